/// Compares two values of an expression as XPath 1.0 does, and dates by the calendar.
enum Comparison {
  static func holds(_ left: Operand, _ sign: BinaryOperator, _ right: Operand) -> Bool {
    // A list is compared by its members: one that fits is enough.
    if case .list(let values) = left { return values.contains { holds($0, sign, right) } }
    if case .list(let values) = right { return values.contains { holds(left, sign, $0) } }
    switch sign {
    case .equal: return equal(left, right)
    case .notEqual: return !equal(left, right)
    default: break
    }
    if case .string(let one) = left, case .string(let other) = right, areDates(one, other) {
      return ordered(one, sign, other)
    }
    return ordered(left.number, sign, right.number)
  }

  private static func equal(_ left: Operand, _ right: Operand) -> Bool {
    switch (left, right) {
    case (.bool, _), (_, .bool): left.bool == right.bool
    case (.number, _), (_, .number): left.number == right.number
    default: left.string == right.string
    }
  }

  private static func ordered<Value: Comparable>(
    _ left: Value, _ sign: BinaryOperator, _ right: Value
  ) -> Bool {
    switch sign {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    default: false
    }
  }

  /// Whether both are dates of any precision, and at least one cannot be a mere number.
  private static func areDates(_ one: String, _ other: String) -> Bool {
    isDate(one) && isDate(other) && (one.utf8.count > 4 || other.utf8.count > 4)
  }

  private static func isDate(_ text: String) -> Bool {
    guard [4, 7, 10].contains(text.utf8.count) else { return false }
    return zip(text.utf8, "0000-00-00".utf8).allSatisfy { byte, mask in
      mask == UInt8(ascii: "-") ? byte == mask : (48...57).contains(byte)
    }
  }
}
