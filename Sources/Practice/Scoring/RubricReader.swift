package import Forms
import Understanding

extension Rubric {
  /// Reads a rubric from its YAML.
  ///
  /// Throws everything that is wrong with it.
  package static func load(yaml: String, file: String) throws(FormErrors) -> Rubric {
    let report = FormReport()
    let rubric = YAMLMap(yaml: yaml, file: file, report: report)
      .flatMap { RubricReader(root: $0).rubric() }
    guard let rubric, report.findings.isEmpty else { throw FormErrors(findings: report.sorted) }
    return rubric
  }
}

/// Reads the maps of a rubric; what is wrong goes into their report.
struct RubricReader {
  let root: YAMLMap

  func rubric() -> Rubric? {
    root.refuseKeys(except: ["version", "words", "weights", "parts", "topics"])
    let version = root.neededText("version")
    let words = root.neededMaps("words").compactMap(word)
    if let last = words.last, last.from != 0 {
      root.add(.badValue("\(last.from)", key: "from", allowed: ["0"]), at: "words")
    }
    let weights = weights()
    let parts = root.neededMaps("parts").compactMap(part)
    let topics = topics()
    guard let version else { return nil }
    return Rubric(
      version: version, words: words.sorted { $0.from > $1.from }, weights: weights, parts: parts,
      topics: topics)
  }

  private func word(_ map: YAMLMap) -> RubricWord? {
    map.refuseKeys(except: ["from", "title"])
    guard let from = number("from", in: map), let title = map.neededLocalized("title") else {
      return nil
    }
    return RubricWord(from: Int(from), title: title)
  }

  private func weights() -> [Fact.Weight: Double] {
    guard let map = root.neededMap("weights") else { return [:] }
    map.refuseKeys(except: Fact.Weight.allCases.map(\.rawValue))
    return Dictionary(
      uniqueKeysWithValues: Fact.Weight.allCases.compactMap { weight in
        number(weight.rawValue, in: map).map { (weight, $0) }
      })
  }

  private func part(_ map: YAMLMap) -> RubricPart? {
    map.refuseKeys(except: ["part", "title", "weight", "floor", "source", "items"])
    let name = map.neededName("part")
    let title = map.neededLocalized("title")
    let source = map.neededLocalized("source")
    let weight = number("weight", in: map)
    let floor = map.has("floor") ? number("floor", in: map, from: -1, to: 0) : 0
    let items = map.neededMaps("items").compactMap {
      RubricItemReader(map: $0, reader: self).item()
    }
    guard let name, let title, let source, let weight, let floor else { return nil }
    return RubricPart(
      name: name, title: title, weight: weight, floor: floor, source: source, items: items)
  }

  private func topics() -> [Topic: RubricTopic] {
    guard let map = root.neededMap("topics") else { return [:] }
    var topics: [Topic: RubricTopic] = [:]
    for name in map.names {
      let topic = Topic(rawValue: name)
      guard Topic.all.contains(topic) else {
        map.refuseKeys(except: Topic.all.map(\.rawValue))
        continue
      }
      guard let entry = map.map(name) else { continue }
      entry.refuseKeys(except: ["title", "question", "about"])
      guard let title = entry.neededLocalized("title") else { continue }
      topics[topic] = RubricTopic(
        title: title, question: entry.localized("question"), about: entry.localized("about"))
    }
    return topics
  }
}

extension RubricReader {
  /// The number at a key that must be there.
  func number(
    _ key: String, in map: YAMLMap, from least: Double = 0, to most: Double = 1000
  ) -> Double? {
    guard let text = map.neededText(key) else { return nil }
    if let number = Double(text), (least...most).contains(number) { return number }
    map.add(.badValue(text, key: key, allowed: ["\(Int(least)) … \(Int(most))"]), at: key)
    return nil
  }

  /// Words of the list at a key, each of which must be one of a few.
  func names<Word: RawRepresentable<String>>(
    _ key: String, in map: YAMLMap, allowed: [Word]
  ) -> [Word] {
    map.texts(key).compactMap { text in
      if let word = allowed.first(where: { $0.rawValue == text.text }) { return word }
      map.report.add(
        .badValue(text.text, key: key, allowed: allowed.map(\.rawValue)), at: text.place)
      return nil
    }
  }

  /// Words in both languages; nil if the key is not there.
  func lines(_ key: String, in map: YAMLMap) -> Lines? {
    guard map.has(key), let both = map.map(key) else { return nil }
    both.refuseKeys(except: ["zh", "en"])
    for (name, language) in [("zh", Language.chinese), ("en", .english)] where !both.has(name) {
      map.add(.missingTranslation(language, key: key), at: key)
    }
    return Lines(zh: both.texts("zh").map(\.text), en: both.texts("en").map(\.text))
  }
}
