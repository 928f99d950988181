/// A hybrid logical clock: wall time as far as it goes forward, and a counter where it does not.
///
/// Kulkarni et al., "Logical Physical Clocks" (2014): stamps of one device always grow, even when
/// its clock is set back, and stay near the time of day.
package struct HybridClock: Hashable, Comparable, Sendable {
  /// Since 1970.
  package let milliseconds: Int
  package let counter: Int

  package init(milliseconds: Int, counter: Int = 0) {
    self.milliseconds = milliseconds
    self.counter = counter
  }

  /// The stamp of the next event, when the wall clock shows `now`.
  package func next(now milliseconds: Int) -> HybridClock {
    milliseconds > self.milliseconds
      ? HybridClock(milliseconds: milliseconds)
      : HybridClock(milliseconds: self.milliseconds, counter: counter &+ 1)
  }

  package static func < (left: HybridClock, right: HybridClock) -> Bool {
    (left.milliseconds, left.counter) < (right.milliseconds, right.counter)
  }

  /// `1764000000000.3`, as the log keeps it.
  package var text: String { "\(milliseconds).\(counter)" }

  package init?(text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let milliseconds = Int(parts[0]), let counter = Int(parts[1]) else {
      return nil
    }
    self.init(milliseconds: milliseconds, counter: counter)
  }
}
