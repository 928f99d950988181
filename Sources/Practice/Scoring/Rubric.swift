package import Forms
package import Understanding

/// What a sitting is scored by: parts with weights, items with points, and the words for a total.
///
/// It is read from `prompts/practice/rubric.yaml`, so that a bureau may weigh things otherwise.
package struct Rubric: Hashable, Sendable {
  package let version: String
  /// The best first; the last begins at 0.
  package let words: [RubricWord]
  /// How much a fact counts by its weight.
  package let weights: [Fact.Weight: Double]
  package let parts: [RubricPart]
  package let topics: [Topic: RubricTopic]

  package init(
    version: String, words: [RubricWord], weights: [Fact.Weight: Double], parts: [RubricPart],
    topics: [Topic: RubricTopic]
  ) {
    self.version = version
    self.words = words
    self.weights = weights
    self.parts = parts
    self.topics = topics
  }

  /// The word for a total.
  package func word(for total: Int) -> LocalizedText {
    words.first { $0.from <= total }?.title ?? LocalizedText("")
  }

  /// What a topic is called.
  package func title(of topic: Topic) -> LocalizedText {
    topics[topic]?.title ?? LocalizedText(topic.rawValue)
  }
}

/// What a total from some bound on is called.
package struct RubricWord: Hashable, Sendable {
  package let from: Int
  package let title: LocalizedText

  package init(from: Int, title: LocalizedText) {
    self.from = from
    self.title = title
  }
}
