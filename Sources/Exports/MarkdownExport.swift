package import CaseRecord
import Foundation
import Mustache

/// A document template, ready to be filled; users may edit the templates.
package struct MarkdownExport: Sendable {
  private let template: MustacheTemplate

  /// Reads a template.
  ///
  /// `file` is what an error calls it. Names that no document of the kind has are refused, so
  /// that a slip of the pen does not print as an empty place.
  package init(template: String, file: String, kind: DocumentKind) throws(ExportError) {
    try TemplateReader.check(template, file: file, names: DocumentTags.names(of: kind))
    do {
      // Values are escaped as Markdown; the library would escape them as HTML besides.
      self.template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + template)
    } catch let error as MustacheTemplate.ParserError {
      throw .refused(
        file: file, line: error.context.lineNumber - 1, reason: String(describing: error.error))
    } catch {
      throw .refused(file: file, line: nil, reason: String(describing: error))
    }
  }

  /// The document, from what `Documents.data` gives.
  package func callAsFunction(_ document: JSONValue) -> String {
    template.render(Self.renderable(document))
  }

  private static func renderable(_ value: JSONValue) -> Any {
    switch value {
    case .null: return MarkdownBlank()
    case .bool(let flag): return flag
    case .integer(let number): return MarkdownValue(text: String(number))
    case .decimal(let number): return MarkdownValue(text: number.description)
    case .string(let text): return text.isEmpty ? MarkdownBlank() : MarkdownValue(text: text)
    case .array(let values): return values.map { renderable($0) }
    case .object(let members):
      return Dictionary(
        members.map { ($0.name, renderable($0.value)) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
