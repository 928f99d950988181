import Yams

/// Reads choice lists: those inside the form, and those that have files of their own.
final class ChoiceListDecoder {
  private let report: FormReport
  private let find: (String) -> (text: String, file: String)?
  /// What was read; nil for a list that was refused.
  private var lists: [String: ChoiceList?] = [:]

  init(report: FormReport, find: @escaping (String) -> (text: String, file: String)?) {
    self.report = report
    self.find = find
  }

  /// Reads the lists that stand in the form under `lists`.
  func readInline(_ form: YAMLMap) {
    guard let node = form["lists"], let map = YAMLMap(node, at: "lists", form.source, report) else {
      return
    }
    for name in map.names {
      if !FieldName.isValid(name) { map.add(.badName(name), at: name) }
      lists[name] = .some(map.list(name).map { choices($0, of: name, map.source) })
    }
  }

  /// The list of that name; nil if there is none (`isMissing`) or it was refused.
  func list(_ name: String) -> (list: ChoiceList?, isMissing: Bool) {
    if let known = lists[name] { return (known, false) }
    guard let (text, file) = find(name) else { return (nil, true) }
    let source = YAMLSource(file: file, text: text)
    let list = YAMLComposer.compose(text, source, report).flatMap { read($0, as: name, source) }
    lists[name] = .some(list)
    return (list, false)
  }

  private func read(_ node: Node, as name: String, _ source: YAMLSource) -> ChoiceList? {
    guard let map = YAMLMap(node, at: "", source, report) else { return nil }
    map.refuseKeys(except: ["list", "choices"])
    if let own = map.neededName("list"), own != name {
      map.add(.otherListName(own, expected: name), at: "list")
    }
    if !map.has("choices") { report.add(.missingKey("choices"), at: map.place) }
    return map.list("choices").map { choices($0, of: name, source) }
  }

  private func choices(_ nodes: [Node], of name: String, _ source: YAMLSource) -> ChoiceList {
    var lines: [String: Int] = [:]
    let choices = nodes.compactMap { node -> ChoiceList.Choice? in
      guard let map = YAMLMap(node, at: "choices", source, report) else { return nil }
      guard let choice = choice(map) else { return nil }
      if let first = lines[choice.name] {
        map.add(.duplicateName(choice.name, firstLine: first), at: "name")
      }
      lines[choice.name] = map.place.line
      return choice
    }
    return ChoiceList(name: name, choices: choices)
  }

  private func choice(_ map: YAMLMap) -> ChoiceList.Choice? {
    let known = ["name", "label", "aliases"]
    let name = map.neededText("name")
    if let name, name.contains(where: \.isWhitespace) || name.utf8.count > 64 {
      map.add(.badName(name), at: "name")
    }
    if !map.has("label") { report.add(.missingKey("label"), at: map.place) }
    let label = map.localized("label")
    let aliases = aliases(map)
    var attributes: [String: String] = [:]
    for key in map.names where !known.contains(key) {
      // Any further key is a column of the list, unless it looks like a slip of the pen.
      if let nearest = NearName.of(key, among: known) {
        map.add(.unknownKey(key, nearest: nearest), at: key)
      } else {
        attributes[key] = map.text(key)
      }
    }
    guard let name, let label else { return nil }
    return ChoiceList.Choice(name: name, label: label, aliases: aliases, attributes: attributes)
  }

  private func aliases(_ map: YAMLMap) -> [String] {
    guard let node = map["aliases"] else { return [] }
    if case .scalar = node { return map.text("aliases").map { [$0] } ?? [] }
    return (map.list("aliases") ?? []).compactMap { node in
      guard let text = node.scalar?.string, !text.isEmpty else {
        report.add(.expected(.text, at: "aliases"), at: map.source.place(of: node))
        return nil
      }
      return text
    }
  }
}
