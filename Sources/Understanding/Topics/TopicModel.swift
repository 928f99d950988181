/// How much each feature speaks for each topic: what `TopicTrainer` learnt from examples.
///
/// A turn's score for a topic is that of its best clause, plus that of the turn as a whole, plus a
/// bias; a score above nought means more likely than not.
///
/// Kept as bytes, little-endian: the magic; the names of the
/// topics; the scale, a 32-bit float; how many features; a bias for each topic; the features' hashes
/// in their order; for each where its weights begin; the weights, a topic's number and a signed byte each.
package struct TopicModel: Sendable {
  let topics: [Topic]
  private let biases: [Float]
  private let scale: Float
  private let count: Int
  private let bytes: [UInt8]
  /// Where in the bytes each table begins.
  private let hashes: Int
  private let offsets: Int
  private let weights: Int

  private static let magic = Array("jiefang topics 1\n".utf8)

  /// Nil if the bytes are not such a model, or are damaged.
  package init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    guard reader.take(Self.magic.count).map(Array.init) == Self.magic,
      let length = reader.integer(UInt32.self),
      let names = reader.take(Int(length)), let scale = reader.integer(UInt32.self),
      let count = reader.integer(UInt32.self)
    else { return nil }
    topics = String(decoding: names, as: UTF8.self).split(separator: " ")
      .map { Topic(rawValue: String($0)) }
    var biases: [Float] = []
    for _ in topics {
      guard let bits = reader.integer(UInt32.self) else { return nil }
      biases.append(Float(bitPattern: bits))
    }
    self.biases = biases
    self.scale = Float(bitPattern: scale)
    self.count = Int(count)
    self.bytes = bytes
    hashes = reader.index
    offsets = hashes + self.count * 4
    weights = offsets + (self.count + 1) * 4
    guard weights <= bytes.count, !topics.isEmpty, Set(topics).count == topics.count,
      (0...1).contains(self.scale), biases.allSatisfy({ abs($0) < 1000 })
    else { return nil }
    let end = Int(Self.word(bytes, at: weights - 4))
    guard weights + end * 2 == bytes.count else { return nil }
  }

  /// Makes the bytes of a model; `rows` are ordered by the hash of their feature.
  static func bytes(
    topics: [Topic], biases: [Float], scale: Float,
    rows: [(hash: UInt32, weights: [(topic: Int, weight: Int8)])]
  ) -> [UInt8] {
    var bytes = magic
    func append(_ value: some FixedWidthInteger) {
      for shift in stride(from: 0, to: value.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    let names = Array(topics.map(\.rawValue).joined(separator: " ").utf8)
    append(UInt32(names.count))
    bytes += names
    append(scale.bitPattern)
    append(UInt32(rows.count))
    for bias in biases { append(bias.bitPattern) }
    for row in rows { append(row.hash) }
    var offset: UInt32 = 0
    for row in rows {
      append(offset)
      offset += UInt32(row.weights.count)
    }
    append(offset)
    for row in rows {
      for (topic, weight) in row.weights { bytes += [UInt8(topic), UInt8(bitPattern: weight)] }
    }
    return bytes
  }

  /// The score of every topic, in the order of `topics`.
  func scores(of features: TopicFeatures) -> [Float] {
    var best = [Float](repeating: -.infinity, count: topics.count)
    for clause in features.clauses {
      let scores = scores(of: clause, isWhole: false)
      for index in scores.indices { best[index] = max(best[index], scores[index]) }
    }
    let whole = scores(of: features.whole, isWhole: true)
    return whole.indices.map { best[$0] + whole[$0] + biases[$0] }
  }

  /// What one set of features says for every topic.
  private func scores(of features: Set<String>, isWhole: Bool) -> [Float] {
    var sums = [Int32](repeating: 0, count: topics.count)
    var known = 0
    for feature in features {
      guard let row = row(of: TopicHash.of(feature, isWhole: isWhole)) else { continue }
      known += 1
      for index in row {
        // A damaged byte may name a topic that there is not.
        let topic = Int(bytes[index])
        if topic < sums.count { sums[topic] += Int32(Int8(bitPattern: bytes[index + 1])) }
      }
    }
    let norm = scale / Float(known + 1).squareRoot()
    return sums.map { Float($0) * norm }
  }

  /// How much each feature of a set speaks for a topic; those that say nothing are left out.
  func contributions(of features: Set<String>, isWhole: Bool, to topic: Topic) -> [String: Float] {
    guard let number = topics.firstIndex(of: topic) else { return [:] }
    var weights: [String: Float] = [:]
    for feature in features {
      guard let row = row(of: TopicHash.of(feature, isWhole: isWhole)) else { continue }
      for index in row where Int(bytes[index]) == number {
        weights[feature] = Float(Int8(bitPattern: bytes[index + 1])) * scale
      }
    }
    return weights
  }

  /// Where the weights of a feature stand; nil if it is not known.
  private func row(of hash: UInt32) -> StrideTo<Int>? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Self.word(bytes, at: hashes + middle * 4) < hash {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < count, Self.word(bytes, at: hashes + low * 4) == hash else { return nil }
    let start = Int(Self.word(bytes, at: offsets + low * 4))
    let end = Int(Self.word(bytes, at: offsets + low * 4 + 4))
    guard start <= end, weights + end * 2 <= bytes.count else { return nil }
    return stride(from: weights + start * 2, to: weights + end * 2, by: 2)
  }

  private static func word(_ bytes: [UInt8], at index: Int) -> UInt32 {
    UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
      | UInt32(bytes[index + 3]) << 24
  }
}

/// Reads numbers from bytes, one after another.
private struct ByteReader {
  let bytes: [UInt8]
  var index = 0

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, index + count <= bytes.count else { return nil }
    defer { index += count }
    return bytes[index..<index + count]
  }

  mutating func integer<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    take(Number.bitWidth / 8)?.reversed().reduce(0) { $0 << 8 | Number($1) }
  }
}
