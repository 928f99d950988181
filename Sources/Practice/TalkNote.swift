/// What is to be noted of one line of a talk.
package enum TalkNote: Hashable, Sendable {
  /// Asked for details before the story was told.
  case interrupted
  /// Asked for what had been told: the name of a fact.
  case askedAgain(Fact.ID)
  /// Words of the office that a visitor does not understand.
  case jargon(String)
  /// A phrase that is never said, and what to say instead.
  case forbidden(String, instead: String)
  /// The visitor told something without being asked for it.
  case volunteered(Fact.ID)
  /// The visitor put right what had been told wrong.
  case corrected(Fact.ID)
  /// The visitor did not tell this for want of trust.
  case withheld(Fact.ID)
  /// What the read-back showed to be wrong in the record: a field's path.
  case recordWrong(String)
  case stoodUp, satDown, left
  /// The visitor told this part of the story, counted from 1.
  case story(Int)
  /// The visitor did not understand what was said.
  case notUnderstood
}
