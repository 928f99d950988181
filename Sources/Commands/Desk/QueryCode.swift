/// What a visitor quotes to ask how the case stands.
enum QueryCode {
  /// Without signs that are taken for each other: no 0 and O, 1 and I, 2 and Z.
  private static let signs = Array("3456789ABCDEFGHJKLMNPQRSTUVWXY")

  /// Six signs: guessed by chance once in 700 million tries.
  static func text(using generator: inout some RandomNumberGenerator) -> String {
    String((0..<6).map { _ in signs[Int.random(in: signs.indices, using: &generator)] })
  }
}
