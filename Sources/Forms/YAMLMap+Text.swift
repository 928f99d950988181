import Yams

extension YAMLMap {
  /// The text at a key in every language; a plain text stands for all of them.
  package func localized(_ key: String) -> LocalizedText? {
    guard let node = self[key] else { return nil }
    if case .scalar = node { return text(key).map { LocalizedText($0) } }
    guard let map = YAMLMap(node, at: key, source, report) else { return nil }
    map.refuseKeys(except: ["zh", "en"])
    for (name, language) in [("zh", Language.chinese), ("en", .english)] where !map.has(name) {
      report.add(.missingTranslation(language, key: key), at: place(ofKey: key))
    }
    guard let zh = map.text("zh"), let en = map.text("en") else { return nil }
    return LocalizedText(zh: zh, en: en)
  }

  /// The text with answers in it at a key.
  func template(_ key: String) -> Template? {
    guard let text = localized(key) else { return nil }
    do {
      let template = try Template(text)
      for name in template.references.sorted() {
        report.use(name) { place(of: "${\(name)}", in: key) }
      }
      return template
    } catch {
      let node = textNodes(key).first { node in
        (try? TemplatePiece.pieces(of: node.scalar?.string ?? "")) == nil
      }
      let place = node.map { source.place(of: $0, offset: error.column - 1) }
      report.add(.template(error.problem, key: key), at: place ?? self.place(ofKey: key))
      return nil
    }
  }

  /// The expression at a key.
  func expression(_ key: String, attributesAllowed: Bool = false) -> Expression? {
    guard let text = text(key) else { return nil }
    do {
      let expression = try Expression.parse(text, attributesAllowed: attributesAllowed)
      for name in expression.references.sorted() {
        report.use(name) { place(of: "${\(name)}", in: key) }
      }
      return expression
    } catch {
      let place = self[key].map { source.place(of: $0, offset: error.column - 1) }
      report.add(.expression(error.problem, key: key), at: place ?? self.place(ofKey: key))
      return nil
    }
  }

  /// An expression, or `true` or `false` as XLSForm's `required` has it.
  func flagOrExpression(_ key: String) -> Expression? {
    switch text(key)?.lowercased() {
    case nil, "false", "no": nil
    case "true", "yes": try? Expression.parse("true()")
    default: expression(key)
    }
  }

  private func place(of part: String, in key: String) -> FormReport.Place {
    for node in textNodes(key) {
      if let found = node.scalar?.string.firstRange(of: part), let text = node.scalar?.string {
        let offset = text.distance(from: text.startIndex, to: found.lowerBound)
        return source.place(of: node, offset: offset)
      }
    }
    return place(ofKey: key)
  }

  /// The scalars at a key: its text, or its text in every language.
  private func textNodes(_ key: String) -> [Node] {
    switch self[key] {
    case .scalar(let scalar)?: [.scalar(scalar)]
    case .mapping(let mapping)?: mapping.map(\.value)
    default: []
    }
  }
}
