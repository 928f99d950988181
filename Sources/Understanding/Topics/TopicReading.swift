/// What a turn was understood to ask or do.
package struct TopicReading: Hashable, Sendable {
  /// In the order of `Topic.all`; `[.unclear]` where it was not understood.
  package let topics: [Topic]
  /// From 0 to 1: how sure it is of the whole set.
  package let confidence: Double
  /// How likely each topic is, from 0 to 1; those with hardly a chance are left out.
  package let chances: [Topic: Double]

  package init(topics: [Topic], confidence: Double, chances: [Topic: Double]) {
    self.topics = topics
    self.confidence = confidence
    self.chances = chances
  }

  package var isUnderstood: Bool { topics != [.unclear] }
}
