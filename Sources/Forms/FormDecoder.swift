import Yams

/// Reads a form from the tree of its YAML; what is wrong goes into the report.
struct FormDecoder {
  let source: YAMLSource
  let report: FormReport
  let lists: ChoiceListDecoder
  /// The repeats around what is read.
  var scope: [String] = []

  /// Nil, with at least one finding, if it cannot be read at all.
  func form(_ node: Node) -> Form? {
    guard let map = YAMLMap(node, at: "", source, report) else { return nil }
    map.refuseKeys(except: ["form", "version", "title", "items", "lists"])
    let name = map.neededName("form")
    let version = map.neededText("version")
    if !map.has("title") { report.add(.missingKey("title"), at: map.place) }
    let title = map.localized("title")
    lists.readInline(map)
    // What is missing was reported; the rest is read on, to report everything at once.
    return Form(
      name: name ?? "", version: version ?? "", title: title ?? LocalizedText(""),
      items: items(map))
  }

  func items(_ map: YAMLMap) -> [Item] {
    if !map.has("items") { report.add(.missingKey("items"), at: map.place) }
    return (map.list("items") ?? []).compactMap { node in
      YAMLMap(node, at: "items", source, report).flatMap(item)
    }
  }

  private func item(_ map: YAMLMap) -> Item? {
    guard let type = map.neededText("type") else {
      _ = itemName(map)
      return nil
    }
    let words = type.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words[0] {
    case "group":
      refuseWords(words.dropFirst(), map)
      return group(map).map { .group($0) }
    case "repeat":
      refuseWords(words.dropFirst(), map)
      return repeats(map).map { .repeats($0) }
    default:
      guard let type = QuestionType(rawValue: words[0]) else {
        let known = QuestionType.allCases.map(\.rawValue) + ["group", "repeat"]
        let nearest = NearName.of(words[0], among: known)
        map.add(.unknownType(words[0], nearest: nearest), at: "type")
        _ = itemName(map)
        return nil
      }
      return question(map, type, Array(words.dropFirst())).map { .question($0) }
    }
  }

  /// The name of a question, group or repeat, of which there may be one in each repeat.
  func itemName(_ map: YAMLMap) -> String? {
    let name = map.neededName("name")
    if let name { report.define(name, in: scope, at: map.place(ofKey: "name")) }
    return name
  }

  func refuseWords(_ words: some Sequence<String>, _ map: YAMLMap) {
    for word in words { map.add(.strayTypeWord(word), at: "type") }
  }

  private func group(_ map: YAMLMap) -> Group? {
    map.refuseKeys(except: ["type", "name", "title", "relevant", "line", "items"])
    let name = itemName(map)
    var group = Group(name: name ?? "", items: items(map))
    group.title = map.localized("title")
    group.relevant = map.expression("relevant")
    group.line = line(map, group.items)
    return name == nil ? nil : group
  }

  private func repeats(_ map: YAMLMap) -> Repeat? {
    map.refuseKeys(except: [
      "type", "name", "short", "label", "relevant", "minimum", "maximum", "line", "readback",
      "items",
    ])
    let name = itemName(map)
    let label = map.template("label")
    if !map.has("short"), label == nil { report.add(.missingKey("short"), at: map.place) }
    let short = map.localized("short") ?? label?.source ?? LocalizedText(name ?? "")
    var inside = self
    inside.scope.append(name ?? "")
    var repeats = Repeat(name: name ?? "", short: short, items: inside.items(map))
    repeats.label = label
    repeats.relevant = map.expression("relevant")
    repeats.minimum = map.expression("minimum")
    repeats.maximum = map.expression("maximum")
    repeats.readback = map.template("readback")
    repeats.line = line(map, repeats.items)
    return name == nil ? nil : repeats
  }

  /// A line is typed at the first question, so there must be one.
  private func line(_ map: YAMLMap, _ items: [Item]) -> Bool {
    guard map.flag("line") else { return false }
    if case .question(let question)? = items.first, question.type.takesAnswer { return true }
    map.add(.lineNeedsQuestion, at: "line")
    return false
  }
}
