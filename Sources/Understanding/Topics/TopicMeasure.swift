/// How well turns were understood: counts over examples whose topics are known.
package struct TopicMeasure: Sendable {
  package private(set) var turns = 0
  /// Turns whose whole set of topics is right.
  package private(set) var exact = 0
  /// Turns that were taken to ask for something that they do not ask for.
  package private(set) var revealing = 0
  private var confusions: [String: Int] = [:]

  package init() {}

  package mutating func count(_ example: TopicExample, as reading: TopicReading) {
    let taken = Set(reading.topics)
    turns += 1
    if taken == example.topics {
      exact += 1
      return
    }
    let extra = taken.subtracting(example.topics)
    let missed = example.topics.subtracting(taken)
    if extra.contains(where: \.isAsking) { revealing += 1 }
    let names = [missed, extra].map { set in
      set.isEmpty ? "-" : set.map(\.rawValue).sorted().joined(separator: "+")
    }
    confusions["\(names[0]) as \(names[1])", default: 0] += 1
  }

  /// The figures, and the confusions that happened most.
  package var text: String {
    let list = confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(25)
    return """
      turns: \(turns)
      exact: \(exact) (\(Self.percent(exact, turns)))
      asking for what was not asked: \(revealing) (\(Self.percent(revealing, turns)))
      most confused, right topic as the one taken:
      \(list.map { "  \($0.value)  \($0.key)" }.joined(separator: "\n"))
      """
  }

  private static func percent(_ count: Int, _ of: Int) -> String {
    let tenths = of == 0 ? 0 : (count * 1000 + of / 2) / of
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
