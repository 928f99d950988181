/// Why an expression was refused, and where in it.
package struct ExpressionError: Error, Hashable, Sendable {
  package let problem: Problem
  /// Counted in characters from 1.
  package let column: Int

  package init(_ problem: Problem, column: Int) {
    self.problem = problem
    self.column = column
  }

  /// What is wrong with an expression.
  package enum Problem: Hashable, Sendable {
    case empty
    /// It stops where a value should follow.
    case endsEarly
    case unexpected(String)
    /// A word without quotes or `${}`; a field may be meant.
    case bareWord(String)
    case unknownFunction(String, nearest: String?)
    case wrongCount(function: String, expected: ClosedRange<Int>, found: Int)
    /// A quoted text has no second quote.
    case openText
    /// A `${` has no `}`.
    case openReference
    case badReference(String)
    /// A sign of another language, or a full-width one; what is written here instead.
    case wrongSign(String, use: String)
    case badPattern(String)
    /// `..` outside `position(..)`.
    case parentOutsidePosition
    case tooDeep
    case tooLong
  }
}
