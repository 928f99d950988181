import Yams

extension FormDecoder {
  /// The keys that a type of question takes.
  static func keys(of type: QuestionType) -> [String] {
    let common = ["type", "name", "label", "short", "relevant", "readback", "risk"]
    if type == .calculate { return common + ["calculation"] }
    let spoken = common + ["label_again", "hint", "weight", "asks_deferred"]
    if type == .note { return spoken }
    let turn = ["in_turn", "closing"]
    if type == .acknowledge { return spoken + turn + ["required"] }
    let asked =
      spoken + turn + [
        "required", "constraint", "constraint_message", "soft_constraint",
        "soft_constraint_message", "default", "history", "calculation", "otherwise",
      ]
    if type.takesChoices { return asked + ["choice_filter"] }
    if type == .text { return asked + ["listen"] }
    return type == .date ? asked + ["prefer"] : asked
  }

  /// The keys that some type of question takes.
  static let allKeys = Set(QuestionType.allCases.flatMap(keys))

  func question(_ map: YAMLMap, _ type: QuestionType, _ words: [String]) -> Question? {
    checkKeys(map, type)
    let name = itemName(map)
    if !map.has("label"), type != .calculate { report.add(.missingKey("label"), at: map.place) }
    let label = map.template("label")
    let fallback = label?.source ?? LocalizedText(name ?? "")
    var question = Question(
      name: name ?? "", type: type, label: label ?? Template(verbatim: fallback),
      short: map.localized("short") ?? fallback, line: map.place.line)
    readTexts(map, into: &question)
    readRules(map, into: &question)
    readChoices(map, type, words, into: &question)
    question.defaultValue = defaultValue(map, question.choices)
    return name == nil ? nil : question
  }

  private func checkKeys(_ map: YAMLMap, _ type: QuestionType) {
    let known = Self.keys(of: type)
    let misplaced = map.names.filter { Self.allKeys.contains($0) && !known.contains($0) }
    for key in misplaced { map.add(.keyNotFor(key: key, type: type.rawValue), at: key) }
    map.refuseKeys(except: known + misplaced)
    for (rule, message) in [
      ("constraint", "constraint_message"), ("soft_constraint", "soft_constraint_message"),
    ] where map.has(rule) != map.has(message) {
      let (key, other) = map.has(rule) ? (rule, message) : (message, rule)
      map.add(.keyNeeds(key: key, other: other), at: key)
    }
    if type == .calculate, !map.has("calculation") {
      report.add(.missingKey("calculation"), at: map.place)
    }
  }

  private func readTexts(_ map: YAMLMap, into question: inout Question) {
    question.labelAgain = map.template("label_again")
    question.hint = map.template("hint")
    question.constraintMessage = map.template("constraint_message")
    question.softConstraintMessage = map.template("soft_constraint_message")
    question.readback = map.template("readback")
    question.history = map.has("history") ? map.neededName("history") : nil
  }

  private func readRules(_ map: YAMLMap, into question: inout Question) {
    question.required = map.flagOrExpression("required")
    question.relevant = map.expression("relevant")
    question.constraint = map.expression("constraint")
    question.softConstraint = map.expression("soft_constraint")
    question.calculate = map.expression("calculation")
    question.otherwise = map.expression("otherwise")
    question.choiceFilter = map.expression("choice_filter", attributesAllowed: true)
    question.gathersDeferred = map.flag("asks_deferred")
    question.isRisk = map.flag("risk")
    question.listens = map.flag("listen")
    let weight = map.word("weight", as: Question.Weight.self)
    question.weight = weight ?? (question.required == nil ? .routing : .required)
    question.inTurn = map.has("in_turn") ? map.flag("in_turn") : nil
    question.isClosing = map.flag("closing")
    question.prefer = map.word("prefer", as: Question.DatePreference.self) ?? .nearest
  }

  private func readChoices(
    _ map: YAMLMap, _ type: QuestionType, _ words: [String], into question: inout Question
  ) {
    guard type.takesChoices else { return refuseWords(words, map) }
    guard let name = words.first else {
      return map.add(.missingListName(type.rawValue), at: "type")
    }
    var rest = words.dropFirst()
    if rest.first == "or_other" {
      question.orOther = true
      rest = rest.dropFirst()
    }
    refuseWords(rest, map)
    let (list, isMissing) = lists.list(name)
    if isMissing { map.add(.unknownList(name), at: "type") }
    question.choices = list
  }

  /// An expression if there is a `${}` or a function in it, else the text itself.
  private func defaultValue(_ map: YAMLMap, _ choices: ChoiceList?) -> DefaultValue? {
    if case .mapping? = map["default"] { return map.template("default").map { .template($0) } }
    guard let text = map.text("default") else { return nil }
    if Self.isExpression(text) { return map.expression("default").map { .expression($0) } }
    if let choices {
      for name in text.split(separator: " ") where choices.choice(named: String(name)) == nil {
        let allowed = choices.choices.prefix(20).map(\.name)
        map.add(.badValue(String(name), key: "default", allowed: allowed), at: "default")
      }
    }
    return .literal(text)
  }

  static func isExpression(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text.contains("${") }
    if text.contains("${") { return true }
    if text.wholeMatch(of: /[A-Za-z][A-Za-z-]*\(.*\)/) != nil { return true }
    return text.matches(of: /([A-Za-z][A-Za-z-]*)\(/).contains {
      ExpressionFunction(rawValue: String($0.1)) != nil
    }
  }
}
