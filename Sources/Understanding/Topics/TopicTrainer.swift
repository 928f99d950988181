import Foundation

/// Learns from examples how much each feature speaks for each topic.
///
/// One logistic regression for each topic, over the best clause and the whole turn, by gradient
/// descent with AdaGrad's steps. Deterministic: the same examples give the same bytes.
package struct TopicTrainer {
  /// How it learns; found by trying on examples that were kept apart.
  package struct Settings: Hashable, Sendable {
    package var rounds = 12
    package var step: Float = 0.4
    /// A feature seen in fewer examples is not learnt.
    package var leastExamples = 3
    /// What a weight loses in each round.
    package var decay: Float = 0.001
    /// How many in a hundred features of an example are not shown each time, so that no single one
    /// is relied on.
    package var hidden: UInt64 = 30
    /// How often all is learnt anew in another order; the weights are averaged.
    package var runs = 2
    /// The rounds at the end whose weights are averaged.
    package var averaged = 6

    package init() {}
  }

  /// An example as numbers of features.
  private struct Sample {
    let clauses: [[Int]]
    let whole: [Int]
    let target: SIMD64<Float>
  }

  private let language: TopicLanguage
  private let classes: WordClasses
  private let settings: Settings
  private let topics = Topic.all

  package init(_ language: TopicLanguage, _ classes: WordClasses, settings: Settings = Settings()) {
    self.language = language
    self.classes = classes
    self.settings = settings
  }

  /// The bytes of the model that the examples give.
  package func bytes(learning examples: [TopicExample]) -> [UInt8] {
    let (samples, hashes) = samples(examples)
    var sums = [SIMD64<Float>](repeating: .zero, count: hashes.count)
    var biases = SIMD64<Float>.zero
    for run in 0..<settings.runs { learn(samples, run, &sums, &biases) }
    let count = Float(settings.runs)
    return model(sums.map { $0 / count }, hashes, biases / count)
  }

  /// Goes through the samples in an order of its own, and adds what it learnt.
  private func learn(
    _ samples: [Sample], _ run: Int, _ sums: inout [SIMD64<Float>],
    _ allBiases: inout SIMD64<Float>
  ) {
    var rows = [SIMD64<Float>](repeating: .zero, count: sums.count)
    var squares = [SIMD64<Float>](repeating: SIMD64(repeating: 0.01), count: sums.count)
    var biases = SIMD64<Float>(repeating: -2)
    var order = Array(samples.indices)
    var random = Mixer(seed: UInt64(run) + 1)
    let averaged = min(settings.averaged, settings.rounds)
    for round in 0..<settings.rounds {
      order.shuffle(using: &random)
      for index in order {
        learn(shown(samples[index], &random), &rows, &squares, &biases)
      }
      for index in rows.indices { rows[index] *= 1 - settings.decay }
      guard round >= settings.rounds - averaged else { continue }
      for index in rows.indices { sums[index] += rows[index] / Float(averaged) }
    }
    allBiases += biases
  }

  // MARK: Learning

  /// A sample without the features that are hidden this time.
  private func shown(_ sample: Sample, _ random: inout Mixer) -> Sample {
    guard settings.hidden > 0 else { return sample }
    func some(_ features: [Int]) -> [Int] {
      features.filter { _ in random.next() % 100 >= settings.hidden }
    }
    return Sample(
      clauses: sample.clauses.map(some), whole: some(sample.whole), target: sample.target)
  }

  private func learn(
    _ sample: Sample, _ rows: inout [SIMD64<Float>], _ squares: inout [SIMD64<Float>],
    _ biases: inout SIMD64<Float>
  ) {
    var best = SIMD64<Float>(repeating: -.infinity)
    var winner = SIMD64<Int32>(repeating: 0)
    for (number, clause) in sample.clauses.enumerated() {
      let score = Self.sum(of: clause, rows)
      let isBetter = score .> best
      best.replace(with: score, where: isBetter)
      winner.replace(with: Int32(number), where: isBetter)
    }
    let score = best + Self.sum(of: sample.whole, rows) + biases
    var slope = SIMD64<Float>.zero
    for lane in topics.indices {
      let difference = Self.logistic(score[lane]) - sample.target[lane]
      slope[lane] = abs(difference) < 0.02 ? 0 : difference
    }
    guard slope != .zero else { return }
    biases -= 0.02 * slope
    step(sample.whole, slope, &rows, &squares)
    for (number, clause) in sample.clauses.enumerated() {
      var own = slope
      own.replace(with: 0, where: winner .!= Int32(number))
      if own != .zero { step(clause, own, &rows, &squares) }
    }
  }

  private func step(
    _ features: [Int], _ slope: SIMD64<Float>, _ rows: inout [SIMD64<Float>],
    _ squares: inout [SIMD64<Float>]
  ) {
    let gradient = slope / Self.norm(features)
    let square = gradient * gradient
    let change = settings.step * gradient
    for feature in features {
      squares[feature] += square
      rows[feature] -= change / squares[feature].squareRoot()
    }
  }

  private static func sum(of features: [Int], _ rows: [SIMD64<Float>]) -> SIMD64<Float> {
    var sum = SIMD64<Float>.zero
    for feature in features { sum += rows[feature] }
    return sum / norm(features)
  }

  private static func norm(_ features: [Int]) -> Float {
    Float(features.count + 1).squareRoot()
  }

  // MARK: Samples

  private func samples(_ examples: [TopicExample]) -> ([Sample], [UInt32]) {
    let features = examples.map { TopicFeatures($0.turn, language, classes) }
    let hashed = features.map { turn in
      (
        clauses: turn.clauses.map { Self.hashes(of: $0, isWhole: false) },
        whole: Self.hashes(of: turn.whole, isWhole: true)
      )
    }
    var counts: [UInt32: Int] = [:]
    for turn in hashed {
      for hash in Set(turn.clauses.joined()) { counts[hash, default: 0] += 1 }
      for hash in turn.whole { counts[hash, default: 0] += 1 }
    }
    let known = counts.filter { $0.value >= settings.leastExamples }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    let samples = zip(examples, hashed).map { example, turn in
      var target = SIMD64<Float>.zero
      for (lane, topic) in topics.enumerated() where example.topics.contains(topic) {
        target[lane] = 1
      }
      return Sample(
        clauses: turn.clauses.map { $0.compactMap { numbers[$0] } },
        whole: turn.whole.compactMap { numbers[$0] }, target: target)
    }
    return (samples, known)
  }

  private static func hashes(of features: Set<String>, isWhole: Bool) -> [UInt32] {
    Set(features.map { TopicHash.of($0, isWhole: isWhole) }).sorted()
  }

  // MARK: The model

  private func model(
    _ rows: [SIMD64<Float>], _ hashes: [UInt32], _ biases: SIMD64<Float>
  ) -> [UInt8] {
    var most: Float = 0
    for row in rows {
      for lane in topics.indices { most = max(most, abs(row[lane])) }
    }
    let scale = max(most, 1e-6) / 127
    var kept: [(hash: UInt32, weights: [(topic: Int, weight: Int8)])] = []
    for (hash, row) in zip(hashes, rows) {
      var weights: [(topic: Int, weight: Int8)] = []
      for lane in topics.indices {
        let weight = Int8((row[lane] / scale).rounded())
        // The smallest say nothing by themselves, and are most of all.
        if abs(weight) > 1 { weights.append((lane, weight)) }
      }
      // A feature without weight still counts for the norm.
      kept.append((hash, weights))
    }
    return TopicModel.bytes(
      topics: topics, biases: topics.indices.map { biases[$0] }, scale: scale,
      rows: kept)
  }

  private static func logistic(_ score: Float) -> Float { 1 / (1 + exp(-score)) }
}
