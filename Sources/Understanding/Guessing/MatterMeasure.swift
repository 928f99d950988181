/// How well matters were guessed: counts over examples whose names are known.
package struct MatterMeasure: Hashable, Sendable {
  package private(set) var texts = 0
  /// Texts whose likeliest category is the right one.
  package private(set) var first = 0
  /// Texts whose right category is among the three likeliest.
  package private(set) var firstThree = 0
  /// Texts whose likeliest purpose is the right one.
  package private(set) var purpose = 0
  private var confusions: [String: Int] = [:]

  package init() {}

  /// Counts one example by what a guesser makes of it.
  package mutating func count(_ example: MatterExample, by guesser: MatterGuesser) {
    let reading = guesser.reading(of: example.text)
    let categories = reading.guesses(.category).prefix(3).map(\.name)
    let purposes = reading.guesses(.purpose).map(\.name)
    texts += 1
    if categories.contains(example.category) { firstThree += 1 }
    note(example.category, as: categories.first ?? "-", in: \.first)
    note(example.purpose, as: purposes.first ?? "-", in: \.purpose)
  }

  private mutating func note(
    _ right: String, as taken: String, in figure: WritableKeyPath<MatterMeasure, Int>
  ) {
    if taken == right {
      self[keyPath: figure] += 1
    } else {
      confusions["\(right) as \(taken)", default: 0] += 1
    }
  }

  /// The figures, and the confusions that happened most.
  package var text: String {
    let list = confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(25)
    return """
      texts: \(texts)
      category first: \(first) (\(Self.percent(first, texts)))
      category among the first three: \(firstThree) (\(Self.percent(firstThree, texts)))
      purpose first: \(purpose) (\(Self.percent(purpose, texts)))
      most confused, the right one as the one taken:
      \(list.map { "  \($0.value)  \($0.key)" }.joined(separator: "\n"))
      """
  }

  private static func percent(_ count: Int, _ of: Int) -> String {
    let tenths = of == 0 ? 0 : (count * 1000 + of / 2) / of
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension MatterGuesser {
  /// How well this guesser does on examples, the desk's counts left aside.
  package func measure(_ examples: [MatterExample]) -> MatterMeasure {
    examples.reduce(into: MatterMeasure()) { $0.count($1, by: self) }
  }
}
