import Foundation

/// The patterns of `regex()`: ICU's regular expressions, which must fit the whole text.
enum RegularPattern {
  static func isValid(_ pattern: String) -> Bool {
    // Foundation refuses the empty pattern, which fits the empty text.
    pattern.isEmpty || (try? NSRegularExpression(pattern: pattern)) != nil
  }

  /// Whether the whole text fits; false for a bad pattern.
  static func fits(_ text: String, _ pattern: String) -> Bool {
    guard let expression = try? NSRegularExpression(pattern: "^(?:\(pattern))$") else {
      return false
    }
    let range = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: range)?.range == range
  }
}
