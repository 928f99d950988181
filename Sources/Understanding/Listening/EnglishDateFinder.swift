import CaseRecord

/// Finds dates in English where they begin: `March last year`, `Monday of last week`, `that July`,
/// `the 5th of October`, `two days later`.
struct EnglishDateFinder {
  private let text: ListenText
  private let today: CivilDate
  private let calendar: DateCalendar
  /// Whether numeric dates begin with the month, as in the United States.
  private let isMonthFirst: Bool

  init(_ text: ListenText, today: CivilDate, prefer: DatePreference = .past) {
    self.text = text
    self.today = today
    calendar = DateCalendar(today: today, prefer: prefer)
    isMonthFirst = text.folded.contains("$") && !text.folded.contains("£")
  }

  /// The longest date that begins at a place; nil if none does.
  ///
  /// - Parameters:
  ///   - start: Where it has to begin.
  ///   - last: The date told before, from which “two days later” is reckoned.
  /// - Returns: How long it is, and what it says.
  func find(at start: Int, after last: SaidDate?) -> (length: Int, date: SaidDate)? {
    guard text.folded[start].isWordPart, start == 0 || !text.folded[start - 1].isWordPart else {
      return nil
    }
    if start > 0, "£$€/".unicodeScalars.contains(text.folded[start - 1]) { return nil }
    let words = words(from: start)
    var grammar = Grammar(words: words, last: last, calendar: calendar, isMonthFirst: isMonthFirst)
    guard let (parts, count) = grammar.date(), count > 0 else { return nil }
    let end = words[count - 1].end
    if count == 1, isAmbiguous(words[0].text), !isCapital(start) || !isInPlace(start, end) {
      return nil
    }
    if !grammar.isSure, !isInPlace(start, end) { return nil }
    if count == 1, words[0].text == "next" { return nil }
    let said = text.string(start..<end)
    guard let date = calendar.complete(parts, said: said, bound: .on) else { return nil }
    if let civil = CivilDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1),
      civil > today
    {
      guard date.month != nil || date.year > today.year else { return (end - start, date) }
      if calendar.prefer == .past, parts.year != nil, !grammar.hasYear { return nil }
    }
    return (end - start, date)
  }

  private func isCapital(_ index: Int) -> Bool { text.scalars[index].properties.isUppercase }

  /// May, March, Sun and the like, that may be no dates.
  private func isAmbiguous(_ word: String) -> Bool {
    [
      "may", "march", "sun", "sat", "wed", "mon", "second", "august", "mar", "dec", "fall",
      "spring",
    ].contains(word)
  }

  /// Whether what stands before or behind makes a weak date one: “in”, “since”, a mark.
  private func isInPlace(_ start: Int, _ end: Int) -> Bool {
    var index = start - 1
    while index >= 0, text.folded[index] == " " { index -= 1 }
    guard index >= 0 else { return true }
    if "(,;:-–—.!?\n\"/".unicodeScalars.contains(text.folded[index]) {
      var next = end
      while next < text.count, text.folded[next] == " " { next += 1 }
      return next >= text.count || ",;:.)-–—\n".unicodeScalars.contains(text.folded[next])
        || next < text.count && isCapital(start)
    }
    var first = index
    while first >= 0, text.folded[first].isWordPart { first -= 1 }
    return Self.prepositions.contains(text.foldedString(first + 1..<index + 1))
  }

  private static let prepositions: Set = [
    "in", "since", "by", "from", "of", "until", "till", "before", "after", "on", "around", "about",
    "to", "was", "back", "the", "over", "during", "ended", "through", "just", "office", "bureau",
    "council", "police",
    "for", "again", "twice", "court", "commission", "department", "only", "line", "it", "once",
    "that", "due", "early", "late", "mid",
  ]

  private func words(from start: Int) -> [Word] {
    var words: [Word] = []
    var index = start
    while words.count < 9, index < text.count {
      var stop = index
      while stop < text.count,
        text.folded[stop].isWordPart
          || ("'-/.".unicodeScalars.contains(text.folded[stop]) && stop > index
            && stop + 1 < text.count && text.folded[stop + 1].isWordPart
            && text.folded[stop - 1].isWordPart)
      { stop += 1 }
      guard stop > index else { break }
      let word = text.foldedString(index..<stop)
      words.append(Word(text: word, end: stop, isCapital: isCapital(index)))
      index = stop
      // “Sept. 2025”, “March 5, 2025”, “Friday, 3 July”.
      if index + 1 < text.count, text.folded[index + 1] == " " {
        if text.folded[index] == ".", Grammar.months[word] != nil, word.count < 5 {
          index += 1
        } else if text.folded[index] == ",", index + 2 < text.count, text.folded[index + 2].isDigit,
          Grammar.weekdays[word] != nil || Grammar.day(word) != nil
        {
          index += 1
        }
      }
      guard index < text.count, text.folded[index] == " " else { break }
      index += 1
      words[words.count - 1].isJoined = true
    }
    return words
  }

  fileprivate struct Word {
    let text: String
    let end: Int
    let isCapital: Bool
    var isJoined = false
  }
}

