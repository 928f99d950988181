package import Understanding

/// By how much the mood moves with what an official does.
package struct MoodRules: Sendable {
  package let topics: [Topic: MoodChange]
  package let events: [Event: MoodChange]

  /// What moves the mood and is no topic.
  package enum Event: String, CaseIterable, Hashable, Sendable {
    case interrupted
    case askedAgain = "asked_again"
    case jargon, forbidden
    /// A step is promised with its date.
    case dateGiven = "date_given"
    /// The story was listened to, to its end.
    case heardOut = "heard_out"
    /// One who is afraid is assured that nobody will hear of it.
    case secrecy
    case notUnderstood = "not_understood"
  }
}

/// A step of mood, in points of a hundred.
package struct MoodChange: Hashable, Sendable {
  package var upset = 0
  package var trust = 0

  package init(upset: Int = 0, trust: Int = 0) {
    self.upset = upset
    self.trust = trust
  }

  /// Whether it does the visitor good.
  var isGood: Bool { upset <= 0 && trust >= 0 }

  /// The part of it, in hundredths.
  func scaled(_ percent: Int) -> MoodChange {
    MoodChange(upset: upset * percent / 100, trust: trust * percent / 100)
  }

  static func += (left: inout MoodChange, right: MoodChange) {
    left = MoodChange(upset: left.upset + right.upset, trust: left.trust + right.trust)
  }
}
