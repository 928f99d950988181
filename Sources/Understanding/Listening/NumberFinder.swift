import CaseRecord
import Foundation

/// Finds sums, numbers of people, lengths of time and phone numbers where they begin.
struct NumberFinder {
  let text: ListenText

  /// What begins at a place, with its length; nil if nothing does.
  func find(at start: Int) -> (length: Int, kind: ListenToken.Kind)? {
    let first = text.folded[start]
    if Self.signs.contains(first) { return signedMoney(at: start) }
    if first.isDigit, start > 0, text.folded[start - 1].isWordPart { return nil }
    if first.isDigit, let long = longNumber(at: start) { return long }
    if first.isDigit || Self.isNumeral(first) || Self.pairs[first] != nil,
      let found = chinese(at: start)
    {
      return found
    }
    return EnglishNumberFinder(text: text).find(at: start)
  }

  // MARK: Digits that are not for counting

  /// Phone and ID numbers: eleven digits and more, or parted by dashes and blanks.
  private func longNumber(at start: Int) -> (Int, ListenToken.Kind)? {
    var end = start
    var digits = 0
    while end < text.count {
      let scalar = text.folded[end]
      if scalar.isDigit {
        digits += 1
      } else if scalar == "x", digits == 17 {
        digits += 1
      } else if scalar != "-", scalar != " " {
        break
      } else if end + 1 >= text.count || !text.folded[end + 1].isDigit
        || text.folded[end - 1] == " "
      {
        break
      }
      end += 1
    }
    guard digits >= 7, digits <= 18 else { return nil }
    if end < text.count, text.folded[end].isWordPart { return nil }
    let words = text.foldedString(start..<end)
    if digits == 15 || digits == 18 {
      return (end - start, .idNumber(words.filter { $0.isNumber || $0 == "x" }.uppercased()))
    }
    switch PhoneNumber.check(words) {
    case .mobile(let number), .landline(let number): return (end - start, .phone(number))
    case .office, .unclear: break
    }
    // Elsewhere: 07700 900123, 555-0142-…
    if digits >= 10, digits <= 12, words.first == "0" || words.contains("-") || words.contains(" ")
    {
      return (end - start, .phone(words.filter(\.isNumber)))
    }
    return nil
  }

  // MARK: Sums with a sign

  private func signedMoney(at start: Int) -> (Int, ListenToken.Kind)? {
    var end = start + 1
    while end < text.count, text.folded[end] == " " { end += 1 }
    let begin = end
    while end < text.count,
      text.folded[end].isDigit
        || (",.".unicodeScalars.contains(text.folded[end]) && end + 1 < text.count
          && text.folded[end + 1].isDigit)
    { end += 1 }
    guard end > begin else { return nil }
    if end < text.count, "km万".unicodeScalars.contains(text.folded[end]),
      end + 1 == text.count || !text.folded[end + 1].isWordPart
    {
      end += 1
    }
    if let words = scale(from: end) { end = words }
    guard let sum = QuantityReader.read(text.string(begin..<end), unit: .money) else { return nil }
    return (
      end - start,
      .money(
        Quantity(value: sum.value, approximation: sum.approximation, said: text.string(start..<end))
      )
    )
  }

  /// Behind a number: ` million`, ` thousand`.
  private func scale(from start: Int) -> Int? {
    for word in [" million", " thousand", " grand"] {
      let scalars = Array(word.unicodeScalars)
      if text.folded[start...].starts(with: scalars) { return start + scalars.count }
    }
    return nil
  }

  // MARK: Chinese

