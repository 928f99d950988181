import Forms
import Understanding

@testable import Practice

/// Talks with the sample visitor, and readings made by hand.
struct TalkSample {
  var talk: Talk
  private var clock = 0

  init(
    _ yaml: String = VisitorSample.yaml, seed: UInt64 = 1, language: Language = .chinese
  ) throws {
    talk = Talk(
      visitor: try VisitorSample.visitor(yaml), manner: try VisitorFiles.manner(),
      language: language, seed: seed)
    _ = talk.open()
  }

  /// A reading that is sure of its topics, which are named with blanks between.
  static func reading(_ names: String, chance: Double = 0.95) -> TopicReading {
    let topics = names.split(separator: " ").map { Topic(rawValue: String($0)) }
    return TopicReading(
      topics: topics, confidence: chance,
      chances: Dictionary(uniqueKeysWithValues: topics.map { ($0, chance) }))
  }

  @discardableResult
  mutating func hear(
    _ text: String, _ topics: String, chance: Double = 0.95, wrong: [FieldDifference] = []
  ) -> [TalkLine] {
    clock += 10_000
    return talk.hear(
      text, Self.reading(topics, chance: chance), milliseconds: clock, wrongInRecord: wrong)
  }

  /// Listens until the story is told.
  mutating func listen() {
    for _ in 1..<talk.visitor.story.count { hear("您慢慢说", "listen_invite") }
  }

  /// What the visitor told in answer.
  mutating func told(_ text: String, _ topics: String) -> [Fact.ID] {
    hear(text, topics).flatMap(\.told)
  }

  /// The notes of the answer, on whichever line.
  mutating func notes(_ text: String, _ topics: String) -> [TalkNote] {
    hear(text, topics).flatMap(\.notes)
  }

  /// Sets the mood, as if so much had happened.
  mutating func set(upset: Int, trust: Int) {
    talk.mood = Mood(upset: upset, trust: trust)
  }
}
