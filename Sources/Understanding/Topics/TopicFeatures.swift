/// What is to be seen in a turn: short runs of its characters or words, how they sound, and classes
/// of words, one alone and two in their order.
struct TopicFeatures {
  /// Each clause by itself.
  let clauses: [Set<String>]
  /// The turn as a whole, with what was said before if the turn is short.
  let whole: Set<String>

  init(_ turn: TopicTurn, _ language: TopicLanguage, _ classes: WordClasses) {
    let reader = Reader(language: language, classes: classes)
    let clauses = language.clauses(turn.text)
    var features: [Set<String>] = []
    var whole: Set<String> = []
    var own: Set<String> = []
    for clause in clauses {
      let tags = classes.tags(of: clause)
      let ofClasses = reader.classFeatures(of: tags)
      features.append(reader.local(clause).union(ofClasses))
      whole.formUnion(reader.runs(of: clause, longest: 2))
      whole.formUnion(ofClasses)
      own.formUnion(tags.map(\.name))
    }
    self.clauses = features
    let count = clauses.reduce(0) { $0 + $1.count }
    let size = language == .chinese ? count : count * 2
    whole.insert("length \(min(8, size / 3))")
    whole.insert("clauses \(min(5, clauses.count))")
    if turn.text.contains(where: { "?？".contains($0) }) { whole.insert("question mark") }
    whole.insert(turn.earlier.isEmpty ? "first" : "later")
    if !turn.earlier.isEmpty, count <= language.longestDependent {
      if own.isEmpty { own = ["none"] }
      for speaker in [TopicTurn.Speaker.visitor, .trainee] {
        guard let last = turn.earlier.last(where: { $0.speaker == speaker }) else { continue }
        whole.formUnion(reader.before(last.text, speaker.rawValue, own: own))
      }
    }
    self.whole = whole
  }

  /// Takes single features from the units of a clause.
  struct Reader {
    let language: TopicLanguage
    let classes: WordClasses

    func local(_ clause: [String]) -> Set<String> {
      var features = runs(of: clause, longest: language == .chinese ? 4 : 3)
      switch language {
      case .chinese: features.formUnion(sounds(of: clause))
      case .english: features.formUnion(spellings(of: clause))
      }
      return features
    }

    /// Runs of neighbouring units, and pairs with one word between them.
    func runs(of clause: [String], longest: Int, _ prefix: String = "") -> Set<String> {
      let units = ["^"] + clause + ["$"]
      var features: Set<String> = []
      for length in 1...longest where length <= units.count {
        for start in 0...units.count - length {
          let run = units[start..<start + length].joined(separator: language.separator)
          features.insert(prefix + run)
        }
      }
      guard language == .english, longest > 2 else { return features }
      for (first, third) in zip(units, units.dropFirst(2)) {
        features.insert("\(prefix)\(first) * \(third)")
      }
      return features
    }

    /// Parts of words, so that one wrong letter does not hide them.
    private func spellings(of clause: [String]) -> Set<String> {
      var features: Set<String> = []
      for word in clause {
        features.insert("%\(word.prefix(4))")
        let letters = Array("<" + word + ">")
        for start in 0..<max(0, letters.count - 3) {
          features.insert("#\(String(letters[start..<start + 4]))")
        }
      }
      return features
    }

    /// Runs of syllables: what was typed with the wrong character sounds right.
    func sounds(of clause: [String]) -> Set<String> {
      let readings = clause.map { unit in
        Pinyin.readings(ofFolded: unit).first?.sounds.first ?? unit
      }
      let units = ["^"] + readings + ["$"]
      var features: Set<String> = []
      for length in 2...4 where length <= units.count {
        for start in 0...units.count - length {
          features.insert("~" + units[start..<start + length].joined(separator: " "))
        }
      }
      return features
    }

    /// The classes of a clause, the first and the last of them, and each before each.
    func classFeatures(of tags: [WordClasses.Tag]) -> Set<String> {
      guard let first = tags.first, let last = tags.last else { return [] }
      var features: Set = ["^@\(first.name)", "$@\(last.name)"]
      for (index, tag) in tags.enumerated() {
        features.insert("@\(tag.name)")
        for later in tags[(index + 1)...] where later.start != tag.start {
          features.insert("@\(tag.name)>\(later.name)")
        }
      }
      return features
    }

    /// What was said before, and with which classes of the turn's own it comes together.
    func before(_ text: String, _ speaker: String, own: Set<String>) -> Set<String> {
      var features: Set<String> = []
      for clause in language.clauses(text) {
        features.formUnion(runs(of: clause, longest: 2, speaker + ":"))
        for name in Set(classes.tags(of: clause).map(\.name)) {
          features.insert("\(speaker)@\(name)")
          for other in own { features.insert("\(speaker)@\(name)&\(other)") }
        }
      }
      return features
    }
  }
}
