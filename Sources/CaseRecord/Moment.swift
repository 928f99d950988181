/// A point in time as events keep it; made at the edge, where there is a clock.
package struct Moment: Hashable, Sendable {
  /// RFC 3339 with the offset of the place.
  package let time: String
  /// Since 1970.
  package let milliseconds: Int
  /// The day at the place.
  package let day: CivilDate

  package init(time: String, milliseconds: Int, day: CivilDate) {
    self.time = time
    self.milliseconds = milliseconds
    self.day = day
  }
}
