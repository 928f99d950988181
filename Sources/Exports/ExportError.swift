/// Why a template cannot be used.
package enum ExportError: Error, Hashable, Sendable {
  /// Names that no document of this kind has, with their lines.
  case unknownTags(file: String, tags: [TemplateTag])
  /// A tag of a kind that document templates do without: partials, blocks, other delimiters.
  case unsupportedTag(file: String, tag: TemplateTag)
  /// Opened with two braces, and never closed.
  case unfinishedTag(file: String, line: Int)
  /// A section without an end.
  case unclosedSection(file: String, tag: TemplateTag)
  /// An end without its section; `open` is the section that would have to end first.
  case strayEnd(file: String, tag: TemplateTag, open: String?)
  /// Sections inside sections, more than any document needs.
  case tooDeep(file: String, line: Int)
  /// `block(…)` in a table row or a heading, where its line breaks would end the row.
  case blockInRow(file: String, tag: TemplateTag)
  /// What the template library said of what none of the above explains.
  case refused(file: String, line: Int?, reason: String)
}
