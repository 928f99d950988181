/// How much each feature speaks for each topic: what `TopicTrainer` learnt from examples.
///
/// A turn's score for a topic is that of its best clause, plus that of the turn as a whole, plus a
/// bias; a score above nought means more likely than not. Kept as a `WeightTable`.
package struct TopicModel: Sendable {
  let topics: [Topic]
  private let table: WeightTable

  private static let magic = "jiefang topics 1\n"

  /// Nil if the bytes are not such a model, or are damaged.
  package init?(_ bytes: [UInt8]) {
    guard let table = WeightTable(bytes, magic: Self.magic) else { return nil }
    self.table = table
    topics = table.names.map { Topic(rawValue: $0) }
  }

  /// Makes the bytes of a model; `rows` are ordered by the hash of their feature.
  static func bytes(
    topics: [Topic], biases: [Float], scale: Float,
    rows: [(hash: UInt32, weights: [(topic: Int, weight: Int8)])]
  ) -> [UInt8] {
    WeightTable.bytes(
      magic: magic, names: topics.map(\.rawValue), biases: biases, scale: scale,
      rows: rows.map { ($0.hash, $0.weights.map { ($0.topic, $0.weight) }) })
  }

  /// The score of every topic, in the order of `topics`.
  func scores(of features: TopicFeatures) -> [Float] {
    var best = [Float](repeating: -.infinity, count: topics.count)
    for clause in features.clauses {
      let scores = scores(of: clause, isWhole: false)
      for index in scores.indices { best[index] = max(best[index], scores[index]) }
    }
    let whole = scores(of: features.whole, isWhole: true)
    return whole.indices.map { best[$0] + whole[$0] + table.biases[$0] }
  }

  /// What one set of features says for every topic.
  private func scores(of features: Set<String>, isWhole: Bool) -> [Float] {
    var sums = [Int32](repeating: 0, count: topics.count)
    var known = 0
    for feature in features
    where table.add(TopicHash.of(feature, isWhole: isWhole), times: 1, to: &sums) {
      known += 1
    }
    let norm = table.scale / Float(known + 1).squareRoot()
    return sums.map { Float($0) * norm }
  }

  /// How much each feature of a set speaks for a topic; those that say nothing are left out.
  func contributions(of features: Set<String>, isWhole: Bool, to topic: Topic) -> [String: Float] {
    guard let number = topics.firstIndex(of: topic) else { return [:] }
    var weights: [String: Float] = [:]
    for feature in features {
      weights[feature] = table.weight(of: TopicHash.of(feature, isWhole: isWhole), for: number)
    }
    return weights
  }
}
