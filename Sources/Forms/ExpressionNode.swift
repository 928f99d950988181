/// The tree of an expression.
indirect enum ExpressionNode: Hashable, Sendable {
  case literal(Operand)
  case reference(String)
  /// `.`, the answer in hand.
  case current
  /// A bare word of a `choice_filter`.
  case attribute(String)
  case negative(ExpressionNode)
  case binary(BinaryOperator, ExpressionNode, ExpressionNode)
  case call(ExpressionFunction, [ExpressionNode])
}

/// The operators of an expression; the raw value is their spelling.
enum BinaryOperator: String, Hashable, Sendable {
  case or
  case and
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case div
  case mod

  /// The higher, the tighter it binds.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual: 3
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .plus, .minus: 5
    case .times, .div, .mod: 6
    }
  }
}
