package import Yams

/// A map of a YAML file, read key by key; what is wrong goes into the report.
///
/// Every value is read as the text that is written: `no` is the word no, `0123` keeps its zero.
package struct YAMLMap {
  package let source: YAMLSource
  package let report: FormReport
  package let place: FormReport.Place
  private let values: [String: Node]
  private let keys: [(name: String, node: Node)]

  /// Nil, and reported, if the node is no map.
  package init?(_ node: Node, at key: String, _ source: YAMLSource, _ report: FormReport) {
    self.source = source
    self.report = report
    place = source.place(of: node)
    guard case .mapping(let mapping) = node else {
      report.add(.expected(.map, at: key), at: place)
      return nil
    }
    var values: [String: Node] = [:]
    var keys: [(String, Node)] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        report.add(.expected(.text, at: ""), at: source.place(of: key))
        continue
      }
      values[scalar.string] = value
      keys.append((scalar.string, key))
    }
    self.values = values
    self.keys = keys
  }

  package func has(_ key: String) -> Bool {
    values[key] != nil
  }

  package subscript(key: String) -> Node? {
    values[key]
  }

  package var names: [String] { keys.map(\.name) }

  /// Where the key stands, or the map if it is not there.
  package func place(ofKey key: String) -> FormReport.Place {
    keys.first { $0.name == key }.map { source.place(of: $0.node) } ?? place
  }

  package func add(_ problem: FormProblem, at key: String) {
    report.add(problem, at: place(ofKey: key))
  }

  /// Reports every key that is not among these.
  package func refuseKeys(except known: [String]) {
    for (name, node) in keys where !known.contains(name) {
      let nearest = NearName.of(name, among: known)
      report.add(.unknownKey(name, nearest: nearest), at: source.place(of: node))
    }
  }

  /// The text at a key; nil if the key is not there, or holds no text, which is reported.
  package func text(_ key: String) -> String? {
    guard let node = values[key] else { return nil }
    guard case .scalar(let scalar) = node else {
      report.add(.expected(.text, at: key), at: source.place(of: node))
      return nil
    }
    guard scalar.string.contains(where: { !$0.isWhitespace }) else {
      add(.emptyKey(key), at: key)
      return nil
    }
    return scalar.string
  }

  /// The text at a key that must be there.
  package func neededText(_ key: String) -> String? {
    if !has(key) { report.add(.missingKey(key), at: place) }
    return text(key)
  }

  /// The name at a key that must be there.
  package func neededName(_ key: String) -> String? {
    guard let text = neededText(key) else { return nil }
    guard FieldName.isValid(text) else {
      add(.badName(text), at: key)
      return nil
    }
    return text
  }

  package func flag(_ key: String) -> Bool {
    guard let text = text(key) else { return false }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      add(.badValue(text, key: key, allowed: ["true", "false"]), at: key)
      return false
    }
  }

  /// One of a few words.
  package func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, as: Word.Type
  ) -> Word? {
    guard let text = text(key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    add(.badValue(text, key: key, allowed: Word.allCases.map(\.rawValue)), at: key)
    return nil
  }

  /// The nodes of the list at a key; nil if the key is not there, or holds no list.
  package func list(_ key: String) -> [Node]? {
    guard let node = values[key] else { return nil }
    guard case .sequence(let sequence) = node else {
      let isEmpty = node.scalar?.string.isEmpty ?? false
      report.add(isEmpty ? .emptyKey(key) : .expected(.list, at: key), at: source.place(of: node))
      return nil
    }
    if sequence.isEmpty { add(.emptyKey(key), at: key) }
    return Array(sequence)
  }
}
