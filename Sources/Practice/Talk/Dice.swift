import Understanding

/// Chance that can be repeated: the same seed, line and purpose always give the same.
///
/// Nothing is drawn from a running stream, so a talk that is taken up again goes on as it would
/// have.
struct Dice: Hashable, Sendable {
  let seed: UInt64

  /// One of 0 ..< count; 0 if count is none.
  func roll(_ count: Int, line: Int, for purpose: String) -> Int {
    guard count > 0 else { return 0 }
    let mixed = Self.mixed(
      seed ^ Self.mixed(UInt64(truncatingIfNeeded: line)) ^ Self.number(of: purpose))
    // The bias of a remainder is far below anything that could be noticed here.
    return Int(mixed % UInt64(count))
  }

  /// Whether it comes to pass once in so many times.
  func happens(onceIn count: Int, line: Int, for purpose: String) -> Bool {
    roll(count, line: line, for: purpose) == 0
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixer = Mixer(seed: number)
    return mixer.next()
  }

  /// FNV-1a: a hash that is the same in every process.
  private static func number(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
