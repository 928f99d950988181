import Foundation

/// A text read once, for all that is guessed of it.
///
/// How its words sound takes longest; category, purpose and what spoke for them share it.
package struct MatterReading: Sendable {
  private let guesser: MatterGuesser
  private let text: String
  private let values: [UInt32: Float]
  /// What the features come to, in the lanes of the table.
  private let sums: [Float]

  init(_ text: String, _ guesser: MatterGuesser) {
    self.text = text
    self.guesser = guesser
    values = MatterFeatures(text, guesser.language, guesser.classes).values
    var sums = [Float](repeating: 0, count: guesser.table.names.count)
    // In the order of the hashes: sums of floats depend on their order.
    for (hash, value) in values.sorted(by: { $0.key < $1.key }) {
      _ = guesser.table.add(hash, times: value, to: &sums)
    }
    self.sums = sums
  }

  /// All names of a field, the likeliest first; `desk` is what was counted on this desk for it.
  package func guesses(_ field: MatterField, desk: DeskCounts? = nil) -> [MatterGuess] {
    let scores = scores(field)
    guard let desk, let proposed = Self.ranked(scores).first?.name else {
      return Self.ranked(scores)
    }
    let words = guesser.words(text)
    return Self.ranked(
      scores.map { ($0.name, $0.score + desk.bonus(words, for: $0.name, insteadOf: proposed)) })
  }

  /// The chances before the desk has its say, each with its score.
  private func scores(_ field: MatterField) -> [(name: String, score: Double)] {
    let table = guesser.table
    return guesser.lanes(of: field).map { name, lane in
      (name, Double(sums[lane] * table.scale + table.biases[lane]))
    }
  }

  private static func ranked(_ scores: [(name: String, score: Double)]) -> [MatterGuess] {
    let most = scores.map(\.score).max() ?? 0
    let chances = scores.map { ($0.name, exp($0.score - most)) }
    let total = chances.reduce(0) { $0 + $1.1 }
    return chances.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map { MatterGuess(name: $0.0, probability: $0.1 / total) }
  }

  // MARK: Reasons

  /// The few words of the text that spoke for a name, the strongest first; what the desk counted
  /// before what was learnt.
  package func reasons(
    _ field: MatterField, name: String, desk: DeskCounts? = nil
  ) -> [MatterReason] {
    guard let lane = guesser.lanes(of: field).first(where: { $0.name == name })?.lane else {
      return []
    }
    var reasons: [MatterReason] = []
    if let desk, let proposed = guesses(field).first?.name {
      reasons = desk.weights(guesser.words(text), for: name, insteadOf: proposed).prefix(3).map {
        MatterReason(word: $0.word, weight: $0.weight, source: .desk(cases: $0.cases))
      }
    }
    return reasons + learnt(lane)
  }

  /// What the model knows for a name, as people read it: without single characters, and without a
  /// word inside a stronger one.
  private func learnt(_ lane: Int) -> [MatterReason] {
    var weights: [String: Double] = [:]
    func weight(_ hash: UInt32) -> Double? {
      guard let value = values[hash], let weight = guesser.table.weight(of: hash, for: lane) else {
        return nil
      }
      return Double(value * weight)
    }
    for clause in guesser.clauses(text) {
      for run in clause.runs {
        guard let word = guesser.readable(run),
          let weight = weight(TopicHash.of(run, isWhole: false))
        else { continue }
        weights[word] = weight
      }
      for tag in clause.tags {
        guard let weight = weight(TopicHash.of("@" + tag.name, isWhole: true)) else { continue }
        // The class counts once for all its words.
        weights[tag.word] = max(weights[tag.word] ?? 0, weight)
      }
    }
    var shown: [MatterReason] = []
    for (word, weight) in weights.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      guard weight > 0, shown.count < 4 else { break }
      guard !shown.contains(where: { $0.word.contains(word) || word.contains($0.word) }) else {
        continue
      }
      shown.append(MatterReason(word: word, weight: weight, source: .examples))
    }
    return shown
  }
}
