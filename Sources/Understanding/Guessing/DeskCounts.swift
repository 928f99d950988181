/// What was counted on one desk: which words stood in its finished cases, and what they were filed
/// as.
///
/// Every count can be told in a sentence: “油烟”, proposed as environment, was filed three times
/// as market_regulation. A word moves a matter only away from the name it was moved from before,
/// so that no other matter is touched.
package struct DeskCounts: Hashable, Sendable {
  private struct Key: Hashable {
    let word: String
    let proposed: String
  }

  /// For a word in cases of one proposal how often each name was chosen.
  private var chosen: [Key: [String: Int]] = [:]
  package private(set) var cases = 0

  /// Fewer cases of one word with one choice say nothing.
  static let leastCases = 2
  /// A case in which the proposal was corrected counts as so many.
  static let correctionWeight = 3
  /// The most that one word adds to a score, and that all add.
  static let mostOfWord = 6.0
  static let most = 8.0
  /// How many cases, weighed, give half of the most.
  private static let half = 3.0

  package init() {}

  /// Counts a finished case by the words in it that tell something.
  package mutating func add(_ words: Set<String>, chosen name: String, proposed: String) {
    cases += 1
    for word in words {
      chosen[Key(word: word, proposed: proposed), default: [:]][name, default: 0] += 1
    }
  }

  /// What the words of a text add to the score of a name.
  func bonus(_ words: Set<String>, for name: String, insteadOf proposed: String) -> Double {
    let sum = weights(words, for: name, insteadOf: proposed).prefix(3)
      .reduce(0) { $0 + $1.weight }
    return min(Self.most, sum)
  }

  /// What each word adds, the strongest first; a word inside a longer one with the same count is
  /// left out.
  func weights(
    _ words: Set<String>, for name: String, insteadOf proposed: String
  ) -> [(word: String, cases: Int, weight: Double)] {
    // What was proposed already needs no help; what speaks against it lifts the others.
    guard name != proposed else { return [] }
    var found: [(word: String, cases: Int, weight: Double)] = []
    for word in words {
      guard let counts = chosen[Key(word: word, proposed: proposed)],
        let cases = counts[name], cases >= Self.leastCases
      else { continue }
      let weighed = Double(cases * Self.correctionWeight)
      let others = counts.reduce(0) { sum, count in
        let isChange = count.key != proposed
        return count.key == name ? sum : sum + count.value * (isChange ? Self.correctionWeight : 1)
      }
      let share = weighed / (weighed + Double(others) * 2 + 1)
      found.append((word, cases, Self.mostOfWord * share * share * weighed / (weighed + Self.half)))
    }
    found.sort { ($1.weight, $1.word.count, $0.word) < ($0.weight, $0.word.count, $1.word) }
    var kept: [(word: String, cases: Int, weight: Double)] = []
    for entry in found
    where !kept.contains(where: { $0.word.contains(entry.word) || entry.word.contains($0.word) }) {
      kept.append(entry)
    }
    return kept
  }
}
