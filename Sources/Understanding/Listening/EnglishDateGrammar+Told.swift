import CaseRecord

// Dates that are told from another one: two days later, that July, three weeks ago.
extension EnglishDateGrammar {
  // MARK: Told from the date before

  mutating func told() -> (DateParts, Int)? {
    var start = 0
    if let end = has(
      0,
      oneOf: [
        "the", "that", "that very", "the very", "later the", "later that", "later on that",
        "early that",
      ])
    {
      start = end
    }
    let lead = word(0)
    if let end = has(start, oneOf: ["same", "very same"])
      ?? (lead == "that" || lead == "later" ? start : nil)
    {
      if let next = has(
        end, oneOf: ["day", "night", "evening", "morning", "afternoon", "lunchtime"])
      {
        guard let last, let civil = civil(last) else { return nil }
        return (DateParts(civil), next)
      }
      if let next = has(end, oneOf: ["month", "week"]) {
        guard let last, let month = last.month else { return nil }
        return (DateParts(year: last.year, month: month), next)
      }
      if let next = has(end, "year") { return last.map { (DateParts(year: $0.year), next) } }
      if lead == "that", let month = Self.months[word(end)] {
        guard let last else { return nil }
        return (
          DateParts(year: month >= last.month ?? 1 ? last.year : last.year + 1, month: month),
          end + 1
        )
      }
      if lead == "that", let season = Self.seasons[word(end)], let last {
        return (DateParts(year: last.year, season: season), end + 1)
      }
    }
    guard let last else { return nil }
    if let end = has(0, oneOf: ["the next", "the following", "next", "following"]),
      word(0) == "the" || last.day != nil
    {
      if let next = has(end, oneOf: ["day", "morning", "evening", "afternoon"]) {
        return civil(last).map { (DateParts($0.adding(days: 1)), next) }
      }
      guard word(0) == "the" || word(0) == "following" else { return nil }
      if let next = has(end, "week") {
        return civil(last).map { monthOf($0.adding(days: 7)) }.map { ($0, next) }
      }
      if let next = has(end, "month"), let month = last.month {
        return (months(last.year, month, 1), next)
      }
      if let next = has(end, "year") { return (DateParts(year: last.year + 1), next) }
      if let month = Self.months[word(end)] {
        return (
          DateParts(year: month > last.month ?? 0 ? last.year : last.year + 1, month: month),
          end + 1
        )
      }
    }
    if let next = has(0, oneOf: ["the day after", "day after"]), word(next) != "tomorrow",
      !isNoun(next)
    {
      return civil(last).map { (DateParts($0.adding(days: 1)), next) }
    }
    if let next = has(0, oneOf: ["the month after", "month after"]), let month = last.month {
      return (months(last.year, month, 1), next)
    }
    if let next = has(0, "the year after") { return (DateParts(year: last.year + 1), next) }
    // Two days after, a week later, six months on.
    guard let (number, end) = number(0), let unit = Self.units[word(end)],
      let next = has(
        end + 1, oneOf: ["later", "after that", "afterwards", "after", "on", "further on"])
    else { return nil }
    if word(next - 1) == "after" || word(next - 1) == "on", isNoun(next) { return nil }
    switch unit {
    case .day: return civil(last).map { (DateParts($0.adding(days: number)), next) }
    case .week: return civil(last).map { (DateParts($0.adding(days: number * 7)), next) }
    case .month: return last.month.map { (months(last.year, $0, number), next) }
    case .year, .quarter: return (DateParts(year: last.year + number, month: nil), next)
    }
  }

  /// Whether a word goes on that makes “after” a preposition of something else.
  func isNoun(_ index: Int) -> Bool {
    ["the", "my", "a", "we", "i", "he", "she", "they", "our", "his", "her", "that", "this", "it"]
      .contains(word(index)) && word(index) != ""
  }

  func civil(_ date: SaidDate) -> CivilDate? {
    guard let month = date.month, let day = date.day else { return nil }
    return CivilDate(year: date.year, month: month, day: day)
  }

  func monthOf(_ day: CivilDate) -> DateParts {
    DateParts(year: day.year, month: day.month)
  }

  func months(_ year: Int, _ month: Int, _ step: Int) -> DateParts {
    let count = year * 12 + month - 1 + step
    return DateParts(year: count / 12, month: count % 12 + 1)
  }

  // MARK: Ago

  func number(_ index: Int) -> (Int, Int)? {
    if let end = has(index, oneOf: ["a couple of", "a couple", "couple of"]) { return (2, end) }
    if let end = has(
      index,
      oneOf: [
        "about", "around", "roughly", "some", "almost", "nearly", "over", "more than", "just over",
        "going on", "maybe",
      ]), let (number, next) = number(end)
    {
      return (number, next)
    }
    if let value = Self.numbers[word(index)] { return (value, index + 1) }
    guard !word(index).isEmpty, word(index).count <= 2, let value = Int(word(index)) else {
      return nil
    }
    return (value, index + 1)
  }

  /// `three weeks ago`, `a fortnight back`, `a month ago today`, `half a year ago`.
  mutating func ago(_ index: Int) -> (DateParts, Int)? {
    var unit: ChineseDate.Unit
    var count: Int
    var end: Int
    if let next = has(index, oneOf: ["a fortnight", "the fortnight", "fortnight"]) {
      (count, unit, end) = (2, .week, next)
    } else if let next = has(index, oneOf: ["half a year", "a half year"]) {
      (count, unit, end) = (6, .month, next)
    } else if let (number, next) = number(index), let known = Self.units[word(next)] {
      (count, unit, end) = (number, known, next + 1)
      if let more = has(end, "or so") { end = more }
    } else {
      return nil
    }
    guard let next = has(end, oneOf: ["ago", "back", "since"]),
      word(next - 1) != "since" || word(next).isEmpty
    else { return nil }
    if word(next - 1) == "since" { return nil }
    end = next
    if let more = has(end, "today") {
      return (DateParts(calendar.day(0)).moved(back: count, unit, calendar, isExact: true), more)
    }
    if let more = has(end, "yesterday") {
      return (DateParts(calendar.day(-1)).moved(back: count, unit, calendar, isExact: true), more)
    }
    if let more = has(end, "tomorrow") {
      return (DateParts(calendar.day(1)).moved(back: count, unit, calendar, isExact: true), more)
    }
    if let more = has(end, "this month"), unit == .year {
      return (DateParts(year: today.year - count, month: today.month), more)
    }
    if unit == .year, let month = Self.months[word(end)], words[end].isCapital {
      return (DateParts(year: today.year - count, month: month), end + 1)
    }
    return (DateParts(today).moved(back: count, unit, calendar, isExact: false), end)
  }
}

extension DateParts {
  /// A span before; as exact as its unit, or to the day.
  func moved(
    back count: Int, _ unit: ChineseDate.Unit, _ calendar: DateCalendar, isExact: Bool
  ) -> DateParts {
    guard let year, let month, let day, let from = CivilDate(year: year, month: month, day: day)
    else { return self }
    switch unit {
    case .day: return DateParts(from.adding(days: -count))
    case .week: return DateParts(from.adding(days: -7 * count))
    case .month, .quarter:
      let months = year * 12 + month - 1 - count
      let (newYear, newMonth) = (months / 12, months % 12 + 1)
      return isExact
        ? DateParts(
          year: newYear, month: newMonth,
          day: min(day, CivilDate.days(inMonth: newMonth, of: newYear)))
        : DateParts(year: newYear, month: newMonth)
    case .year:
      return isExact
        ? DateParts(year: year - count, month: month, day: day) : DateParts(year: year - count)
    }
  }
}
