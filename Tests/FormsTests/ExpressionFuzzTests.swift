import Testing

@testable import Forms

/// Random expressions: whatever is typed is a value or an error with a column, never a crash.
@Suite struct ExpressionFuzzTests {
  /// A generator whose numbers are the same on every run (SplitMix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let words = [
    "1", "0", "-", "+", "*", "div", "mod", "and", "or", "=", "!=", "<", ">=", "(", ")", ",", ".",
    "..", "'a'", "''", "'2026-11-24'", "'", "${name}", "${none}", "${contacts}", "${", "}", "今",
    "1e9", "999999999999999999999", "-5", " ", "\n", "%", "😀", "\u{0}", "'[0-9]+'",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `words in any order`(seed: UInt64) {
    var random = Seeded(state: seed)
    let words = Self.words + ExpressionFunction.allCases.map { $0.rawValue + "(" }
    for _ in 0..<1_500 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      check(text)
    }
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func `whole expressions with strange values`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    for _ in 0..<1_500 {
      let text = expression(depth: 4, &random)
      let value = try Expression.parse(text).evaluate(Answers())
      _ = (value.string, value.number, value.bool, value.answer)
    }
  }

  private func check(_ text: String) {
    do {
      _ = try Expression.parse(text).evaluate(Answers()).answer
    } catch {
      #expect((1...(text.count + 1)).contains(error.column), "\(text)")
    }
  }

  private func expression(depth: Int, _ random: inout Seeded) -> String {
    let leaves = [
      "1", "-1", "0.5", "999999999999", "''", "'x'", "'2025-03'", "today()", "now()", "${none}",
      "${contacts}", "${amounts}", ".", "(1 div 0)", "(0 div 0)", "position(..)", "true()",
    ]
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else {
      return leaves.randomElement(using: &random) ?? "1"
    }
    if Bool.random(using: &random) {
      let sign = ["+", "-", "*", "div", "mod", "and", "or", "=", "!=", "<", "<=", ">", ">="]
        .randomElement(using: &random)
      let left = expression(depth: depth - 1, &random)
      return "(\(left) \(sign ?? "+") \(expression(depth: depth - 1, &random)))"
    }
    let function = ExpressionFunction.allCases.randomElement(using: &random) ?? .sum
    if function == .position { return "position(..)" }
    let count = min(function.count.upperBound, function.count.lowerBound + 1)
    let values = (0..<count).map { _ in expression(depth: depth - 1, &random) }
    return "\(function.rawValue)(\(values.joined(separator: ", ")))"
  }
}
