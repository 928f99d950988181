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
    var grammar = EnglishDateGrammar(
      words: words, last: last, calendar: calendar, isMonthFirst: isMonthFirst)
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
        if text.folded[index] == ".", EnglishDateGrammar.months[word] != nil, word.count < 5 {
          index += 1
        } else if text.folded[index] == ",", index + 2 < text.count, text.folded[index + 2].isDigit,
          EnglishDateGrammar.weekdays[word] != nil || EnglishDateGrammar.day(word) != nil
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

  struct Word {
    let text: String
    let end: Int
    let isCapital: Bool
    var isJoined = false
  }
}
