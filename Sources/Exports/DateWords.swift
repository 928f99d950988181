import CaseRecord

/// Days and times as a document writes them.
struct DateWords {
  let language: DocumentLanguage

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `2026年11月24日`, `24 November 2026`.
  func day(_ date: CivilDate) -> String {
    language(
      zh: "\(date.year)年\(date.month)月\(date.day)日",
      en: "\(date.day) \(Self.months[date.month - 1]) \(date.year)")
  }

  /// The day of an RFC 3339 time or an ISO date; the text itself if it is neither.
  func day(_ text: String) -> String {
    Self.civilDate(text).map { day($0) } ?? text
  }

  /// The day and the time on the wall where it was written down.
  func moment(_ text: String) -> String {
    let time = Self.time(text)
    return time.isEmpty ? day(text) : day(text) + " " + time
  }

  /// The day on the wall; the offset is not applied, because the clock hung where the talk was.
  static func civilDate(_ text: String) -> CivilDate? {
    CivilDate(iso: text.prefix(10))
  }

  /// `14:52`; empty if the text has no time.
  static func time(_ text: String) -> String {
    let parts = text.dropFirst(10)
    guard civilDate(text) != nil, parts.first == "T" || parts.first == " " else { return "" }
    let time = parts.dropFirst().prefix(5)
    let pieces = time.split(separator: ":")
    guard pieces.count == 2, time.count == 5, pieces.allSatisfy({ Int($0) != nil }) else {
      return ""
    }
    return String(time)
  }
}
