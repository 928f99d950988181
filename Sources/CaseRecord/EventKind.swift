/// What happened, with the version of its payload: `answered/1`.
///
/// A checked string: kinds of a newer program pass through whole.
package struct EventKind: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let receptionOpened = EventKind(rawValue: "reception_opened/1")
  package static let receptionChanged = EventKind(rawValue: "reception_changed/1")
  package static let visitStarted = EventKind(rawValue: "visit_started/1")
  /// A question got its first answer or status.
  package static let answered = EventKind(rawValue: "answered/1")
  /// An answer or status was replaced; carries the old one and what has to be looked at again.
  package static let changed = EventKind(rawValue: "changed/1")
  /// An answer that had to be looked at again was found right.
  package static let confirmed = EventKind(rawValue: "confirmed/1")
  package static let remarked = EventKind(rawValue: "remarked/1")
  /// The visitor has no more to add to a repeat.
  package static let repeatClosed = EventKind(rawValue: "repeat_closed/1")
  /// One more instance of a repeat is wanted.
  package static let repeatOpened = EventKind(rawValue: "repeat_opened/1")
  /// An instance was taken out; carries all that stood in it.
  package static let instanceDeleted = EventKind(rawValue: "instance_deleted/1")
  /// The time will not reach for everything; says which questions wait for the end because of it.
  package static let shortOfTime = EventKind(rawValue: "short_of_time/1")
  /// The visit has reached its target; says whether the official goes on or closes.
  package static let timeUp = EventKind(rawValue: "time_up/1")
  /// What a text seemed to say of the record was put to the official; carries what came of it.
  package static let heard = EventKind(rawValue: "heard/1")
  package static let jumped = EventKind(rawValue: "jumped/1")
  package static let parked = EventKind(rawValue: "parked/1")
  package static let resumed = EventKind(rawValue: "resumed/1")
  package static let finished = EventKind(rawValue: "finished/1")
  package static let abandoned = EventKind(rawValue: "abandoned/1")

  /// A practice began: which simulated visitor came in, with which seed.
  package static let practiceBegun = EventKind(rawValue: "practice_begun/1")
  /// Lines of a practice talk: what the trainee said, and what came of it.
  package static let practiceSaid = EventKind(rawValue: "practice_said/1")
  /// A practice ended; carries its score.
  package static let practiceScored = EventKind(rawValue: "practice_scored/1")
}
