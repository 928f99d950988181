import CaseRecord

// Spans beside today: last week, this spring, the year before last.
extension EnglishDateGrammar {
  // MARK: Relative spans

  /// `last month`, `this May`, `the November before last`, `last year`, `the year before last`.
  mutating func relative(_ start: Int) -> (DateParts, Int)? {
    let index = has(start, "the") ?? start
    if let end = has(index, oneOf: ["month before last"]) {
      let (year, month) = calendar.month(-2)
      return (DateParts(year: year, month: month), end)
    }
    if let end = has(index, "week before last") {
      return (monthOf(calendar.weekday(4, weeks: -2)), end)
    }
    if let end = has(index, "year before last") { return (DateParts(year: today.year - 2), end) }
    if let month = Self.months[word(index)], let end = has(index + 1, "before last") {
      return (
        DateParts(year: (month < today.month ? today.year : today.year - 1) - 1, month: month), end
      )
    }
    if let season = Self.seasons[word(index)],
      let end = has(index + 1, oneOf: ["before last", "before this one", "before this"])
    {
      let back = word(end - 1) == "last" ? 1 : 1
      return (
        DateParts(year: (calendar.year(of: season) ?? today.year) - back, season: season), end
      )
    }
    guard ["last", "this", "past", "earlier"].contains(word(index)) else { return nil }
    var end = index + 1
    if word(index) == "earlier" {
      guard word(end) == "this" else { return nil }
      end += 1
    } else if word(index) == "this" || word(index) == "last", word(end) == "past" {
      end += 1
    }
    let isLast =
      word(index) == "last" || word(index) == "past" || end > index + 1 && word(end - 1) == "past"
    switch word(end) {
    case "month":
      let (year, month) = calendar.month(isLast ? -1 : 0)
      return (DateParts(year: year, month: month), end + 1)
    case "week":
      let thursday = calendar.weekday(4, weeks: isLast ? -1 : 0)
      return (monthOf(thursday), end + 1)
    case "year", "yr": return (DateParts(year: today.year - (isLast ? 1 : 0)), end + 1)
    default: break
    }
    if let month = Self.months[word(end)] {
      if let day = Self.day(word(end + 1)), word(end + 1).first?.isNumber == true {
        return (
          DateParts(
            year: isLast ? (month < today.month ? today.year : today.year - 1) : today.year,
            month: month, day: day), end + 2
        )
      }
      return (
        DateParts(
          year: isLast
            ? (month < today.month ? today.year : today.year - 1)
            : (month <= today.month ? today.year : today.year - 1), month: month), end + 1
      )
    }
    if let season = Self.seasons[word(end)] {
      let first = DateCalendar.firstMonth(of: season)
      let isOver = today.month > first + 2 && first != 12
      return (
        DateParts(year: isLast && !isOver ? today.year - 1 : today.year, season: season), end + 1
      )
    }
    if let (parts, next) = feast(end), isLast { return (parts, next) }
    return nil
  }

  mutating func season(_ start: Int) -> (DateParts, Int)? {
    let index = has(start, "the") ?? start
    guard let season = Self.seasons[word(index)] else { return nil }
    let end = has(index + 1, "of") ?? index + 1
    if let year = Self.fourDigits(word(end)) {
      return (DateParts(year: year, season: season), end + 1)
    }
    if let next = has(end, "last year") {
      return (DateParts(year: today.year - 1, season: season), next)
    }
    if let next = has(end, "this year") {
      return (DateParts(year: today.year, season: season), next)
    }
    if let next = has(end, "before last") {
      return calendar.year(of: season).map { (DateParts(year: $0 - 1, season: season), next) }
    }
    if let next = has(index + 1, "last"), !Self.isCounted(word(next)) {
      return (
        DateParts(
          year: today.month > DateCalendar.firstMonth(of: season) + 2 ? today.year : today.year - 1,
          season: season), next
      )
    }
    isSure = false

    return (DateParts(season: season), index + 1)
  }

  mutating func feast(_ start: Int) -> (DateParts, Int)? {
    for (name, feast) in Self.feasts {
      guard let end = has(start, name) ?? has(has(start, "the") ?? 99, name) else { continue }
      if let year = Self.fourDigits(word(has(end, "of") ?? end)) {
        return calendar.parts(of: feast, year).map { ($0, (has(end, "of") ?? end) + 1) }
      }
      if let next = has(end, oneOf: ["last year", "of last year"]) {
        return calendar.parts(of: feast, today.year - 1).map { ($0, next) }
      }
      isSure = false
      guard let parts = calendar.parts(of: feast, nil) else { return nil }
      if parts.year == nil, let month = parts.month {
        return (
          DateParts(
            year: calendar.year(ofMonth: month, day: parts.day), month: month, day: parts.day), end
        )
      }
      return (parts, end)
    }
    return nil
  }
}
