import Foundation

/// How long and from which seed the tests of reliability run.
///
/// `JIEFANG_TORTURE=1` makes the long run. `JIEFANG_SEED` begins from another seed, `JIEFANG_RUN`
/// repeats a single run of those that a seed makes.
enum Torture {
  private static let environment = ProcessInfo.processInfo.environment

  static let isLong = environment["JIEFANG_TORTURE"] == "1"
  static let seed = environment["JIEFANG_SEED"].flatMap(UInt64.init) ?? 20_261_124
  static let only = environment["JIEFANG_RUN"].flatMap(Int.init)

  /// The numbers of the runs: so many, or the one that is repeated.
  static func runs(short: Int, long: Int) -> [Int] {
    if let only { return [only] }
    let wanted = environment["JIEFANG_RUNS"].flatMap(Int.init)
    return Array(0..<(wanted ?? (isLong ? long : short)))
  }

  /// The command that repeats a run.
  static func command(_ test: String, run: Int) -> String {
    "JIEFANG_SEED=\(seed) JIEFANG_RUN=\(run) swift test --filter \(test)"
  }
}

/// SplitMix64: the same seed gives the same numbers everywhere.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64, run: Int) {
    state = seed &+ UInt64(bitPattern: Int64(run)) &* 0x9E37_79B9_7F4A_7C15
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
