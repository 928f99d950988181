import CaseRecord
import Foundation
import Testing

@testable import Exports

/// The tags that templates may use, the data they are filled with, and the page that explains them.
@Suite struct DocumentTagTests {
  static let cases = [SampleCases.fumes, SampleCases.report, PrivacyTests.sample.file]

  @Test(arguments: DocumentKind.allCases)
  func `every member of the data is a known tag, and every tag is in some data`(
    _ kind: DocumentKind
  ) {
    var seen: Set<String> = []
    for file in Self.cases {
      for data in Documents.data(kind, of: file, options: Templates.options()) {
        compare(data, with: DocumentTags.names(of: kind), at: "", seen: &seen)
      }
    }
    #expect(Self.paths(DocumentTags.names(of: kind)).subtracting(seen) == [])
  }

  private func compare(
    _ data: JSONValue, with names: [String: TagShape], at path: String, seen: inout Set<String>
  ) {
    guard case .object(let members) = data else { return }
    for member in members {
      let here = path + member.name
      seen.insert(here)
      switch names[member.name] {
      case nil: Issue.record("\(here) is no known tag")
      case .value: #expect(member.value.array == nil, "\(here)")
      case .list(let inner):
        for value in member.value.array ?? [] {
          compare(value, with: inner, at: here + ".", seen: &seen)
        }
      }
    }
  }

  /// `more` of a repeat may be empty in every sample.
  private static func paths(_ names: [String: TagShape], at path: String = "") -> Set<String> {
    var paths: Set<String> = []
    for (name, shape) in names {
      paths.insert(path + name)
      if case .list(let inner) = shape, name != "more" {
        paths.formUnion(Self.paths(inner, at: path + name + "."))
      }
    }
    return paths
  }

  @Test(arguments: DocumentKind.allCases)
  func `docs name every tag`(_ kind: DocumentKind) throws {
    let page = try String(
      contentsOf: Templates.root.appending(path: "docs/documents.md"), encoding: .utf8)
    for path in Self.paths(DocumentTags.names(of: kind)) {
      let name = path.split(separator: ".").last.map(String.init) ?? path
      #expect(page.contains("`\(name)`"), "\(kind.rawValue): \(path)")
    }
  }
}
