import CaseRecord

/// Reads a date in English, without the words around it and without `the` and `of`.
struct EnglishDate {
  let calendar: DateCalendar

  func read(_ text: String) -> DateParts? {
    let words = text.split(separator: " ").map(String.init)
    guard (1...8).contains(words.count) else { return nil }
    return dayWord(words) ?? span(words) ?? week(words) ?? partOf(words) ?? feast(words)
      ?? season(words) ?? monthAndDay(words) ?? year(words).map { DateParts(year: $0) }
  }

  private func dayWord(_ words: [String]) -> DateParts? {
    let offsets = [
      "today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2,
      "day after tomorrow": 2, "tonight": 0, "last night": -1,
    ]
    var words = words
    if let last = words.last, ["morning", "afternoon", "evening", "night"].contains(last),
      words.count == 2, words[0] != "last"
    {
      words.removeLast()
    }
    return offsets[words.joined(separator: " ")].map { DateParts(calendar.day($0)) }
  }

  /// `two weeks ago`, `in 10 days`, `within a month`, `more than a year ago`, `half a year ago`.
  private func span(_ words: [String]) -> DateParts? {
    var words = words
    var isMore = false
    var direction: ChineseDate.Direction?
    if words.starts(with: ["more", "than"]) {
      words.removeFirst(2)
      isMore = true
    } else if words[0] == "over" {
      words.removeFirst()
      isMore = true
    }
    switch words.last {
    case "ago", "back", "earlier":
      words.removeLast()
      direction = .ago
    case "later", "hence", "ahead", "time":
      words.removeLast()
      direction = .ahead
    case "now" where words.dropLast().last == "from":
      words.removeLast(2)
      direction = .ahead
    default: break
    }
    if words.first == "in", direction == nil {
      words.removeFirst()
      direction = .ahead
    } else if words.first == "within", direction == nil {
      words.removeFirst()
      direction = .within
    }
    let isHalf = words.first == "half"
    if isHalf { words.removeFirst() }
    if words.starts(with: ["a", "couple"]) { words.replaceSubrange(0..<2, with: ["two"]) }
    guard words.count == 2, let number = EnglishNumeral.small(words[0]),
      let unit = Self.units[words[1].hasSuffix("s") ? String(words[1].dropLast()) : words[1]]
    else { return nil }
    guard let direction else { return nil }
    return ChineseDate(calendar: calendar)
      .parts(unit, isHalf ? 0 : number, isHalf, direction, isMore: isMore)
  }

  private static let units: [String: ChineseDate.Unit] = [
    "day": .day, "week": .week, "month": .month, "quarter": .quarter, "year": .year,
  ]

  /// `last Friday`, `Monday`, `next week`.
  private func week(_ words: [String]) -> DateParts? {
    guard let last = words.last, words.count <= 2 else { return nil }
    let offset = words.count == 2 ? Self.offsets[words[0]] : nil
    guard words.count == 1 || offset != nil else { return nil }
    if last == "week", let offset {
      let thursday = calendar.weekday(4, weeks: offset)
      return DateParts(year: thursday.year, month: thursday.month)
    }
    guard last.count >= 3, let weekday = Self.weekdays.firstIndex(where: { $0.hasPrefix(last) })
    else { return nil }
    let back = (calendar.today.weekday - weekday - 1 + 7) % 7
    switch offset {
    case -1: return DateParts(calendar.day(back == 0 ? -7 : -back))
    case 1: return DateParts(calendar.day(7 - back))
    case 0: return DateParts(calendar.weekday(weekday + 1, weeks: 0))
    default: return DateParts(calendar.weekday(weekday + 1))
    }
  }

  static let offsets = ["last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `last year`, `2023`.
  func year(_ words: some Sequence<String>) -> Int? {
    let words = Array(words)
    if words.count == 2, words[1] == "year", let offset = Self.offsets[words[0]] {
      return calendar.today.year + offset
    }
    guard words.count == 1, words[0].count == 4, let year = Int(words[0]) else { return nil }
    return calendar.fullYear(year, digits: 4)
  }
}
