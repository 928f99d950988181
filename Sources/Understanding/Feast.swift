import CaseRecord

/// A day of the year with a name.
enum Feast: Hashable {
  /// Without a day where people mean the days around it.
  case fixed(Int, Int?)
  case lunar(LunarTable.Feast)
}

extension DateCalendar {
  /// The feast of a year, or of the year that fits; of lunar feasts only the month counts.
  func parts(of feast: Feast, _ year: Int?) -> DateParts? {
    switch feast {
    case .fixed(let month, let day): return DateParts(year: year, month: month, day: day)
    case .lunar(let feast):
      let found = year ?? pick { LunarTable.day(feast, in: $0).map { ($0, $0) } }
      guard let found, let day = LunarTable.day(feast, in: found) else { return nil }
      return DateParts(year: found, month: day.month)
    }
  }

  /// A day that was said without its month: in this month or the next to it that fits.
  func dayOfMonth(_ day: Int) -> DateParts? {
    let days = (-12...12).compactMap { offset in
      let (year, month) = month(offset)
      return CivilDate(year: year, month: month, day: day)
    }
    let now = today.daysSince1970
    let found =
      switch prefer {
      case .past: days.last { $0 <= today }
      case .future: days.first { $0 >= today }
      case .nearest: days.min { abs($0.daysSince1970 - now) < abs($1.daysSince1970 - now) }
      }
    return found.map { DateParts($0) }
  }
}
