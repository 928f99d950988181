import CaseRecord
import Exports
import Foundation

/// The templates of `prompts/`, and documents made with them.
enum Templates {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  static func text(_ kind: DocumentKind, _ language: String) throws -> String {
    let file = root.appending(path: "prompts/" + kind.templatePath(language: language))
    return try String(contentsOf: file, encoding: .utf8)
  }

  static func export(_ kind: DocumentKind, _ language: String) throws -> MarkdownExport {
    try MarkdownExport(
      template: text(kind, language), file: kind.templatePath(language: language), kind: kind)
  }

  static func options(_ language: String = "zh-Hans") -> DocumentOptions {
    DocumentOptions(
      language: language,
      officeName: language == "en" ? "City Petition Office" : "市信访局",
      officePhone: "0571-12345678", day: "2026-11-24",
      departmentNames: [["urban_management", "城市管理局", "城管局", "城管大队"]])
  }

  /// Every paper of a kind as Markdown, one after the other.
  static func markdown(
    _ kind: DocumentKind, of file: CaseFile, language: String = "zh-Hans"
  ) throws -> String {
    let export = try export(kind, language)
    return Documents.data(kind, of: file, options: options(language)).map { export($0) }
      .joined(separator: "\n---\n\n")
  }
}
