import CaseRecord

// Days, months and years: 3 May 2025, March the fifth, 30/03/26.
extension EnglishDateGrammar {
  // MARK: Day and month

  /// `5 March 2025`, `the 5th of October`, `March the fifth`, `March`, `the 20th of last month`.
  mutating func dated(_ start: Int) -> (DateParts, Int)? {
    let index = has(start, "the") ?? start
    if let day = Self.day(word(index)) {
      var end = index + 1
      let isOrdinal = word(index).last?.isLetter == true
      if let next = has(end, oneOf: ["of", "day of"]) { end = next }
      if let month = Self.months[word(end)] {
        if month == 5 || month == 3, !words[end].isCapital, end == index + 1, !isOrdinal {
          return nil
        }
        var parts = DateParts(month: month, day: day)
        if let (year, next) = yearOfMonth(month, end + 1, day) {
          parts.year = year
          return (parts, next)
        }
        parts.year = settled(month, day)
        return (parts, end + 1)
      }
      if end > index + 1, isOrdinal {
        if let next = has(end, oneOf: ["this month", "the month"]) {
          return (DateParts(year: today.year, month: today.month, day: day), next)
        }
        if let next = has(end, "last month") {
          let (year, month) = calendar.month(-1)
          return (DateParts(year: year, month: month, day: day), next)
        }
        if let last, let month = last.month, let next = has(end, "that month") {
          return (DateParts(year: last.year, month: month, day: day), next)
        }
        return nil
      }
      // The 16th: of the month told before, else the last.
      guard index > start, isOrdinal,
        end >= words.count || !words[end - 1].isJoined || !Self.isCounted(word(end))
      else { return nil }
      isSure = false
      if let last, let month = last.month,
        let civil = CivilDate(year: last.year, month: month, day: day), civil <= today
      {
        return (DateParts(civil), end)
      }
      return calendar.dayOfMonth(day).map { ($0, end) }
    }
    guard index == start, let month = Self.months[word(start)] else { return nil }
    if !words[start].isCapital,
      ["may", "march", "mar", "dec", "jan", "jun", "sep", "oct", "nov", "aug", "apr"].contains(
        word(start))
    {
      return nil
    }
    if let found = dated(month, start + 1) { return found }
    switch word(start) {
    case "may", "march", "mar", "sep", "dec": isSure = false
    case "april", "june", "august":
      isSure = !(words.count > start + 1 && words[start].isJoined && words[start + 1].isCapital)
    default: break
    }
    return (DateParts(year: settled(month, nil), month: month), start + 1)
  }

  /// Behind the name of a month.
  mutating func dated(_ month: Int, _ start: Int) -> (DateParts, Int)? {
    let index = has(start, "the") ?? start
    if let day = Self.day(word(index)), index == start || word(index).last?.isLetter == true {
      if let (year, end) = yearOfMonth(month, index + 1, day) {
        return (DateParts(year: year, month: month, day: day), end)
      }
      // “March 5 people came” is none, “in May two men” neither.
      guard word(index).first?.isNumber == true || index > start else { return nil }
      return (DateParts(year: settled(month, day), month: month, day: day), index + 1)
    }
    if let (year, end) = yearOfMonth(month, start, nil) {
      return (DateParts(year: year, month: month), end)
    }
    return nil
  }

  /// `2025`, `of last year`, `a year ago`, `two years ago`, `last`.
  func yearOfMonth(_ month: Int, _ start: Int, _ day: Int?) -> (Int, Int)? {
    let index = has(start, oneOf: ["of", "in", "back in"]) ?? start
    if let year = Self.fourDigits(word(index)) { return (year, index + 1) }
    if let end = has(index, oneOf: ["last year", "last yr", "the previous year"]) {
      return (today.year - 1, end)
    }
    if let end = has(index, oneOf: ["this year", "this yr"]) { return (today.year, end) }
    if let end = has(index, "the year before last") { return (today.year - 2, end) }
    if let last, let end = has(index, oneOf: ["that year", "the same year"]) {
      return (last.year, end)
    }
    if let last,
      let end = has(index, oneOf: ["the following year", "the year after", "the next year"])
    {
      return (last.year + 1, end)
    }
    if let end = has(index, oneOf: ["before last"]) {
      return (calendar.year(ofMonth: month, day: day).map { $0 - 1 } ?? today.year - 1, end)
    }
    if let (number, next) = number(start), word(next) == "year" || word(next) == "years",
      let end = has(next + 1, oneOf: ["ago", "back"])
    {
      return (today.year - number, end)
    }
    if let end = has(start, "last"), !["week", "month", "year", "night"].contains(word(end)) {
      return (month < today.month ? today.year : today.year - 1, end)
    }
    return nil
  }

  /// The year of a month that was said without it: that of the date told before if that is near.
  mutating func settled(_ month: Int, _ day: Int?) -> Int? {
    hasYear = false
    guard let plain = calendar.year(ofMonth: month, day: day) else { return nil }
    guard let last, let lastMonth = last.month, last.year < plain else { return plain }
    // Told on from a date of the year before: the first such month behind it.
    let gap = (plain * 12 + month) - (last.year * 12 + lastMonth)
    return gap == 13 ? plain - 1 : plain
  }

  // MARK: Figures

  mutating func numeric() -> (DateParts, Int)? {
    let text = word(0)
    guard text.first?.isNumber == true else { return nil }
    let signs = Set(text.filter { !$0.isNumber })
    guard signs.count == 1, let sign = signs.first, "/.-".contains(sign) else { return nil }
    let fields = text.split(separator: sign)
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == fields.count, fields.allSatisfy({ $0.count <= 4 }) else { return nil }
    func make(_ year: Int?, _ month: Int, _ day: Int) -> (DateParts, Int)? {
      guard (1...12).contains(month), (1...31).contains(day) else { return nil }
      return (DateParts(year: year, month: month, day: day), 1)
    }
    func pair(_ year: Int?) -> (DateParts, Int)? {
      let isMonth = numbers[1] > 12 || isMonthFirst && numbers[0] <= 12
      return isMonth ? make(year, numbers[0], numbers[1]) : make(year, numbers[1], numbers[0])
    }
    if numbers.count == 3, fields[0].count == 4 { return make(numbers[0], numbers[1], numbers[2]) }
    if numbers.count == 3, fields[0].count <= 2, fields[1].count <= 2,
      fields[2].count == 4 || fields[2].count == 2
    {
      guard let year = calendar.fullYear(numbers[2], digits: fields[2].count) else { return nil }
      return pair(year)
    }
    guard numbers.count == 2, sign == "/", fields.allSatisfy({ $0.count <= 2 }), numbers[0] > 0,
      numbers[1] > 0, numbers != [24, 7], numbers[0] != 1 || numbers[1] > 5
    else { return nil }
    isSure = numbers.contains { $0 > 12 }
    return pair(nil)
  }

  mutating func year() -> (DateParts, Int)? {
    guard let (parts, end) = plainYear(0) else { return nil }
    isSure = false
    return (parts, end)
  }

  func plainYear(_ index: Int) -> (DateParts, Int)? {
    guard let year = Self.fourDigits(word(index)), year <= today.year else { return nil }
    return (DateParts(year: year), index + 1)
  }
}
