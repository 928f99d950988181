/// What a question is answered with on Enter alone.
package enum DefaultValue: Hashable, Sendable {
  /// Read as if it had been typed.
  case literal(String)
  case expression(Expression)
  /// A text in every language, with answers put into it.
  case template(Template)
}
