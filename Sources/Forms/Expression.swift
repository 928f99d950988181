/// A parsed expression of a form: when a question is asked, what its answer must be.
///
/// The language is XLSForm's, a part of XPath 1.0; `ExpressionParser` has its grammar.
package struct Expression: Hashable, Sendable {
  /// As it is written in the form.
  package let text: String
  /// The names that it mentions as `${name}`.
  package let references: Set<String>
  let root: ExpressionNode

  /// Reads an expression.
  ///
  /// - Throws: What is wrong with it, and where.
  package static func parse(_ text: String) throws(ExpressionError) -> Expression {
    try parse(text, attributesAllowed: false)
  }

  /// Reads an expression in which, if so allowed, a bare word is an attribute of a choice.
  static func parse(
    _ text: String, attributesAllowed: Bool
  ) throws(ExpressionError) -> Expression {
    let tokens = try ExpressionLexer.tokens(of: text)
    var parser = ExpressionParser(tokens: tokens, attributesAllowed: attributesAllowed)
    let root = try parser.whole()
    return Expression(text: text, references: parser.references, root: root)
  }

  /// The value among these answers.
  ///
  /// It never fails: what makes no sense is NaN or the empty string.
  package func evaluate(_ context: some ExpressionContext) -> Operand {
    ExpressionEvaluator(context: context).value(of: root)
  }
}
