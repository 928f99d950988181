import Yams

extension YAMLMap {
  /// The map of a whole file; nil if there is none, which was reported then.
  package init?(yaml: String, file: String, report: FormReport) {
    let source = YAMLSource(file: file, text: yaml)
    guard let node = YAMLComposer.compose(yaml, source, report) else { return nil }
    self.init(node, at: "", source, report)
  }

  /// Whether a plain text stands at a key, and neither a list nor a map.
  package func isText(_ key: String) -> Bool {
    if case .scalar? = self[key] { true } else { false }
  }

  /// Whether a map stands at a key.
  package func isMap(_ key: String) -> Bool {
    if case .mapping? = self[key] { true } else { false }
  }

  /// Whether there is nothing behind a key: an empty list, or a text of blanks.
  package func isEmpty(_ key: String) -> Bool {
    switch self[key] {
    case .sequence(let sequence)?: sequence.isEmpty
    case .scalar(let scalar)?: scalar.string.allSatisfy(\.isWhitespace)
    default: false
    }
  }

  /// The map at a key; nil if the key is not there, or holds no map, which is reported.
  package func map(_ key: String) -> YAMLMap? {
    self[key].flatMap { YAMLMap($0, at: key, source, report) }
  }

  /// The map at a key that must be there.
  package func neededMap(_ key: String) -> YAMLMap? {
    if !has(key) { report.add(.missingKey(key), at: place) }
    return map(key)
  }

  /// The maps of the list at a key; none if the key is not there.
  package func maps(_ key: String) -> [YAMLMap] {
    (list(key) ?? []).compactMap { YAMLMap($0, at: key, source, report) }
  }

  /// The maps of the list at a key that must be there.
  package func neededMaps(_ key: String) -> [YAMLMap] {
    if !has(key) { report.add(.missingKey(key), at: place) }
    return maps(key)
  }

  /// The texts at a key: those of a list, or one alone; none if the key is not there.
  package func texts(_ key: String) -> [YAMLText] {
    guard let node = self[key] else { return [] }
    if case .scalar = node {
      return text(key).map { [YAMLText(text: $0, place: source.place(of: node))] } ?? []
    }
    return (list(key) ?? []).compactMap { node in
      guard let text = node.scalar?.string, text.contains(where: { !$0.isWhitespace }) else {
        report.add(.expected(.text, at: key), at: source.place(of: node))
        return nil
      }
      return YAMLText(text: text, place: source.place(of: node))
    }
  }

  /// The whole number at a key, within bounds.
  package func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    let problem = VisitorProblem.outOfRange(
      text, key: key, lowest: range.lowerBound, highest: range.upperBound)
    add(.visitor(problem), at: key)
    return nil
  }

  /// The whole number at a key that must be there.
  package func neededNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    if !has(key) { report.add(.missingKey(key), at: place) }
    return number(key, in: range)
  }
}
