import CaseRecord

// Days of the week, feasts, and parts of a span: Monday of last week, just before Christmas.
extension EnglishDateGrammar {
  // MARK: Weekdays

  mutating func weekday(_ index: Int) -> (DateParts, Int)? {
    var start = index
    if let end = has(index, oneOf: ["the", "a", "on the", "on"]), Self.weekdays[word(end)] != nil {
      start = end
    }
    if let end = has(start, oneOf: ["last", "this", "this past", "this last"]),
      let day = Self.weekdays[word(end)]
    {
      let back = (today.weekday - day + 7) % 7
      let isThis = word(start) == "this" && end == start + 1
      let date = calendar.day(isThis ? -back : back == 0 ? -7 : -back)
      return (
        DateParts(date),
        has(end + 1, oneOf: ["morning", "afternoon", "evening", "night"]) ?? end + 1
      )
    }
    guard let day = Self.weekdays[word(start)] else { return nil }
    var end = start + 1
    if let next = has(end, oneOf: ["morning", "afternoon", "evening", "night"]) { end = next }
    if let next = has(end, oneOf: ["of last week", "last week"]) {
      return (DateParts(calendar.weekday(day, weeks: -1)), next)
    }
    if let next = has(end, oneOf: ["of this week", "this week"]) {
      return (DateParts(calendar.weekday(day, weeks: 0)), next)
    }
    if let next = has(end, oneOf: ["of the week before last", "the week before last"]) {
      return (DateParts(calendar.weekday(day, weeks: -2)), next)
    }
    if let last, let known = civil(last),
      let next = has(
        end,
        oneOf: [
          "the week after", "of the week after", "the following week", "of the following week",
        ])
    {
      return (DateParts(known.adding(days: day - known.weekday + 7)), next)
    }
    if let next = has(end, "last"),
      word(next).isEmpty || !["week", "month", "year"].contains(word(next))
    {
      return (DateParts(calendar.day(-((today.weekday - day + 6) % 7 + 1))), next)
    }
    if let (number, next) = number(end), Self.units[word(next)] == .week,
      let after = has(next + 1, oneOf: ["ago", "back"])
    {
      return (DateParts(calendar.weekday(day, weeks: -number)), after)
    }
    // Sunday the 15th: the last that was a Sunday.
    if let next = has(end, "the"), let number = Self.day(word(next)),
      word(next).last?.isLetter == true, word(next + 1) != "of", Self.months[word(next + 1)] == nil
    {
      let days = (0...12).compactMap { back -> CivilDate? in
        let (year, month) = calendar.month(-back)
        return CivilDate(year: year, month: month, day: number)
      }
      if let found = days.first(where: { $0.weekday == day && $0 <= today }) {
        return (DateParts(found), next + 1)
      }
    }
    // Friday 3 July, Monday, 6 May 2024.
    if let (parts, next) = dated(end) { return (parts, next) }
    if words[start].text.count < 5 { isSure = false }
    // A weekday told behind a date lies in the days after it.
    if word(0) == "the" || word(0) == "on", let last, let known = civil(last), start > index {
      let ahead = (day - known.weekday + 7) % 7
      let date = known.adding(days: ahead == 0 ? 7 : ahead)
      if date <= today { return (DateParts(date), end) }
    }
    if ["a", "every", "each"].contains(word(index)), start > index { return nil }
    return (DateParts(calendar.weekday(day)), end)
  }

  // MARK: Near a feast or a part of a span

  mutating func near() -> (DateParts, Int)? {
    var index = 0
    if let end = has(
      0, oneOf: ["just", "right", "shortly", "the week", "a week", "week", "the day", "soon"])
    {
      index = end
    }
    guard let end = has(index, oneOf: ["before", "after"]), let (parts, next) = feast(end) else {
      return nil
    }
    return (DateParts(year: parts.year, month: parts.month), next)
  }

  /// `the end of last month`, `early June`, `mid-November`, `the beginning of 2024`.
  mutating func part() -> (DateParts, Int)? {
    var index = has(0, "the") ?? 0
    var isEnd = false
    var isWord = false
    for prefix in ["mid-", "early-", "late-"] where word(index).hasPrefix(prefix) {
      if let month = Self.months[String(word(index).dropFirst(prefix.count))] {
        return dated(month, index + 1) ?? (DateParts(month: month), index + 1)
      }
    }
    if let end = has(
      index,
      oneOf: [
        "early in", "late in", "mid", "early", "late", "later in", "earlier in", "later on in",
      ])
    {
      index = end
      isWord = true
    } else if let end = has(index, oneOf: ["end of", "very end of", "tail end of", "back end of"]) {
      isEnd = true
      index = end
    } else if let end = has(
      index,
      oneOf: [
        "beginning of", "start of", "middle of", "first week of", "first week in", "second week of",
        "second week in", "third week of", "last week of", "first days of", "first half of",
        "latter half of", "first of",
      ])
    {
      index = end
    } else {
      return nil
    }
    if let end = has(index, "the"), word(end) == "month" || word(end) == "year" {
      index = end - 1 + 1
    }
    if let (parts, end) = relative(index) { return (adjusted(parts, isEnd, isWord), end) }
    if let month = Self.months[word(index)] {
      if let (parts, end) = dated(month, index + 1) { return (parts, end) }
      return (DateParts(month: month), index + 1)
    }
    if let (parts, end) = season(index) { return (parts, end) }
    if let (parts, end) = plainYear(index) { return (adjusted(parts, isEnd, isWord), end) }
    if word(index) == "month" {
      return (DateParts(year: today.year, month: today.month), index + 1)
    }
    return nil
  }

  func adjusted(_ parts: DateParts, _ isEnd: Bool, _ isWord: Bool) -> DateParts {
    guard parts.month == nil, let year = parts.year, !isWord else { return parts }
    if isEnd { return DateParts(year: year, month: 12) }
    return ["beginning", "start"].contains(word(0)) || ["beginning", "start"].contains(word(1))
      ? DateParts(year: year, month: 1) : parts
  }
}
