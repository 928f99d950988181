extension MatterGuesser {
  /// The clauses of a text as people read them, without how they sound.
  func clauses(_ text: String) -> [MatterFeatures.Clause] {
    MatterFeatures.clauses(text, language, classes, hasSounds: false)
  }

  /// The words of a text by which a desk may count: those that the model knows to tell something,
  /// and those that it never saw.
  package func words(_ text: String) -> Set<String> {
    var words: Set<String> = []
    for clause in clauses(text) {
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
  func readable(_ run: String) -> String? {
    guard let first = run.first, !"^%~".contains(first), !run.hasSuffix("$"), run.count > 1 else {
      return nil
    }
    if language == .english, !run.contains(" "), run.count < 4 { return nil }
    return run.contains("0") ? nil : run
  }
}
