package import Understanding

/// One line of a practice talk, as it is shown, kept in the log and scored.
package struct TalkLine: Hashable, Sendable {
  /// Who speaks: the trainee, the visitor, or what is to be seen of the visitor.
  package enum Speaker: String, Hashable, Sendable {
    case trainee, visitor, stage
  }

  /// Counted from 1 through the whole talk.
  package let number: Int
  package let speaker: Speaker
  package let text: String
  /// Since the visitor came in.
  package let milliseconds: Int
  /// What the trainee's words touch; empty for the others.
  package var topics: [Topic] = []
  package var confidence = 1.0
  /// What the visitor's words tell: names of facts.
  package var told: [Fact.ID] = []
  /// What is to be noted of the line, such as that it interrupts.
  package var notes: [TalkNote] = []
  /// How the visitor feels after it.
  package var mood: Mood

  package init(
    number: Int, speaker: Speaker, text: String, milliseconds: Int, mood: Mood
  ) {
    self.number = number
    self.speaker = speaker
    self.text = text
    self.milliseconds = milliseconds
    self.mood = mood
  }
}
