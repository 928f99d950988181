extension MatterGuesser {
  /// The few words of a text that spoke for a name, the strongest first; what the desk counted
  /// before what was learnt.
  package func reasons(
    _ text: String, _ field: MatterField, name: String, desk: DeskCounts? = nil
  ) -> [MatterReason] {
    guard let lane = lane(of: name, field) else { return [] }
    var reasons: [MatterReason] = []
    if let desk, let proposed = guesses(text, field).first?.name {
      reasons = desk.weights(words(text), for: name, insteadOf: proposed).prefix(3).map {
        MatterReason(word: $0.word, weight: $0.weight, source: .desk(cases: $0.cases))
      }
    }
    return reasons + learnt(text, lane)
  }

  /// What the model knows for a name, as people read it: without single characters, and without a
  /// word inside a stronger one.
  private func learnt(_ text: String, _ lane: Int) -> [MatterReason] {
    let values = MatterFeatures(text, language, classes).values
    var weights: [String: Double] = [:]
    for clause in MatterFeatures.clauses(text, language, classes, hasSounds: false) {
      for run in clause.runs {
        guard let word = readable(run) else { continue }
        let hash = TopicHash.of(run, isWhole: false)
        guard let value = values[hash], let weight = table.weight(of: hash, for: lane) else {
          continue
        }
        weights[word] = Double(value * weight)
      }
      for tag in clause.tags {
        let hash = TopicHash.of("@" + tag.name, isWhole: true)
        guard let value = values[hash], let weight = table.weight(of: hash, for: lane) else {
          continue
        }
        // The class counts once for all its words.
        weights[tag.word] = max(weights[tag.word] ?? 0, Double(value * weight))
      }
    }
    var shown: [MatterReason] = []
    for (word, weight) in weights.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      guard weight > 0, shown.count < 4 else { break }
      guard !shown.contains(where: { $0.word.contains(word) || word.contains($0.word) }) else {
        continue
      }
      shown.append(MatterReason(word: word, weight: weight, source: .examples))
    }
    return shown
  }

  /// The words of a text by which a desk may count: those that the model knows to tell something,
  /// and those that it never saw.
  package func words(_ text: String) -> Set<String> {
    var words: Set<String> = []
    for clause in MatterFeatures.clauses(text, language, classes, hasSounds: false) {
      words.formUnion(clause.tags.map(\.word).filter { $0.count > 1 })
      for run in clause.runs {
        guard let word = readable(run) else { continue }
        let strongest = table.strongest(of: TopicHash.of(run, isWhole: false))
        if strongest.map({ $0 > table.scale * Self.telling }) ?? true { words.insert(word) }
      }
    }
    return words
  }

  /// From which weight on, of 127, a word tells something.
  private static let telling: Float = 25

  /// A run without the signs of a clause's ends; nil for what says nothing to people.
  private func readable(_ run: String) -> String? {
    guard let first = run.first, !"^%~".contains(first), !run.hasSuffix("$"), run.count > 1 else {
      return nil
    }
    if language == .english, !run.contains(" "), run.count < 4 { return nil }
    return run.contains("0") ? nil : run
  }
}
