/// The functions of the expression language; the raw value is their spelling.
enum ExpressionFunction: String, Hashable, Sendable, CaseIterable {
  case selected
  case selectedAt = "selected-at"
  case countSelected = "count-selected"
  case count
  case countNonEmpty = "count-non-empty"
  case sum
  case min
  case max
  case `if`
  case coalesce
  case not
  case `true`
  case `false`
  case boolean
  case stringLength = "string-length"
  case contains
  case startsWith = "starts-with"
  case endsWith = "ends-with"
  case regex
  case substr
  case concat
  case join
  case normalizeSpace = "normalize-space"
  case round
  case int
  case number
  case string
  case today
  case now
  case date
  case formatDate = "format-date"
  case position

  static let many = 64

  /// How many values stand between its parentheses.
  var count: ClosedRange<Int> {
    switch self {
    case .true, .false, .today, .now: 0...0
    case .count, .countNonEmpty, .countSelected, .not, .boolean, .int, .date, .position,
      .normalizeSpace:
      1...1
    case .stringLength, .number, .string: 0...1
    case .round: 1...2
    case .selected, .selectedAt, .contains, .startsWith, .endsWith, .regex, .formatDate: 2...2
    case .if: 3...3
    case .substr: 2...3
    case .sum, .min, .max, .concat: 1...Self.many
    case .coalesce, .join: 2...Self.many
    }
  }
}
