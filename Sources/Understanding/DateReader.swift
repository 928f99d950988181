package import CaseRecord

/// Reads dates as people say them, in Chinese and English.
///
/// A date is as exact as it was said: 去年3月 is a month, 前年秋天 a season. Beginning and end of a
/// year are its first and last month; 上周 is the month of its Thursday; halves and quarters of a
/// year are the year. 前 and "by" give a bound, 起 and "since" do not: the matter begins then.
package struct DateReader: Sendable {
  package let today: CivilDate

  package init(today: CivilDate) {
    self.today = today
  }

  /// The date that the whole text says; nil if it is no date.
  ///
  /// - Parameters:
  ///   - text: A date, with or without `左右`, `around` and the like.
  ///   - prefer: Where to look for a date that was said without its year.
  /// - Returns: The date with the words as they were typed, without the blanks around them.
  package func read(_ text: String, prefer: DatePreference = .past) -> SaidDate? {
    let said = String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !said.isEmpty, said.count <= 60 else { return nil }
    let calendar = DateCalendar(today: today, prefer: prefer)
    var folded = Folding.fold(said)
    while let last = folded.last, "。，,.;；".contains(last) { folded.removeLast() }
    if let parts = NumericDate(calendar: calendar).read(folded) {
      return calendar.complete(parts, said: said, bound: .on)
    }
    let phrase =
      folded.contains(where: \.isHan)
      ? DatePhrase(chinese: folded) : DatePhrase(english: folded)
    for reading in phrase.readings {
      let parts =
        phrase.isChinese
        ? ChineseDate(calendar: calendar).read(reading.text)
        : EnglishDate(calendar: calendar).read(reading.text)
      guard let parts else { continue }
      let bound = reading.bound == .on ? parts.bound ?? .on : reading.bound
      return calendar.complete(parts, said: said, bound: bound)
    }
    return nil
  }
}
