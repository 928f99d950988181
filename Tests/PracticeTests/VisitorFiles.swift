import Forms
import Foundation

@testable import Practice

/// The files that practice is delivered with, read from the repository.
enum VisitorFiles {
  static let prompts = URL(filePath: #filePath).appending(path: "../../../prompts").standardized

  static func text(_ path: String) throws -> String {
    try String(contentsOf: prompts.appending(path: path), encoding: .utf8)
  }

  // Read once: a table of a hundred cases asks for them as often.
  private static let loadedForm = Result {
    try Form.load(yaml: text("forms/reception.yaml"), file: "reception.yaml") { name in
      let path = "lists/\(name).yaml"
      return (try? text(path)).map { ($0, path) }
    }
  }

  private static let loadedManner = Result {
    try VisitorReader.manner(yaml: text("practice/manner.yaml"), file: "practice/manner.yaml")
  }

  static func form() throws -> Form { try loadedForm.get() }

  static func manner() throws -> Manner { try loadedManner.get() }

  static func visitor(_ name: String) throws -> Visitor {
    let path = "visitors/\(name).yaml"
    return try VisitorReader.visitor(yaml: text(path), file: path, form: form())
  }

  /// The names of all visitors.
  static func names() throws -> [String] {
    let folder = prompts.appending(path: "visitors").path(percentEncoded: false)
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
  }
}
