/// One step of a talk that is shown again, in one language.
package struct ReplayStep: Hashable, Sendable {
  package enum Speaker: String, Hashable, Sendable {
    /// Who receives: the trainee, or the official of a transcript.
    case official
    case visitor
    /// What is to be seen, or what happened to the talk.
    case stage
  }

  /// Counted from 1.
  package let number: Int
  package let speaker: Speaker
  package let words: String
  /// What the turn did: topics by their names; empty where it is not known.
  package let did: [String]
  /// How far the visitor's upset and trust moved; nil where nothing moved or it is not known.
  package let upset: Int?
  package let trust: Int?
  /// What is to be learned of it, in whole sentences.
  package let notes: [String]

  package init(
    number: Int, speaker: Speaker, words: String, did: [String] = [], upset: Int? = nil,
    trust: Int? = nil, notes: [String] = []
  ) {
    self.number = number
    self.speaker = speaker
    self.words = words
    self.did = did
    self.upset = upset
    self.trust = trust
    self.notes = notes
  }
}
