import CaseRecord

extension EnglishDate {
  /// `March`, `March 5`, `5 March 2025`, `last March`, `March last year`, `last month`, `15th`.
  func monthAndDay(_ words: [String]) -> DateParts? {
    if words.count == 2, words[1] == "month", let offset = Self.offsets[words[0]] {
      let (year, month) = calendar.month(offset)
      return DateParts(year: year, month: month)
    }
    if words.count == 3, words[2] == "month", let day = day(words[0]),
      let offset = Self.offsets[words[1]]
    {
      let (year, month) = calendar.month(offset)
      return DateParts(year: year, month: month, day: day)
    }
    if words.count == 1, words[0].last?.isLetter ?? false, let day = day(words[0]) {
      return calendar.dayOfMonth(day)
    }
    var rest = words
    if let offset = Self.offsets[words[0]], words.count > 1, let month = Self.month(words[1]) {
      guard words.count == 2 else { return nil }
      return relative(month, offset)
    }
    guard let index = rest.firstIndex(where: { Self.month($0) != nil }),
      let month = Self.month(rest[index])
    else { return nil }
    var parts = DateParts(month: month)
    rest.remove(at: index)
    if index == 1 {
      guard let day = day(rest[0]) else { return nil }
      parts.day = day
      rest.removeFirst()
    } else if index == 0, let first = rest.first, let day = day(first) {
      parts.day = day
      rest.removeFirst()
    } else if index > 1 {
      return nil
    }
    guard !rest.isEmpty else { return parts }
    guard let year = year(rest) else { return nil }
    parts.year = year
    return parts
  }

  /// Of months said with "last" and "next", the one that is over, or yet to begin.
  private func relative(_ month: Int, _ offset: Int) -> DateParts {
    let today = calendar.today
    switch offset {
    case -1: return DateParts(year: month < today.month ? today.year : today.year - 1, month: month)
    case 1: return DateParts(year: month > today.month ? today.year : today.year + 1, month: month)
    default: return DateParts(year: today.year, month: month)
    }
  }

  private func day(_ word: String) -> Int? {
    var digits = word
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
      digits = String(word.dropLast(2))
    }
    guard digits.count <= 2, digits.allSatisfy(\.isDecimalDigit), let day = Int(digits) else {
      return nil
    }
    return (1...31).contains(day) ? day : nil
  }

  static func month(_ word: String) -> Int? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.count >= 3, word != "sept" else { return word == "sept" ? 9 : nil }
    let found = months.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }
    return found.map { $0 + 1 }
  }

  /// `last autumn`, `autumn 2024`, `spring last year`.
  func season(_ words: [String]) -> DateParts? {
    let seasons: [String: SaidDate.Season] = [
      "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
    ]
    if words.count == 2, let season = seasons[words[1]], let offset = Self.offsets[words[0]] {
      return DateParts(year: year(of: season, offset), season: season)
    }
    guard let season = seasons[words[0]] else { return nil }
    if words.count == 1 { return DateParts(season: season) }
    return year(words.dropFirst()).map { DateParts(year: $0, season: season) }
  }

  /// Of seasons said with "last" and "next", the one that is over, or yet to begin.
  private func year(of season: SaidDate.Season, _ offset: Int) -> Int {
    let today = calendar.today
    let first = DateCalendar.firstMonth(of: season)
    switch offset {
    case -1:
      // Winter ends in the February of the next year.
      if first == 12 { return today.month > 2 ? today.year - 1 : today.year - 2 }
      return today.month > first + 2 ? today.year : today.year - 1
    case 1: return today.month < first ? today.year : today.year + 1
    default: return today.year
    }
  }

  /// `end 2023`, `beginning last year`, `end month`, `first half 2025`, `early March`.
  func partOf(_ words: [String]) -> DateParts? {
    var words = words
    if words.count > 2, ["first", "second"].contains(words[0]), words[1] == "half" {
      return year(words.dropFirst(2)).map { DateParts(year: $0) }
    }
    if words == ["year", "end"] || words == ["year's", "end"] { words = ["end", "this", "year"] }
    let months = [
      "end": 12, "late": 0, "beginning": 1, "start": 1, "early": 0, "middle": 6, "mid": 0,
    ]
    if words[0].hasPrefix("mid-") {
      words = ["mid", String(words[0].dropFirst(4))] + words.dropFirst()
    }
    guard let month = months[words[0]], words.count > 1 else { return nil }
    let rest = Array(words.dropFirst())
    let span = rest == ["year"] ? ["this", "year"] : rest == ["month"] ? ["this", "month"] : rest
    if let year = year(span) {
      var parts = DateParts(year: year, month: month == 0 ? nil : month)
      if month == 12 { parts.last = calendar.lastDay(of: year, 12) }
      return parts
    }
    guard var parts = monthAndDay(span), parts.day == nil, let named = parts.month else {
      return nil
    }
    if words[0] == "end", let year = parts.year ?? calendar.year(ofMonth: named, day: nil) {
      parts.year = year
      parts.last = calendar.lastDay(of: year, named)
    }
    return parts
  }

  /// `Spring Festival`, `National Day last year`, `New Year 2025`.
  func feast(_ words: [String]) -> DateParts? {
    let feasts: [(String, Feast)] = [
      ("spring festival", .lunar(.spring)), ("chinese new year", .lunar(.spring)),
      ("lunar new year", .lunar(.spring)), ("national day", .fixed(10, nil)),
      ("may day", .fixed(5, 1)), ("labour day", .fixed(5, 1)), ("labor day", .fixed(5, 1)),
      ("new year's day", .fixed(1, 1)), ("new year", .fixed(1, 1)), ("christmas", .fixed(12, 25)),
      ("mid-autumn festival", .lunar(.midAutumn)), ("mid-autumn", .lunar(.midAutumn)),
      ("dragon boat festival", .lunar(.dragonBoat)), ("qingming", .fixed(4, nil)),
    ]
    let text = words.joined(separator: " ")
    for (name, feast) in feasts {
      if text == name { return calendar.parts(of: feast, nil) }
      guard text.hasPrefix(name + " ") else { continue }
      let rest = text.dropFirst(name.count + 1).split(separator: " ").map(String.init)
      return year(rest).flatMap { calendar.parts(of: feast, $0) }
    }
    return nil
  }
}
