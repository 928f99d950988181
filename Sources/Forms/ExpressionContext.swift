/// What an expression is evaluated against: the answers, and where in the form it stands.
package protocol ExpressionContext {
  /// What a name stands for.
  ///
  /// One operand for a question in scope (an empty string if it has no answer), one for each
  /// instance of a question inside a repeat that is out of scope, and for a repeat one, of any
  /// kind, for each instance.
  func values(of name: String) -> [Operand]
  /// The answer in hand: what `.` stands for.
  var current: Operand { get }
  /// ISO 8601: `2026-11-24`.
  var today: String { get }
  /// RFC 3339: `2026-11-24T14:52:00+08:00`.
  var now: String { get }
  /// The number of the instance in which the expression stands, counted from 1.
  var position: Int { get }
  /// A column of the choice in hand; asked for by `choice_filter` only.
  func attribute(_ name: String) -> String
}

extension ExpressionContext {
  package func attribute(_ name: String) -> String { "" }
}