  private func chinese(at start: Int) -> (Int, ListenToken.Kind)? {
    var end = start
    while end < text.count, end - start < 16 {
      let scalar = text.folded[end]
      let next = end + 1 < text.count ? text.folded[end + 1] : " "
      let isInner =
        scalar.isDigit || Self.isNumeral(scalar) || Self.units.contains(scalar)
        || (end > start
          && ("多余来几".unicodeScalars.contains(scalar)
            || scalar == "点" && (next.isDigit || Self.isNumeral(next))))
        || (",.".unicodeScalars.contains(scalar) && next.isDigit && end > start
          && text.folded[end - 1].isDigit)
        || ("-~至到".unicodeScalars.contains(scalar) && end > start
          && (next.isDigit || Self.isNumeral(next)))
      guard isInner else { break }
      end += 1
    }
    if end == start, let value = Self.pairs[text.folded[start]] {
      return (1, .count(Quantity(value: Decimal(value), said: text.string(start..<start + 1))))
    }
    guard end > start else { return nil }
    // 100多 has its unit behind, 多 may stand behind the unit: 三万块多.
    let number = text.foldedString(start..<end)
    let rest = text.folded[end...].prefix(6)
    func follows(_ words: [String]) -> Int? {
      words.first { rest.starts(with: Array($0.unicodeScalars)) }.map { $0.unicodeScalars.count }
    }
    if let unit = follows(Self.moneyUnits) {
      var stop = end + unit
      // 3块5, 两块八毛.
      while stop < text.count, stop - end < 6,
        text.folded[stop].isDigit || Self.isNumeral(text.folded[stop])
          || "角毛分".unicodeScalars.contains(text.folded[stop])
      { stop += 1 }
      if let sum = money(start..<stop) { return (stop - start, .money(sum)) }
      if let sum = money(start..<end + unit) { return (end + unit - start, .money(sum)) }
    }
    // 六千一户: for each.
    if number.hasSuffix("一"), number.count > 1, number.contains(where: { "百千万".contains($0) }),
      follows(["户", "人", "家", "个", "亩", "平"]) != nil, let sum = money(start..<end - 1)
    {
      return (end - 1 - start, .money(sum))
    }
    if follows(["个"]) != nil, follows(Self.counters) == nil, end + 1 < text.count,
      !Self.afterPiece.contains(text.folded[end + 1]),
      let number = QuantityReader.read(number, unit: .count), number.value > 3
    {
      let words = text.string(start..<end + 1)
      return (
        end + 1 - start,
        .count(Quantity(value: number.value, approximation: number.approximation, said: words))
      )
    }
    if let unit = follows(Self.counters), let number = QuantityReader.read(number, unit: .count),
      number.value > 1
    {
      let words = text.string(start..<end + unit)
      return (
        end + unit - start,
        .count(Quantity(value: number.value, approximation: number.approximation, said: words))
      )
    }
    if let unit = Self.spanUnits.first(where: { rest.starts(with: Array($0.0.unicodeScalars)) }) {
      let count = unit.0.unicodeScalars.count
      let after = end + count < text.count ? text.folded[end + count] : " "
      let digits = number.filter { !"多余来几".contains($0) }
      if !"前后内份月初底末中".unicodeScalars.contains(after) || after == "多" || after == "半",
        let value = ChineseNumeral.integer(digits) ?? Int(digits), value < 100
      {
        var length = end + count - start
        if "多半来".unicodeScalars.contains(after) { length += 1 }
        return (length, .span(SpanOfTime(count: value, unit: unit.1)))
      }
    }
    // 8万6, 60多万: a sum without its unit, unless something else is counted.
    if number.contains(where: { "万亿w".contains($0) }) {
      if let next = rest.first, Self.counted.contains(next) { return nil }
      if let sum = money(start..<end) { return (end - start, .money(sum)) }
    }
    // 九千六, 三千八百.
    if end - start > 2, number.contains("千") || number.contains("百"), !number.contains("几"),
      rest.first.map({ !Self.counted.contains($0) }) ?? true, let sum = money(start..<end),
      sum.value >= 100
    {
      return (end - start, .money(sum))
    }
    return nil
  }

  private static let afterPiece = Set(
    "月小多星礼平百单项问部方字年学季层点钟工车亿钱村镇县市区省路站".unicodeScalars)
  private static let pairs: [Unicode.Scalar: Int] = ["俩": 2, "仨": 3]

  private func money(_ range: Range<Int>) -> Quantity? {
    QuantityReader.read(text.string(range), unit: .money)
  }

  private static let moneyUnits = ["元钱", "块钱", "块大洋", "元整", "元", "块", "圆"]
  private static let counters = [
    "个人", "口人", "户人家", "户人", "户居民", "户业主", "户", "人", "家住户", "名", "位", "口", "家人", "家", "个工友", "个业主",
    "个村民", "个老乡",
    "个家长", "个学生", "个孩子", "个工人", "个老师", "个职工", "个邻居", "来个人", "号人",
  ]
  private static let spanUnits: [(String, ChineseDate.Unit)] = [
    ("个多月", .month), ("个月", .month), ("个礼拜", .week), ("个星期", .week), ("个年头", .year),
    ("年", .year), ("周", .week), ("天", .day), ("多年", .year), ("多天", .day),
  ]
  private static let counted = Set("条年天回趟遍份页张层级项处道岁分小钟人户亩斤平米次家字吨度公里个名位亿间套台辆本册件只头棵株".unicodeScalars)
  private static let units = Set("百千万亿w".unicodeScalars)
  private static let signs = Set("£$€¥￥".unicodeScalars)

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    "零〇一二三四五六七八九十百千两半几数".unicodeScalars.contains(scalar)
  }
}
