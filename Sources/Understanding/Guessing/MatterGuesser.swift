import Foundation

/// Guesses the category of a matter and the purpose of a visit from what the visitor told.
///
/// A linear model over what is to be seen in the words (`MatterFeatures`), learnt from examples
/// (`MatterTrainer`), and what was counted on this desk (`DeskCounts`): no chance, no network, and
/// every guess can be taken apart (`reasons`).
package struct MatterGuesser: Sendable {
  package let language: TopicLanguage
  let classes: WordClasses
  let table: WeightTable
  /// The names of each field, with their numbers in the table.
  private let lanes: [MatterField: [(name: String, lane: Int)]]

  static let magic = "jiefang matters 1\n"

  /// Nil if the bytes are not a model of `MatterTrainer`, or are damaged.
  package init?(_ language: TopicLanguage, _ classes: WordClasses, _ bytes: [UInt8]) {
    guard let table = WeightTable(bytes, magic: Self.magic) else { return nil }
    self.language = language
    self.classes = classes
    self.table = table
    var lanes: [MatterField: [(name: String, lane: Int)]] = [:]
    for (lane, name) in table.names.enumerated() {
      let parts = name.split(separator: ":")
      guard parts.count == 2, let field = MatterField(rawValue: String(parts[0])) else {
        return nil
      }
      lanes[field, default: []].append((String(parts[1]), lane))
    }
    self.lanes = lanes
  }

  /// All names of a field, the likeliest first; `desk` is what was counted on this desk for it.
  package func guesses(
    _ text: String, _ field: MatterField, desk: DeskCounts? = nil
  ) -> [MatterGuess] {
    let scores = scores(text, field)
    guard let desk, let proposed = Self.ranked(scores).first?.name else {
      return Self.ranked(scores)
    }
    let words = words(text)
    return Self.ranked(
      scores.map { ($0.name, $0.score + desk.bonus(words, for: $0.name, insteadOf: proposed)) })
  }

  /// Counts a finished case: the name that its official chose.
  ///
  /// What had been proposed is nil where it is not known, and is guessed anew.
  package func count(
    _ text: String, _ field: MatterField, chosen: String, proposed: String? = nil,
    in desk: inout DeskCounts
  ) {
    guard let proposed = proposed ?? guesses(text, field).first?.name else { return }
    desk.add(words(text), chosen: chosen, proposed: proposed)
  }

  /// The chances before the desk has its say, each with its score.
  func scores(_ text: String, _ field: MatterField) -> [(name: String, score: Double)] {
    var sums = [Float](repeating: 0, count: table.names.count)
    // In the order of the hashes: sums of floats depend on their order.
    let features = MatterFeatures(text, language, classes).values.sorted { $0.key < $1.key }
    for (hash, value) in features { _ = table.add(hash, times: value, to: &sums) }
    return (lanes[field] ?? []).map { name, lane in
      (name, Double(sums[lane] * table.scale + table.biases[lane]))
    }
  }

  func lane(of name: String, _ field: MatterField) -> Int? {
    lanes[field]?.first { $0.name == name }?.lane
  }

  private static func ranked(_ scores: [(name: String, score: Double)]) -> [MatterGuess] {
    let most = scores.map(\.score).max() ?? 0
    let chances = scores.map { ($0.name, exp($0.score - most)) }
    let total = chances.reduce(0) { $0 + $1.1 }
    return chances.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map { MatterGuess(name: $0.0, probability: $0.1 / total) }
  }
}
