import CaseRecord

/// The grammar of dates over the words that stand at a place.
struct EnglishDateGrammar {
  let words: [EnglishDateFinder.Word]
  let last: SaidDate?
  let calendar: DateCalendar
  let isMonthFirst: Bool
  /// Whether the words can be nothing but a date.
  var isSure = true
  /// Whether the year was said or reckoned.
  var hasYear = true

  var today: CivilDate { calendar.today }

  func word(_ index: Int) -> String {
    guard index < words.count, index == 0 || words[index - 1].isJoined else { return "" }
    return words[index].text
  }

  func has(_ index: Int, _ phrase: String) -> Int? {
    var next = index
    for part in phrase.split(separator: " ") {
      guard word(next) == part else { return nil }
      next += 1
    }
    return next
  }

  func has(_ index: Int, oneOf phrases: [String]) -> Int? {
    phrases.compactMap { has(index, $0) }.max()
  }

  mutating func date() -> (DateParts, Int)? {
    let first = word(0)
    guard
      Self.starts.contains(first) || Self.months[first] != nil || Self.weekdays[first] != nil
        || first.first?.isNumber == true || Self.day(first) != nil || Self.numbers[first] != nil
        || first.hasPrefix("mid-") || first.hasPrefix("early-") || first.hasPrefix("late-")
    else { return nil }
    if let found = dayWord() { return found }
    if let found = told() { return found }
    if let found = ago(0) { return found }
    if let found = weekday(0) { return found }
    if let found = near() { return found }
    if let found = dated(0) { return found }
    if let found = part() { return found }
    if let found = relative(0) { return found }
    if let found = season(0) { return found }
    if let found = feast(0) { return found }
    if let found = numeric() { return found }
    return year()
  }

  // MARK: Words for days

  func dayWord() -> (DateParts, Int)? {
    if let end = has(0, oneOf: ["the day before yesterday", "day before yesterday"]) {
      return (DateParts(calendar.day(-2)), end)
    }
    if let end = has(0, "last night") { return (DateParts(calendar.day(-1)), end) }
    guard let end = has(0, "yesterday") else { return nil }
    let more = has(end, oneOf: ["morning", "afternoon", "evening", "night", "lunchtime"])
    return (DateParts(calendar.day(-1)), more ?? end)
  }

  // MARK: Words

  static func fourDigits(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1950...2099).contains(year) else { return nil }
    return year
  }

  static func day(_ word: String) -> Int? {
    if let ordinal = ordinals[word] { return ordinal }
    var digits = Substring(word)
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
      digits = word.dropLast(2)
    }
    guard !digits.isEmpty, digits.count <= 2, digits.allSatisfy(\.isNumber), let day = Int(digits),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  /// What an ordinal before counts: “the first time”, “the second letter”.
  static func isCounted(_ word: String) -> Bool {
    !word.isEmpty
      && ![
        "and", "i", "we", "but", "to", "at", "when", "he", "she", "they", "one", "it", "in", "with",
        "by", "for", "a", "the",
      ].contains(word)
  }

  static let starts: Set = [
    "last", "this", "early", "late", "later", "mid", "yesterday", "the", "a", "an", "end",
    "beginning", "start", "middle", "new", "half", "couple", "that", "next", "same", "just",
    "right",
    "shortly", "before", "after", "week", "day", "month", "fortnight", "first", "on", "over",
    "almost", "nearly", "about", "around", "more", "spring", "summer", "autumn", "fall", "winter",
    "christmas", "easter", "halloween",
    "thanksgiving", "remembrance", "qingming", "national", "labour", "labor", "boxing",
    "mid-autumn", "dragon", "chinese", "lunar", "earlier", "following", "past", "year",
    "independence", "bonfire", "memorial", "may", "guy", "st", "tomb", "patrick's", "some", "going",
    "soon", "very", "tail",
  ]
  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
  ]
  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
    "sun": 7,
  ]
  static let seasons: [String: SaidDate.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
  ]
  static let units: [String: ChineseDate.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year, "yrs": .year, "wks": .week,
  ]
  static let numbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20,
    "thirty": 30,
  ]
  static let ordinals: [String: Int] = {
    var ordinals = [
      "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
      "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
      "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
      "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "thirty-first": 31,
    ]
    for (unit, value) in [
      "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
      "eighth": 8, "ninth": 9,
    ] { ordinals["twenty-" + unit] = 20 + value }
    return ordinals
  }()
  static let feasts: [(String, Feast)] = [
    ("spring festival", .lunar(.spring)), ("chinese new year", .lunar(.spring)),
    ("lunar new year", .lunar(.spring)), ("national day", .fixed(10, nil)),
    ("may day", .fixed(5, 1)), ("labour day", .fixed(5, 1)), ("new year's day", .fixed(1, 1)),
    ("new year's eve", .fixed(12, 31)), ("new year", .fixed(1, nil)),
    ("christmas eve", .fixed(12, 24)), ("christmas day", .fixed(12, 25)),
    ("christmas", .fixed(12, nil)), ("boxing day", .fixed(12, 26)), ("halloween", .fixed(10, 31)),
    ("thanksgiving", .fixed(11, nil)), ("remembrance day", .fixed(11, 11)),
    ("bonfire night", .fixed(11, 5)), ("guy fawkes", .fixed(11, 5)),
    ("mid-autumn festival", .lunar(.midAutumn)),
    ("mid-autumn", .lunar(.midAutumn)), ("dragon boat festival", .lunar(.dragonBoat)),
    ("qingming", .fixed(4, nil)), ("tomb sweeping", .fixed(4, nil)),
    ("independence day", .fixed(7, 4)), ("st patrick's day", .fixed(3, 17)),
    ("memorial day", .fixed(5, nil)), ("labor day", .fixed(9, nil)), ("easter", .fixed(4, nil)),
  ]
}
