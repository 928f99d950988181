import Foundation

/// Tells which topics a turn asks for or does.
///
/// A linear model over what is to be seen in the words (`TopicFeatures`), learnt from examples
/// (`TopicTrainer`): no chance, no network, and every score can be taken apart (`reasons`).
package struct TopicMatcher: Sendable {
  package let language: TopicLanguage
  let classes: WordClasses
  let model: TopicModel

  /// The score above which a topic that asks counts, a chance of 0.7: it makes the visitor tell
  /// something, so it has to be surer than the others.
  static let asks: Float = 0.85
  static let does: Float = 0
  /// Where nothing counts, the likeliest topic does from these scores on: chances of 0.3 and 0.2.
  static let leastAsking: Float = -0.85
  static let leastDoing: Float = -1.4

  package init(_ language: TopicLanguage, _ classes: WordClasses, _ model: TopicModel) {
    self.language = language
    self.classes = classes
    self.model = model
  }

  package func read(_ turn: TopicTurn) -> TopicReading {
    guard turn.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return TopicReading(topics: [.unclear], confidence: 1, chances: [.unclear: 1])
    }
    let scores = model.scores(of: TopicFeatures(turn, language, classes))
    var chosen = Set(
      model.topics.indices.filter {
        scores[$0] > (model.topics[$0].isAsking ? Self.asks : Self.does)
      })
    let others = scores.indices.filter { model.topics[$0] != .unclear }
    if chosen.isEmpty, let best = others.max(by: { scores[$0] < scores[$1] }),
      scores[best] > (model.topics[best].isAsking ? Self.leastAsking : Self.leastDoing)
    {
      chosen = [best]
    }
    let topics = Self.settled(Set(chosen.map { model.topics[$0] }))
    let order = Topic.all.filter(topics.contains)
    let chances = scores.map { 1 / (1 + exp(-Double($0))) }
    let confidence = chances.indices.reduce(1) { confidence, index in
      confidence * (chosen.contains(index) ? chances[index] : 1 - chances[index])
    }
    return TopicReading(
      topics: order.isEmpty ? [.unclear] : order, confidence: confidence,
      chances: Dictionary(
        uniqueKeysWithValues: zip(model.topics, chances).filter { $0.1 >= 0.01 }))
  }

  /// Without what does not count beside others: “unclear”, and a greeting before a question.
  private static func settled(_ topics: Set<Topic>) -> Set<Topic> {
    var topics = topics
    topics.remove(.unclear)
    if topics.contains(where: \.isAsking), topics.isDisjoint(with: beginnings) {
      topics.remove(greeting)
    }
    return topics
  }

  private static let greeting = Topic(rawValue: "greeting")
  /// With these a greeting is a step of its own.
  private static let beginnings: Set = [
    Topic(rawValue: "introduce_self"), Topic(rawValue: "seating"),
  ]
}
