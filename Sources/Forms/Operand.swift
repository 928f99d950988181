import Foundation

/// A value inside an expression, with the conversions of XPath 1.0.
///
/// What was not answered is the empty string.
package enum Operand: Hashable, Sendable {
  case string(String)
  case number(Double)
  case bool(Bool)
  /// The values of a question in every instance of its repeat.
  case list([Operand])

  package static let empty = Operand.string("")

  /// The text: whole numbers without a point, `NaN` for no number, a list's first value.
  package var string: String {
    switch self {
    case .string(let text): text
    case .number(let number): Self.text(of: number)
    case .bool(let flag): flag ? "true" : "false"
    case .list(let values): values.first?.string ?? ""
    }
  }

  /// The text as it is kept: nothing where there is no number, a list's values between blanks.
  package var answer: String {
    switch self {
    case .number(let number): number.isNaN ? "" : string
    case .list(let values): values.map(\.answer).filter { !$0.isEmpty }.joined(separator: " ")
    default: string
    }
  }

  /// The number: NaN for text that is none, days since 1970 for a whole date.
  package var number: Double {
    switch self {
    case .string(let text): Self.number(of: text)
    case .number(let number): number
    case .bool(let flag): flag ? 1 : 0
    case .list(let values): values.first?.number ?? .nan
    }
  }

  /// Whether it holds: any text, any number but 0 and NaN, a list with anything in it.
  package var bool: Bool {
    switch self {
    case .string(let text): !text.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .bool(let flag): flag
    case .list(let values): values.contains { $0.bool }
    }
  }

  /// Its values one by one; one value if it is no list.
  package var values: [Operand] {
    if case .list(let values) = self { values } else { [self] }
  }

  private static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number == 0 { return "0" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return Decimal(string: String(number))?.description ?? String(number)
  }

  private static func number(of text: String) -> Double {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if let days = CalendarDay(iso: trimmed)?.days { return Double(days) }
    let digits = trimmed.hasPrefix("-") ? trimmed.dropFirst() : trimmed[...]
    guard digits.contains(where: \.isNumber),
      digits.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (48...57).contains($0) })
    else { return .nan }
    return Double(trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed) ?? .nan
  }
}
