import Foundation

/// Learns from examples how much each feature speaks for each category and each purpose.
///
/// Two soft choices over the same features, by gradient descent with AdaGrad's steps. Deterministic:
/// the same examples give the same bytes.
package struct MatterTrainer {
  /// How it learns; found by trying on stories that were not learnt from.
  package struct Settings: Hashable, Sendable {
    package var rounds = 14
    package var step: Float = 0.35
    /// A feature seen in fewer examples is not learnt.
    package var leastExamples = 2
    /// What a weight loses in each round.
    package var decay: Float = 0.01
    /// How many in a hundred features of an example are not shown each time, so that no single one
    /// is relied on.
    package var hidden: UInt64 = 12
    /// The rounds at the end whose weights are averaged.
    package var averaged = 6
    /// The largest model, in bytes: what speaks least is left out.
    package var largest = 580_000

    package init() {}
  }

  /// How many times a story counts among examples of one or two sentences.
  static let storyWeight = 2

  private struct Sample {
    let features: [(row: Int, value: Float)]
    let category: Int
    let purpose: Int
    let weight: Float
  }

  private typealias Lanes = SIMD32<Float>

  private let language: TopicLanguage
  private let classes: WordClasses
  private let settings: Settings

  package init(_ language: TopicLanguage, _ classes: WordClasses, settings: Settings = Settings()) {
    self.language = language
    self.classes = classes
    self.settings = settings
  }

  /// The bytes of the model that the examples give; nil if there are none, or more names than 32.
  package func bytes(learning examples: [MatterExample]) -> [UInt8]? {
    let categories = Set(examples.map(\.category)).sorted()
    let purposes = Set(examples.map(\.purpose)).sorted()
    let lanes = categories.count + purposes.count
    guard !examples.isEmpty, lanes <= Lanes.scalarCount else { return nil }
    let texts = examples.map { MatterFeatures($0.text, language, classes).values }
    var counts: [UInt32: Int] = [:]
    for text in texts { for hash in text.keys { counts[hash, default: 0] += 1 } }
    let hashes = counts.filter { $0.value >= settings.leastExamples }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: hashes.enumerated().map { ($1, $0) })
    // What is seen everywhere tells little.
    let rarity = hashes.map { log(Float(examples.count + 1) / Float(counts[$0] ?? 1)) / 4 }
    let samples = zip(examples, texts).map { example, text in
      Sample(
        features: text.sorted { $0.key < $1.key }.compactMap { hash, value in
          numbers[hash].map { ($0, value * rarity[$0]) }
        },
        category: categories.firstIndex(of: example.category) ?? 0,
        purpose: categories.count + (purposes.firstIndex(of: example.purpose) ?? 0),
        weight: Float(example.weight))
    }
    let (rows, biases) = learn(samples, categories.count, lanes, hashes.count)
    let weights = zip(rows, rarity).map { $0 * $1 }
    let names =
      categories.map { MatterField.category.rawValue + ":" + $0 }
      + purposes.map { MatterField.purpose.rawValue + ":" + $0 }
    return bytes(names, hashes, hashes.map { counts[$0] ?? 0 }, weights, biases)
  }

  private func learn(
    _ samples: [Sample], _ categories: Int, _ lanes: Int, _ count: Int
  ) -> ([Lanes], Lanes) {
    var rows = [Lanes](repeating: .zero, count: count)
    var sums = rows
    var squares = [Lanes](repeating: Lanes(repeating: 0.01), count: count)
    var biases = Lanes.zero
    var biasSums = Lanes.zero
    var order = Array(samples.indices)
    var random = Mixer(seed: 1)
    let averaged = min(settings.averaged, settings.rounds)
    for round in 0..<settings.rounds {
      order.shuffle(using: &random)
      for index in order {
        let sample = samples[index]
        let shown = sample.features.filter { _ in random.next() % 100 >= settings.hidden }
        var score = biases
        for (row, value) in shown { score += rows[row] * value }
        var slope = Lanes.zero
        Self.slope(score, 0..<categories, sample.category, &slope)
        Self.slope(score, categories..<lanes, sample.purpose, &slope)
        slope *= sample.weight
        biases -= 0.01 * slope
        for (row, value) in shown {
          let gradient = slope * value
          squares[row] += gradient * gradient
          rows[row] -= settings.step * gradient / squares[row].squareRoot()
        }
      }
      for index in rows.indices { rows[index] *= 1 - settings.decay }
      guard round >= settings.rounds - averaged else { continue }
      for index in rows.indices { sums[index] += rows[index] / Float(averaged) }
      biasSums += biases / Float(averaged)
    }
    return (sums, biasSums)
  }

  /// The chance of each choice, less one for the right one.
  private static func slope(_ score: Lanes, _ lanes: Range<Int>, _ right: Int, _ slope: inout Lanes)
  {
    let most = lanes.map { score[$0] }.max() ?? 0
    var total: Float = 0
    for lane in lanes {
      slope[lane] = exp(score[lane] - most)
      total += slope[lane]
    }
    for lane in lanes { slope[lane] /= total }
    slope[right] -= 1
  }

  // MARK: The model

  private func bytes(
    _ names: [String], _ hashes: [UInt32], _ counts: [Int], _ rows: [Lanes], _ biases: Lanes
  ) -> [UInt8] {
    var most: Float = 1e-6
    for row in rows { for lane in names.indices { most = max(most, abs(row[lane])) } }
    let scale = min(most / 127, 1)
    var kept: [(hash: UInt32, weights: [(name: Int, weight: Int8)])] = []
    var least: Int8 = 0
    var size = Int.max
    while size > settings.largest, least < 60 {
      least += 1
      kept = []
      size = names.joined().utf8.count + names.count * 5 + 40
      for (index, hash) in hashes.enumerated() {
        var weights: [(name: Int, weight: Int8)] = []
        for lane in names.indices {
          let weight = Int8((rows[index][lane] / scale).rounded())
          if abs(weight) > least { weights.append((lane, weight)) }
        }
        // A common feature without weight is kept as known: the desk's counts pass it over.
        guard !weights.isEmpty || counts[index] >= Self.common else { continue }
        kept.append((hash, weights))
        size += 8 + 2 * weights.count
      }
    }
    return WeightTable.bytes(
      magic: MatterGuesser.magic, names: names, biases: names.indices.map { biases[$0] },
      scale: scale, rows: kept)
  }

  private static let common = 6
}
