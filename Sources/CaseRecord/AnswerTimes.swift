/// When a visit's questions were dealt with, in milliseconds of attendance.
package struct AnswerTimes: Hashable, Sendable {
  /// The last one; 0 before the first.
  package private(set) var last = 0
  /// How long each took, but for the first and the story.
  ///
  /// The first holds the arrival, and how long a story is says nothing of the questions behind it.
  package private(set) var spans: [Int] = []

  package init() {}

  mutating func apply(_ event: Event, spent: Int) {
    switch event.kind {
    case .answered, .changed, .confirmed, .repeatClosed:
      // Answers that were typed on one line have one time.
      guard spent > last else { return }
      if last > 0, event.payload["field"]?.string != FieldName.story { spans.append(spent &- last) }
      last = spent
    default: break
    }
  }
}
