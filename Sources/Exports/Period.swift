import CaseRecord

/// Periods of the Regulations on Petition Work (in force since 2022-05-01).
///
/// Plain 日 are calendar days. That the day of receipt is not counted holds by analogy with the
/// Civil Code, articles 201 and 203; the documents say "check locally" beside it. Of what an
/// office owes, the unmoved last day is shown, holiday or not.
enum Period {
  /// Articles 22 and 23: registering and passing on, or telling the visitor in writing.
  static let notice = 15

  /// The last day of a period that begins on the day after `day`, an ISO date or RFC 3339 time.
  static func lastDay(_ days: Int, after day: String) -> CivilDate? {
    DateWords.civilDate(day)?.adding(days: days)
  }
}
