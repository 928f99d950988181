import Foundation

/// Reads a bare number: in digits, in Chinese, in English words, with 万 or thousand behind it.
enum SpokenNumber {
  /// The number that the whole folded text says; nil if it is none.
  static func read(_ text: String) -> Decimal? {
    if let number = digits(text) { return number }
    return text.contains(where: \.isHan) ? chinese(text) : english(text)
  }

  /// `1234`, `1,234.50`, `-3`.
  static func digits(_ text: String) -> Decimal? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = ungrouped(parts[0]), whole.count <= 18,
      parts.count == 1 || (!parts[1].isEmpty && parts[1].count <= 8),
      parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isDecimalDigit) })
    else { return nil }
    let sign = isNegative ? "-" : ""
    return Decimal(string: sign + whole + parts.dropFirst().map { "." + $0 }.joined())
  }

  /// Digits without the commas that stand after every three, or every four, of them.
  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDecimalDigit) }) else { return nil }
    if groups.count > 1 {
      let size = groups[1].count
      guard (3...4).contains(size), groups[0].count <= size,
        groups.dropFirst().allSatisfy({ $0.count == size })
      else { return nil }
    }
    return groups.joined()
  }

  /// `六十万`, `3万5`, `1.5亿`, `三万五千六`, `2千`.
  private static func chinese(_ text: String) -> Decimal? {
    var total = Decimal(0)
    var section = Decimal(0)
    var hasSection = false
    var lastUnit: Decimal?
    var rest = Substring(text)
    while !rest.isEmpty {
      let afterZero = rest.hasPrefix("零")
      if afterZero, lastUnit != nil { rest = rest.dropFirst() }
      let run = rest.prefix { $0.isDecimalDigit || ".,".contains($0) }
      let small = run.isEmpty ? rest.prefix(while: ChineseNumeral.isPart) : run
      guard let number = digits(String(small)) ?? integer(small) else { return nil }
      rest = rest.dropFirst(small.count)
      var unit = Decimal(1)
      if !run.isEmpty, let first = rest.first, let value = ["百": 100, "千": 1_000][first] {
        unit = Decimal(value)
        rest = rest.dropFirst()
      }
      if unit == 1, let lastUnit, lastUnit > 1, !afterZero, small.count == 1,
        rest.isEmpty || ChineseNumeral.digits[rest.first ?? " "] != nil
      {
        // 三万五 is 35000: the digit counts the next lower unit.
        section += number * lastUnit / 10
      } else {
        section += number * unit
      }
      hasSection = true
      if let first = rest.first, let big = bigUnits[first] {
        total = (big > 10_000 ? total + section : section) * big + (big > 10_000 ? 0 : total)
        section = 0
        hasSection = false
        unit = big
        rest = rest.dropFirst()
        if rest.first == "亿" {
          total *= 100_000_000
          unit = 100_000_000
          rest = rest.dropFirst()
        }
      }
      // A lower unit must follow a higher one.
      if let lastUnit, unit > 1, unit >= lastUnit, unit < 100_000_000 { return nil }
      lastUnit = unit
    }
    return total + (hasSection ? section : 0)
  }

  private static func integer(_ text: Substring) -> Decimal? {
    ChineseNumeral.integer(String(text)).map { Decimal($0) }
  }

  private static let bigUnits: [Character: Decimal] = [
    "万": 10_000, "亿": 100_000_000, "w": 10_000, "k": 1_000,
  ]

  /// `twelve`, `two hundred and fifty`, `30 thousand`, `1.5 million`, `2k`, `a dozen`.
  private static func english(_ text: String) -> Decimal? {
    var words = text.replacing("-", with: " ").split(separator: " ").map(String.init)
    if let last = words.last, let unit = last.last, "kmw".contains(unit),
      let number = digits(String(last.dropLast()))
    {
      words.removeLast()
      let factor: Decimal = unit == "k" ? 1_000 : unit == "m" ? 1_000_000 : 10_000
      return words.isEmpty ? number * factor : nil
    }
    var total = Decimal(0)
    var section: Decimal?
    for word in words where word != "and" {
      if let number = digits(word) ?? EnglishNumeral.words[word].map({ Decimal($0) }) {
        guard
          section == nil || isTens(section) && number < 10 || isHundreds(section) && number < 100
        else { return nil }
        section = (section ?? 0) + number
      } else if let unit = EnglishNumeral.units[word] {
        let factor = Decimal(unit)
        if unit <= 100 {
          section = (section ?? 1) * factor
        } else {
          total += (section ?? 1) * factor
          section = nil
        }
      } else {
        return nil
      }
    }
    return words.isEmpty || words == ["and"] ? nil : total + (section ?? 0)
  }

  private static func isTens(_ number: Decimal?) -> Bool {
    let value = (number as NSDecimalNumber?)?.intValue ?? 0
    return value % 100 >= 20 && value % 10 == 0
  }

  private static func isHundreds(_ number: Decimal?) -> Bool {
    let value = (number as NSDecimalNumber?)?.intValue ?? 0
    return value >= 100 && value % 100 == 0
  }
}
