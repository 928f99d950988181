import CaseRecord
import Foundation

/// The time of day at the desk.
enum Clock {
  static func now() -> Moment {
    var clock = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &clock)
    var seconds = clock.tv_sec
    let offset = offset(at: &seconds)
    let local = clock.tv_sec + offset
    let day = CivilDate(daysSince1970: Int((Double(local) / 86_400).rounded(.down)))
    let inDay = local - day.daysSince1970 * 86_400
    let time = "\(two(inDay / 3600)):\(two(inDay / 60 % 60)):\(two(inDay % 60))"
    let minutes = abs(offset) / 60
    let zone = (offset < 0 ? "-" : "+") + "\(two(minutes / 60)):\(two(minutes % 60))"
    return Moment(
      time: "\(day.iso)T\(time)\(zone)",
      milliseconds: clock.tv_sec * 1000 + clock.tv_nsec / 1_000_000, day: day)
  }

  /// Seconds by which the place is ahead of UTC.
  private static func offset(at seconds: inout Int) -> Int {
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    return unsafe parts.tm_gmtoff
  }

  /// A span as people read it: 6:12.
  static func span(milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return "\(seconds / 60):\(two(seconds % 60))"
  }

  /// The hour and minute of an RFC 3339 time: 14:52.
  static func hourAndMinute(of time: String) -> String {
    String(time.dropFirst(11).prefix(5))
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
