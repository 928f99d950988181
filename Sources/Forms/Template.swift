/// A text with answers put into it.
///
/// `${name}` stands for an answer. A part between `[[` and `]]` is left out if any `${}` in it has
/// none. A backslash before `[[`, `]]` or `${` takes away its meaning.
package struct Template: Hashable, Sendable {
  /// As it is written in the form.
  package let source: LocalizedText
  /// The names that it mentions, in any language.
  package let references: Set<String>
  private let zh: [TemplatePiece]
  private let en: [TemplatePiece]

  /// Reads a template.
  ///
  /// - Throws: What is wrong with it, and where.
  package init(_ source: LocalizedText) throws(TemplateError) {
    self.source = source
    zh = try TemplatePiece.pieces(of: source.zh)
    en = try TemplatePiece.pieces(of: source.en)
    references = TemplatePiece.references(in: zh + en)
  }

  /// A text that is taken as it stands, whatever signs are in it.
  package init(verbatim source: LocalizedText) {
    self.source = source
    zh = [.text(source.zh)]
    en = [.text(source.en)]
    references = []
  }

  /// The text in one language.
  ///
  /// - Parameters:
  ///   - language: Which text is taken.
  ///   - value: The answer to a question in words; nil or empty if it has none.
  /// - Returns: The text, with nothing where an answer is missing.
  package func render(_ language: Language, _ value: (String) -> String?) -> String {
    TemplatePiece.render(language == .chinese ? zh : en, value)
  }
}
