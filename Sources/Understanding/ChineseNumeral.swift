/// Reads whole numbers that are written in Chinese characters.
enum ChineseNumeral {
  static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  static let units: [Character: Int] = [
    "十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000, "廿": 20, "卅": 30,
  ]

  static func isPart(_ character: Character) -> Bool {
    digits[character] != nil || units[character] != nil
  }

  /// A number below ten thousand, or digits one after the other (二〇二五); nil for anything else.
  ///
  /// 两三 and the like mean "two or three": the first one is taken.
  static func integer(_ text: String) -> Int? {
    guard !text.isEmpty else { return nil }
    let values = text.map { digits[$0] }
    if !values.contains(nil) { return positional(values.compactMap { $0 }) }
    var total = 0
    var digit: Int?
    var lastUnit = 10_000
    var afterZero = false
    for character in text {
      if let value = digits[character] {
        guard digit == nil || (digit ?? 0) < value else { return nil }
        // Of 三四十 the three counts.
        if value == 0 { afterZero = true } else if digit == nil { digit = value }
      } else if let unit = units[character], unit < lastUnit {
        if unit == 20 || unit == 30 {
          guard digit == nil else { return nil }
          total += unit
          lastUnit = 10
        } else {
          guard let factor = digit ?? (unit == 10 ? 1 : nil) else { return nil }
          total += factor * unit
          lastUnit = unit
        }
        digit = nil
      } else {
        return nil
      }
    }
    // 一百二 is 120, 一百零二 is 102.
    return total + (digit ?? 0) * (afterZero ? 1 : lastUnit / 10)
  }

  private static func positional(_ values: [Int]) -> Int? {
    switch values.count {
    case 1: values[0]
    case 2 where values[0] > 0 && values[1] > values[0] && values[1] - values[0] <= 2: values[0]
    case 2 where !values.contains(0): nil
    case 2...8: values.reduce(0) { $0 * 10 + $1 }
    default: nil
    }
  }

  /// Whether it says "two or three": two neighbouring digits, the smaller first, as in 两三百.
  static func isRange(_ text: String) -> Bool {
    let runs = text.split { digits[$0] == nil }.filter { $0.count > 1 }
    guard runs.count == 1, runs[0].count == 2 else { return false }
    let pair = runs[0].compactMap { digits[$0] }
    return pair[0] > 0 && (1...2).contains(pair[1] - pair[0])
  }
}
