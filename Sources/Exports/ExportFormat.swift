/// How an export is written.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case json
  case markdown

  /// How the names of its files end.
  package var fileExtension: String {
    switch self {
    case .json: "json"
    case .markdown: "md"
    }
  }
}
