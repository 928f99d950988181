/// How much each feature speaks for each of some names: the numbers of a linear model.
///
/// Kept as bytes, little-endian: the magic of the model's kind; the names; the scale, a 32-bit
/// float; how many features; a bias for each name; the features' hashes in their order; for each
/// where its weights begin; the weights, a name's number and a signed byte each.
struct WeightTable: Sendable {
  let names: [String]
  let biases: [Float]
  /// What a weight of one means.
  let scale: Float
  private let count: Int
  private let bytes: [UInt8]
  /// Where in the bytes each table begins.
  private let hashes: Int
  private let offsets: Int
  private let weights: Int

  /// Nil if the bytes are not such a table, or are damaged.
  init?(_ bytes: [UInt8], magic: String) {
    let magic = Array(magic.utf8)
    var reader = ByteReader(bytes: bytes)
    guard reader.take(magic.count).map(Array.init) == magic,
      let length = reader.integer(UInt32.self),
      let names = reader.take(Int(length)), let scale = reader.integer(UInt32.self),
      let count = reader.integer(UInt32.self)
    else { return nil }
    self.names = String(decoding: names, as: UTF8.self).split(separator: " ").map(String.init)
    var biases: [Float] = []
    for _ in self.names {
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
    guard weights <= bytes.count, !self.names.isEmpty, Set(self.names).count == self.names.count,
      (0...1).contains(self.scale), biases.allSatisfy({ abs($0) < 1000 })
    else { return nil }
    let end = Int(Self.word(bytes, at: weights - 4))
    guard weights + end * 2 == bytes.count else { return nil }
  }

  /// Makes the bytes of a table; `rows` are ordered by the hash of their feature.
  static func bytes(
    magic: String, names: [String], biases: [Float], scale: Float,
    rows: [(hash: UInt32, weights: [(name: Int, weight: Int8)])]
  ) -> [UInt8] {
    var bytes = Array(magic.utf8)
    func append(_ value: some FixedWidthInteger) {
      for shift in stride(from: 0, to: value.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    let joined = Array(names.joined(separator: " ").utf8)
    append(UInt32(joined.count))
    bytes += joined
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
      for (name, weight) in row.weights { bytes += [UInt8(name), UInt8(bitPattern: weight)] }
    }
    return bytes
  }

  /// Adds a feature's weights, times a value, to the sums of the names.
  ///
  /// - Returns: Whether the feature is known.
  func add<Sum: Weighing>(
    _ hash: UInt32, times value: Sum, to sums: inout [Sum]
  ) -> Bool {
    guard let row = row(of: hash) else { return false }
    for index in row {
      // A damaged byte may name what there is not.
      let name = Int(bytes[index])
      if name < sums.count { sums[name] += value * Sum(Int8(bitPattern: bytes[index + 1])) }
    }
    return true
  }

  /// How much a feature speaks for a name; nil if it says nothing of it.
  func weight(of hash: UInt32, for name: Int) -> Float? {
    guard let row = row(of: hash) else { return nil }
    return row.first { Int(bytes[$0]) == name }
      .map { Float(Int8(bitPattern: bytes[$0 + 1])) * scale }
  }

  /// The most that a feature speaks for any name; nil if it is not known.
  func strongest(of hash: UInt32) -> Float? {
    row(of: hash).map { row in
      Float(row.map { Int8(bitPattern: bytes[$0 + 1]) }.max() ?? 0) * scale
    }
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

/// Numbers in which weights are summed: whole ones where all features count alike.
protocol Weighing: Numeric {
  init(_ weight: Int8)
}

extension Int32: Weighing {}
extension Float: Weighing {}

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
