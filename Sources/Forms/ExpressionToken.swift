/// A word or sign of an expression, and where it stands.
struct ExpressionToken: Hashable, Sendable {
  let kind: Kind
  /// Counted in characters from 1.
  let column: Int

  enum Kind: Hashable, Sendable {
    case text(String)
    case number(Double)
    /// `${name}`.
    case reference(String)
    /// A function, or one of `and`, `or`, `div`, `mod`.
    case word(String)
    /// An operator, a parenthesis, a comma, `.` or `..`.
    case sign(String)
    case end
  }
}
