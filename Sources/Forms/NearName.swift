/// Finds the name that was probably meant.
package enum NearName {
  /// The name that differs in the fewest letters, if few enough; nil if none is near.
  package static func of(_ word: String, among names: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().prefix(64))
    let scored = names.map { name in
      (name, Array(name.prefix(64)).difference(from: letters).count)
    }
    // A changed letter counts twice here: once taken out, once put in.
    let best = scored.min { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let best, best.1 <= max(2, letters.count * 2 / 3) else { return nil }
    return best.0
  }
}