/// The grammar of dates over the words that stand at a place.
private struct Grammar {
  let words: [EnglishDateFinder.Word]
  let last: SaidDate?
  let calendar: DateCalendar
  let isMonthFirst: Bool
  /// Whether the words can be nothing but a date.
  var isSure = true
  /// Whether the year was said or reckoned.
  var hasYear = true

  private var today: CivilDate { calendar.today }

  private func word(_ index: Int) -> String {
    guard index < words.count, index == 0 || words[index - 1].isJoined else { return "" }
    return words[index].text
  }

  private func has(_ index: Int, _ phrase: String) -> Int? {
    var next = index
    for part in phrase.split(separator: " ") {
      guard word(next) == part else { return nil }
      next += 1
    }
    return next
  }

  private func has(_ index: Int, oneOf phrases: [String]) -> Int? {
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

  private func dayWord() -> (DateParts, Int)? {
    if let end = has(0, oneOf: ["the day before yesterday", "day before yesterday"]) {
      return (DateParts(calendar.day(-2)), end)
    }
    if let end = has(0, "last night") { return (DateParts(calendar.day(-1)), end) }
    guard let end = has(0, "yesterday") else { return nil }
    let more = has(end, oneOf: ["morning", "afternoon", "evening", "night", "lunchtime"])
    return (DateParts(calendar.day(-1)), more ?? end)
  }

  // MARK: Told from the date before

  private mutating func told() -> (DateParts, Int)? {
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
  private func isNoun(_ index: Int) -> Bool {
    ["the", "my", "a", "we", "i", "he", "she", "they", "our", "his", "her", "that", "this", "it"]
      .contains(word(index)) && word(index) != ""
  }

  private func civil(_ date: SaidDate) -> CivilDate? {
    guard let month = date.month, let day = date.day else { return nil }
    return CivilDate(year: date.year, month: month, day: day)
  }

  private func monthOf(_ day: CivilDate) -> DateParts {
    DateParts(year: day.year, month: day.month)
  }

  private func months(_ year: Int, _ month: Int, _ step: Int) -> DateParts {
    let count = year * 12 + month - 1 + step
    return DateParts(year: count / 12, month: count % 12 + 1)
  }

  // MARK: Ago

  private func number(_ index: Int) -> (Int, Int)? {
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
  private mutating func ago(_ index: Int) -> (DateParts, Int)? {
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

  // MARK: Weekdays

  private mutating func weekday(_ index: Int) -> (DateParts, Int)? {
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

  private mutating func near() -> (DateParts, Int)? {
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
  private mutating func part() -> (DateParts, Int)? {
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

  private func adjusted(_ parts: DateParts, _ isEnd: Bool, _ isWord: Bool) -> DateParts {
    guard parts.month == nil, let year = parts.year, !isWord else { return parts }
    if isEnd { return DateParts(year: year, month: 12) }
    return ["beginning", "start"].contains(word(0)) || ["beginning", "start"].contains(word(1))
      ? DateParts(year: year, month: 1) : parts
  }

  // MARK: Day and month

  /// `5 March 2025`, `the 5th of October`, `March the fifth`, `March`, `the 20th of last month`.
  private mutating func dated(_ start: Int) -> (DateParts, Int)? {
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
  private mutating func dated(_ month: Int, _ start: Int) -> (DateParts, Int)? {
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
  private func yearOfMonth(_ month: Int, _ start: Int, _ day: Int?) -> (Int, Int)? {
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
  private mutating func settled(_ month: Int, _ day: Int?) -> Int? {
    hasYear = false
    guard let plain = calendar.year(ofMonth: month, day: day) else { return nil }
    guard let last, let lastMonth = last.month, last.year < plain else { return plain }
    // Told on from a date of the year before: the first such month behind it.
    let gap = (plain * 12 + month) - (last.year * 12 + lastMonth)
    return gap == 13 ? plain - 1 : plain
  }

  // MARK: Relative spans

  /// `last month`, `this May`, `the November before last`, `last year`, `the year before last`.
  private mutating func relative(_ start: Int) -> (DateParts, Int)? {
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

  private mutating func season(_ start: Int) -> (DateParts, Int)? {
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

  private mutating func feast(_ start: Int) -> (DateParts, Int)? {
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

  // MARK: Figures

  private mutating func numeric() -> (DateParts, Int)? {
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

  private mutating func year() -> (DateParts, Int)? {
    guard let (parts, end) = plainYear(0) else { return nil }
    isSure = false
    return (parts, end)
  }

  private func plainYear(_ index: Int) -> (DateParts, Int)? {
    guard let year = Self.fourDigits(word(index)), year <= today.year else { return nil }
    return (DateParts(year: year), index + 1)
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
  private static func isCounted(_ word: String) -> Bool {
    !word.isEmpty
      && ![
        "and", "i", "we", "but", "to", "at", "when", "he", "she", "they", "one", "it", "in", "with",
        "by", "for", "a", "the",
      ].contains(word)
  }

  private static let starts: Set = [
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
  private static let seasons: [String: SaidDate.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
  ]
  private static let units: [String: ChineseDate.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year, "yrs": .year, "wks": .week,
  ]
  private static let numbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20,
    "thirty": 30,
  ]
  private static let ordinals: [String: Int] = {
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
  private static let feasts: [(String, Feast)] = [
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

extension DateParts {
  /// A span before; as exact as its unit, or to the day.
  fileprivate func moved(
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
