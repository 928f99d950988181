/// A date as people say it: as exact as it was said, with the words.
package struct SaidDate: Hashable, Sendable {
  package let year: Int
  /// 1 to 12; nil where only a year or a season was said.
  package let month: Int?
  /// 1 to 31; nil where no day was said.
  package let day: Int?
  package let season: Season?
  package let bound: Bound
  /// The words it came from.
  package let said: String

  package enum Season: String, Sendable, CaseIterable {
    case spring, summer, autumn, winter
  }

  /// Whether the matter lies on the date, before or after it.
  package enum Bound: String, Sendable, CaseIterable {
    case on, before, after
  }

  package enum Precision: String, Sendable, CaseIterable {
    case day, month, season, year
  }

  package init(
    year: Int, month: Int? = nil, day: Int? = nil, season: Season? = nil, bound: Bound = .on,
    said: String
  ) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
    self.season = month == nil ? season : nil
    self.bound = bound
    self.said = said
  }

  package var precision: Precision {
    if day != nil { return .day }
    if month != nil { return .month }
    return season == nil ? .year : .season
  }

  /// ISO 8601 with the precision that was said: `2025`, `2025-03`, `2025-03-09`.
  package var iso: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
