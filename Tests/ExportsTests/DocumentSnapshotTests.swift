import CaseRecord
import Exports
import Foundation
import Testing

@Suite struct DocumentSnapshotTests {
  static let cases: [(name: String, file: CaseFile)] = [
    ("fumes", SampleCases.fumes), ("report", SampleCases.report), ("bare", SampleCases.bare),
  ]

  @Test(arguments: DocumentKind.allCases, ["zh-Hans", "en"])
  func `a document is as it was recorded`(_ kind: DocumentKind, _ language: String) throws {
    for (name, file) in Self.cases {
      let text = try Templates.markdown(kind, of: file, language: language)
      let tag = language == "en" ? "en" : "zh"
      try Snapshot.compare(text, named: "\(kind.rawValue)-\(name).\(tag).md")
    }
  }

  @Test func `a JSON export is as it was recorded`() throws {
    let value = JSONExport.value(
      Self.cases.map(\.file), generator: "jiefang test", exportedAt: "2026-11-24T17:00:00+08:00")
    try Snapshot.compare(value.indentedText, named: "cases.json")
  }

  @Test(arguments: [DocumentKind.receipt, .slip])
  func `a document as JSON is as it was recorded`(_ kind: DocumentKind) throws {
    let value = JSONExport.documents(
      kind, of: Self.cases.map(\.file), options: Templates.options(), generator: "jiefang test",
      exportedAt: "2026-11-24T17:00:00+08:00")
    try Snapshot.compare(value.indentedText, named: "\(kind.rawValue).json")
  }

  @Test func `the schema in docs is the one compiled in`() throws {
    try Snapshot.compare(
      RecordSchema.text, with: Templates.root.appending(path: "docs/record.schema.json"))
  }
}
