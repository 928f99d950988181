/// What is to be seen in a story: runs of its characters or words, how they sound, classes of words.
///
/// Each feature has a value, how much of it there is: the beginning and what is wanted count more,
/// what an office said counts less. Long and short texts have values of the same size together.
struct MatterFeatures {
  /// By the hash of the feature.
  let values: [UInt32: Float]

  init(_ text: String, _ language: TopicLanguage, _ classes: WordClasses) {
    var runs: [UInt32: Float] = [:]
    var tags: [UInt32: Float] = [:]
    for clause in Self.clauses(text, language, classes) {
      for feature in clause.runs {
        runs[TopicHash.of(feature, isWhole: false), default: 0] += clause.value
      }
      for tag in clause.tags {
        tags[TopicHash.of("@" + tag.name, isWhole: true), default: 0] += clause.value
        if clause.isFirst {
          tags[TopicHash.of("^@" + tag.name, isWhole: true), default: 0] += clause.value
        }
      }
      for (first, second) in zip(clause.tags, clause.tags.dropFirst()) where first != second {
        tags[TopicHash.of("@\(first.name)>\(second.name)", isWhole: true), default: 0] +=
          clause.value / 2
      }
    }
    values = Self.even(runs, 1).merging(Self.even(tags, Self.classShare)) { $0 + $1 }
  }

  /// How much all classes count beside all runs.
  static let classShare: Float = 1.2

  /// A clause as it is read.
  struct Clause {
    let units: [String]
    let runs: Set<String>
    let tags: [WordClasses.Tag]
    let value: Float
    let isFirst: Bool
  }

  /// The clauses of a text; how they sound takes longest, and only the model asks for it.
  static func clauses(
    _ text: String, _ language: TopicLanguage, _ classes: WordClasses, hasSounds: Bool = true
  ) -> [Clause] {
    let reader = TopicFeatures.Reader(language: language, classes: classes)
    return language.clauses(text).enumerated().map { index, units in
      let base = language == .english ? units.map(singular) : units
      let tags = classes.tags(of: base)
      var runs = reader.runs(of: base, longest: language == .chinese ? 3 : 2)
      switch language {
      case .chinese where hasSounds:
        runs.formUnion(reader.sounds(of: base).filter { $0.utf8.count < 16 })
      case .chinese: break
      case .english: runs.formUnion(base.map { "%\($0.prefix(5))" })
      }
      var value: Float = index < 4 ? 1.4 : 1
      let said = language == .chinese ? units.joined() : " " + units.joined(separator: " ") + " "
      if wanting.contains(where: said.contains) { value = 1.4 }
      if saying.contains(where: said.contains) { value *= 0.6 }
      return Clause(units: units, runs: runs, tags: tags, value: value, isFirst: index < 3)
    }
  }

  /// A word without the ending of its plural.
  static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") else {
      return word
    }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// Roots, so that what is told at length does not drown the rest, and as a vector of one length.
  private static func even(_ sums: [UInt32: Float], _ share: Float) -> [UInt32: Float] {
    // In the order of the hashes: sums of floats depend on their order.
    let total = sums.sorted { $0.key < $1.key }.reduce(Float(0)) { $0 + $1.value }
    guard total > 0 else { return [:] }
    let norm = share / total.squareRoot()
    return sums.mapValues { $0.squareRoot() * norm }
  }

  private static let wanting = [
    "要求", "诉求", "请求", "希望", "就想", "只想", "只要", "求", " want", " asking ", " asks ", " demand",
    " request",
  ]
  private static let saying = [
    "答复", "回复", "回电", "他们说", "人家说", "说是", "告知", "转给", "打电话", " said ", " told ", " replied ",
    " rang ", " they say ",
  ]
}
