import CaseRecord

/// What a text says of a date, before the year that it leaves out is found.
struct DateParts: Hashable {
  var year: Int?
  var month: Int?
  var day: Int?
  var season: SaidDate.Season?
  /// Set where the words themselves say before or after.
  var bound: SaidDate.Bound?
  /// The last day of the span, where "before" it means before its end: 年底前, 月底前.
  var last: CivilDate?

  init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, season: SaidDate.Season? = nil,
    bound: SaidDate.Bound? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.season = season
    self.bound = bound
  }

  init(_ date: CivilDate, bound: SaidDate.Bound? = nil) {
    self.init(year: date.year, month: date.month, day: date.day, bound: bound)
  }
}
