/// Why a turn was taken for a topic, or nearly was.
package struct TopicReason: Hashable, Sendable {
  package let topic: Topic
  /// Whether the topic counts.
  package let isChosen: Bool
  /// From 0 to 1.
  package let chance: Double
  /// What in the turn speaks most for it, the strongest first.
  package let words: [String]
  /// What in the turns before speaks for it.
  package let wordsBefore: [String]
}

extension TopicMatcher {
  /// What speaks for the topics of a turn, and for the one that came nearest to them.
  package func reasons(_ turn: TopicTurn) -> [TopicReason] {
    let reading = read(turn)
    let features = TopicFeatures(turn, language, classes)
    let ownWords = words(of: [turn.text])
    let wordsBefore = words(of: turn.earlier.map(\.text))
    let near = reading.chances.filter { !reading.topics.contains($0.key) }
      .max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    return (reading.topics + (near.map { [$0] } ?? [])).map { topic in
      var own: [String: Float] = [:]
      for clause in features.clauses {
        let weights = model.contributions(of: clause, isWhole: false, to: topic)
        for (feature, weight) in weights { own[feature] = max(own[feature] ?? 0, weight) }
      }
      var before: [String: Float] = [:]
      for (feature, weight) in model.contributions(of: features.whole, isWhole: true, to: topic) {
        if Self.isBefore(feature) {
          before[feature] = weight
        } else {
          own[feature, default: 0] += weight
        }
      }
      return TopicReason(
        topic: topic, isChosen: reading.topics.contains(topic),
        chance: reading.chances[topic] ?? 0, words: shown(own, ownWords),
        wordsBefore: shown(before, wordsBefore))
    }
  }

  /// For each class of words the one of its words that stands in the texts.
  private func words(of texts: [String]) -> [String: String] {
    let tags = texts.flatMap { language.clauses($0) }.flatMap { classes.tags(of: $0) }
    return Dictionary(tags.map { ($0.name, $0.word) }) { $1 }
  }

  private static func isBefore(_ feature: String) -> Bool {
    ["V:", "T:", "V@", "T@"].contains { feature.hasPrefix($0) }
  }

  /// The strongest features as people read them; a run inside a stronger one is left out.
  ///
  /// A class of words is shown by its word in the text.
  private func shown(_ weights: [String: Float], _ classWords: [String: String]) -> [String] {
    var shown: [String] = []
    let ordered = weights.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (feature, _) in ordered {
      guard let words = Self.words(feature, classWords),
        !shown.contains(where: { $0.contains(words) })
      else {
        continue
      }
      shown.removeAll { words.contains($0) }
      shown.append(words)
      if shown.count == 4 { break }
    }
    return shown
  }

  /// A feature without its signs; nil for what says nothing to people, such as parts of words.
  private static func words(_ feature: String, _ classWords: [String: String]) -> String? {
    var words = Substring(feature)
    if isBefore(feature) { words = words.dropFirst(words.dropFirst().first == ":" ? 2 : 1) }
    if words.contains("@") {
      // Beside a class of the turns before may stand one of the turn itself, which is shown there.
      let names = words.prefix { $0 != "&" }.split { "^$@>".contains($0) }
      let found = names.compactMap { classWords[String($0)] }
      return found.isEmpty || found.count < names.count ? nil : found.joined(separator: "…")
    }
    if let first = words.first, "#%~".contains(first) { return nil }
    if words.hasPrefix("length ") || words.hasPrefix("clauses ") { return nil }
    if ["first", "later", "question mark"].contains(words) { return nil }
    let plain = words.filter { $0 != "^" && $0 != "$" }.split(separator: " ").joined(separator: " ")
    return plain.count > 1 ? plain : nil
  }
}
