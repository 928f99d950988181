/// The time spent with the visitor: from start to end, what was parked left out.
///
/// It is read off the hybrid clock, which never goes back, so a clock that is set does not make
/// it negative. What passed after the last event of a lost terminal is not counted.
package struct Attendance: Hashable, Sendable {
  private var finishedSpans = 0
  private var spanStart: Int?
  private var lastEvent: Int?

  package init() {}

  /// Milliseconds up to the last event.
  package var milliseconds: Int {
    guard let spanStart, let lastEvent else { return finishedSpans }
    return finishedSpans &+ max(0, lastEvent &- spanStart)
  }

  /// Milliseconds up to `now`, or to the last event if the visit is not going on.
  package func milliseconds(now: Int) -> Int {
    guard let spanStart else { return finishedSpans }
    return finishedSpans &+ max(0, now &- spanStart)
  }

  mutating func apply(_ event: Event) {
    let now = event.clock.milliseconds
    switch event.kind {
    case .visitStarted:
      spanStart = now
    case .resumed:
      finishedSpans = milliseconds
      spanStart = now
    case .parked, .finished, .abandoned:
      lastEvent = now
      finishedSpans = milliseconds
      spanStart = nil
    default: break
    }
    lastEvent = now
  }
}
