/// Finds the word that was probably meant.
package enum Nearest {
  /// The word with the fewest slips; nil if none is near, or the word itself is among them.
  ///
  /// A slip is a letter too many, too few or changed, or two letters in the wrong order. One is
  /// allowed for every three letters; of equals the first is taken.
  package static func of(_ word: String, among words: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard !letters.isEmpty else { return nil }
    var limit = max(1, letters.count / 3)
    var best: String?
    for other in words {
      let distance = distance(letters, Array(other.lowercased().unicodeScalars), limit: limit)
      guard let distance else { continue }
      if distance == 0 { return nil }
      best = other
      // From now on only fewer slips will do; the word itself may still come.
      limit = max(0, distance - 1)
    }
    return best
  }

  /// The Damerau–Levenshtein distance (of neighbours only); nil if it is above the limit.
  static func distance<Letter: Equatable>(
    _ one: [Letter], _ other: [Letter], limit: Int
  ) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for (column, otherLetter) in other.enumerated() {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == otherLetter ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == otherLetter {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      guard current.min() ?? 0 <= limit else { return nil }
      beforeLast = last
      last = current
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
