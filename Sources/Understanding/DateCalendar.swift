import CaseRecord

/// Counts days, weeks, months and years from today, and finds the year that was left out.
struct DateCalendar {
  let today: CivilDate
  let prefer: DatePreference

  func day(_ offset: Int) -> CivilDate {
    today.adding(days: offset)
  }

  /// The month that lies so many months from this one.
  func month(_ offset: Int) -> (year: Int, month: Int) {
    let months = today.year * 12 + today.month - 1 + offset
    return (months / 12, months % 12 + 1)
  }

  /// The same day so many months from now, or the last of a shorter month.
  func sameDay(monthsAway offset: Int) -> CivilDate? {
    let (year, month) = month(offset)
    guard (1...9999).contains(year) else { return nil }
    let day = min(today.day, CivilDate.days(inMonth: month, of: year))
    return CivilDate(year: year, month: month, day: day)
  }

  func lastDay(of year: Int, _ month: Int) -> CivilDate? {
    guard (1...12).contains(month) else { return nil }
    return CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
  }

  /// A weekday (1 is Monday) of this week, or of one so many weeks away.
  func weekday(_ weekday: Int, weeks: Int) -> CivilDate {
    day(weekday - today.weekday + weeks * 7)
  }

  /// The weekday that was said without its week.
  func weekday(_ weekday: Int) -> CivilDate {
    let back = (today.weekday - weekday + 7) % 7
    switch prefer {
    case .past: return day(-back)
    case .future: return day((7 - back) % 7)
    case .nearest: return day(back <= 3 ? -back : 7 - back)
    }
  }

  /// The year of a month, and of a day in it, that was said without its year; nil if no year has it.
  func year(ofMonth month: Int, day: Int?) -> Int? {
    pick { year in
      guard let first = CivilDate(year: year, month: month, day: day ?? 1),
        let last = day == nil ? lastDay(of: year, month) : first
      else { return nil }
      return (first, last)
    }
  }

  /// The year of a season that was said without it; winter begins in December.
  func year(of season: SaidDate.Season) -> Int? {
    pick { year in
      let first = Self.firstMonth(of: season)
      let last = first == 12 ? lastDay(of: year + 1, 2) : lastDay(of: year, first + 2)
      guard let start = CivilDate(year: year, month: first, day: 1), let last else { return nil }
      return (start, last)
    }
  }

  static func firstMonth(of season: SaidDate.Season) -> Int {
    switch season {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }

  /// Picks the year whose span fits the preference: the latest begun, the first not over, or the
  /// nearest.
  func pick(_ span: (Int) -> (first: CivilDate, last: CivilDate)?) -> Int? {
    let years = (today.year - 8)...(today.year + 8)
    let spans = years.compactMap { year in span(year).map { (year: year, span: $0) } }
    switch prefer {
    case .past: return spans.last { $0.span.first <= today }?.year
    case .future: return spans.first { $0.span.last >= today }?.year
    case .nearest:
      return spans.min { distance($0.span) < distance($1.span) }?.year
    }
  }

  private func distance(_ span: (first: CivilDate, last: CivilDate)) -> Int {
    let now = today.daysSince1970
    return max(0, span.first.daysSince1970 - now, now - span.last.daysSince1970)
  }

  /// A year of two digits: 98 is 1998, 23 is 2023.
  func fullYear(_ year: Int, digits: Int) -> Int? {
    switch digits {
    case 4 where (1900...2099).contains(year): year
    case 2: year <= today.year % 100 + 10 ? 2_000 + year : 1_900 + year
    default: nil
    }
  }

  /// Puts in what was left out; nil if there is no such day.
  func complete(_ parts: DateParts, said: String, bound: SaidDate.Bound) -> SaidDate? {
    var parts = parts
    if bound == .before, let last = parts.last {
      parts = DateParts(last)
    }
    if parts.year == nil, let month = parts.month {
      parts.year = year(ofMonth: month, day: parts.day)
    }
    if parts.year == nil, let season = parts.season { parts.year = year(of: season) }
    guard let year = parts.year, (1...9999).contains(year) else { return nil }
    if let month = parts.month {
      guard CivilDate(year: year, month: month, day: parts.day ?? 1) != nil else { return nil }
    }
    return SaidDate(
      year: year, month: parts.month, day: parts.day, season: parts.season, bound: bound, said: said
    )
  }
}
