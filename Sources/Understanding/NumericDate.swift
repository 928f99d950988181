import CaseRecord

/// Reads dates that are only digits and signs: `2025-03-09`, `2025.3.9`, `20250309`, `12/1`.
///
/// Without a year or with the year first, the month comes before the day. With the year last,
/// `3/5/2025` may be read both ways and is refused; `25/3/2025` and `3/25/2025` are not.
struct NumericDate {
  let calendar: DateCalendar

  func read(_ text: String) -> DateParts? {
    guard text.first?.isDecimalDigit ?? false, text.utf8.count <= 10 else { return nil }
    if text.allSatisfy(\.isDecimalDigit) { return run(text) }
    let signs = Set(text.filter { !$0.isDecimalDigit })
    guard signs.count == 1, let sign = signs.first, "-/.".contains(sign) else { return nil }
    let words = text.split(separator: sign, omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count else { return nil }
    let isShort = words.map { (1...2).contains($0.count) }
    let isYear = words.map { $0.count == 4 }
    switch numbers.count {
    case 3 where isYear[0] && isShort[1] && isShort[2]:
      return parts(year: numbers[0], numbers[1], numbers[2])
    case 2 where isYear[0] && isShort[1]:
      return parts(year: numbers[0], numbers[1], nil)
    case 3 where isShort[0] && isShort[1] && isYear[2]:
      return yearLast(numbers, sign)
    case 2 where isShort[0] && isYear[1] && sign == "/":
      return parts(year: numbers[1], numbers[0], nil)
    case 2 where isShort[0] && isShort[1] && sign == "/":
      guard (1...12).contains(numbers[0]), (1...31).contains(numbers[1]) else { return nil }
      return DateParts(month: numbers[0], day: numbers[1])
    default: return nil
    }
  }

  /// With points it is the day that comes first, as nobody writes it otherwise.
  private func yearLast(_ numbers: [Int], _ sign: Character) -> DateParts? {
    if sign == "." || numbers[0] > 12 { return parts(year: numbers[2], numbers[1], numbers[0]) }
    guard numbers[1] > 12 || numbers[0] == numbers[1] else { return nil }
    return parts(year: numbers[2], numbers[0], numbers[1])
  }

  /// `2025`, `202503`, `20250309`; no other run of digits is a date.
  private func run(_ text: String) -> DateParts? {
    guard let number = Int(text) else { return nil }
    switch text.count {
    case 4: return calendar.fullYear(number, digits: 4).map { DateParts(year: $0) }
    case 6: return parts(year: number / 100, number % 100, nil)
    case 8: return parts(year: number / 10_000, number / 100 % 100, number % 100)
    default: return nil
    }
  }

  private func parts(year: Int, _ month: Int, _ day: Int?) -> DateParts? {
    guard (1900...2099).contains(year),
      CivilDate(year: year, month: month, day: day ?? 1) != nil
    else { return nil }
    return DateParts(year: year, month: month, day: day)
  }
}
