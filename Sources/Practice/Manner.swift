package import Forms
package import Understanding

/// What any visitor says to what an official does, and how it moves the mood.
package struct Manner: Sendable {
  package let version: String
  /// By topic of what is done, and for `satisfaction`.
  package let reactions: [Topic: MoodLines]
  package let lines: [Line: MoodLines]
  /// What is to be seen of the visitor.
  package let stage: [Stage: Lines]
  /// By topic of what is asked: there is nothing of it.
  package let lacks: [Topic: Lines]
  /// Words of the office that visitors do not understand.
  package let jargon: Lines
  package let forbidden: [ForbiddenPhrase]
  package let words: [Words: Lines]
  package let mood: MoodRules

  /// The topics to which there is a reaction.
  static let reacting =
    Topic.doing.filter { $0 != Topic(rawValue: "listen_invite") }
    + [Topic(rawValue: "satisfaction")]

  /// What is said on occasions that are no topics.
  package enum Line: String, CaseIterable, Hashable, Sendable {
    case storyDone = "story_done"
    case nothingElse = "nothing_else"
    case withheld
    case noMoreContacts = "no_more_contacts"
    case alreadySaid = "already_said"
    case interrupted
    case corrects
    case recordWrong = "record_wrong"
    case volunteers
    case hesitates
    /// Asks what a word of the office means, which stands for `{words}`.
    case asksMeaning = "asks_meaning"
    case satisfied, fairly, dissatisfied
  }

  package enum Stage: String, CaseIterable, Hashable, Sendable {
    case standsUp = "stands_up"
    case sitsDown = "sits_down"
    case leaves, weeps, calms
  }

  /// Words by which the talk tells what an official means.
  package enum Words: String, CaseIterable, Hashable, Sendable {
    /// A turn of nothing but these is a nod: go on.
    case acknowledging
    /// Asks for what is left.
    case askingOn = "asking_on"
    /// Assures that nobody will hear of it.
    case secrecy
  }

  /// What stands for the words in question.
  static let wordsSign = "{words}"

  package func lines(_ line: Line, isUpset: Bool) -> Lines {
    let lines = lines[line]
    return (isUpset ? lines?.upset : lines?.calm) ?? Lines(zh: [], en: [])
  }
}

/// A phrase that is never said to a visitor, with its variants.
package struct ForbiddenPhrase: Hashable, Sendable {
  package let phrases: Lines
  /// What to say instead.
  package let instead: LocalizedText
}
