import CaseRecord
import Forms
import Testing
import Understanding

@testable import Practice

@Suite struct VisitorReadingTests {
  /// What is found in a file: line, column, problem, each on a line.
  static func findings(_ yaml: String, file: String = "sample.yaml") throws -> String {
    let form = try VisitorFiles.form()
    do {
      _ = try VisitorReader.visitor(yaml: yaml, file: file, form: form)
      return ""
    } catch {
      return error.findings.map { "\($0.line):\($0.column) \($0.problem)" }
        .joined(separator: "\n").replacing("Forms.", with: "")
    }
  }

  /// The place of a text in the sample, as line and column.
  static func place(of text: String, in yaml: String) -> String {
    let before = yaml.firstRange(of: text).map { yaml[..<$0.lowerBound] } ?? ""
    let line = before.count { $0 == "\n" } + 1
    let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0)
    return "\(line):\(column + 1)"
  }

  /// A change to the sample, the text at which the mistake is found, and what it is.
  static let mistakes: [(old: String, new: String, at: String, problem: String)] = [
    ("visitor: sample", "visitor: other", "visitor: other", "otherFileName"),
    (
      "level: 1", "level: 4", "level: 4", "outOfRange(\"4\", key: \"level\", lowest: 1, highest: 3)"
    ),
    ("upset: 45", "upset: 145", "upset: 145", "outOfRange(\"145\", key: \"upset\""),
    ("trust: 40", "trust: some", "trust: some", "outOfRange(\"some\""),
    (
      "tells: [place]", "tells: [plase]", "plase",
      "unknownFact(\"plase\", nearest: Optional(\"place\"))"
    ),
    ("tells: [place]", "tells: [hotline]", "hotline", "unknownFact(\"hotline\", nearest: nil)"),
    (
      "zh: [故事二。], en: [Part two.]", "zh: [故事二。]", "say: {zh: [故事二。]}",
      "missingTranslation(Language.english, key: \"say\")"
    ),
    ("zh: [故事二。]", "zh: []", "zh: []", "noWordings(Language.chinese, key: \"say\")"),
    ("say: {zh: [在三号楼。], en: [It is Block 3.]}", "upset: 哼", "name: place", "missingKey(\"say\")"),
    (
      "topic: since", "topic: sincee", "topic: sincee",
      "unknownTopic(\"sincee\", nearest: Optional(\"since\"))"
    ),
    (
      "topic: since", "topic: empathy", "topic: empathy", "topicNotFor(\"empathy\", key: \"topic\")"
    ),
    (
      "name: owner", "name: letter", "name: letter\n    topic: story",
      "duplicateName(\"letter\", firstLine: "
    ),
    (
      "name: owner", "name: hotline", "name: hotline\n    topic: story",
      "duplicateName(\"hotline\", firstLine: "
    ),
    (
      "channel: {record: visit", "channel: {record: visits", "visits",
      "notAChoice(\"visits\", list: \"channels\", nearest: Optional(\"visit\"))"
    ),
    (
      "zh: 城市管理局,", "zh: 城市管里局,", "城市管里局",
      "unknownDepartment(\"城市管里局\", nearest: Optional(\"城市管理局\"))"
    ),
    ("act: [城市管理局]", "act: [月球管理局]", "月球管理局", "unknownDepartment(\"月球管理局\""),
    ("record: 2024年4月", "record: 那年春天", "那年春天", "unreadable(\"那年春天\", as: QuestionType.date)"),
    ("record: 2024年4月", "record: 去年4月", "去年4月", "relativeDate(\"去年4月\")"),
    (
      "\"110101198006120024\"", "\"110101198006120025\"", "\"110101198006120025\"",
      "unreadable(\"110101198006120025\", as: QuestionType.idNumber)"
    ),
    (
      "field: \"evidence[2].what\"", "field: \"evidense[2].what\"", "field: \"evidense",
      "unknownField(\"evidense[2].what\", nearest: Optional(\"evidence[1].what\"))"
    ),
    ("field: \"evidence[2].what\"", "weight: may", "record: {zh: 联名信", "noField"),
    (
      "purpose: appeal", "porpose: appeal", "porpose",
      "unknownField(\"porpose\", nearest: Optional(\"purpose\"))"
    ),
    (
      "purpose: appeal", "purpose: appeel", "appeel",
      "notAChoice(\"appeel\", list: \"purposes\", nearest: Optional(\"appeal\"))"
    ),
    (
      "    first_record: {zh: 2024年8月, en: August 2024}\n", "", "first: {zh",
      "keyNeeds(key: \"first\", other: \"first_record\")"
    ),
    (
      "tell: trust\n", "tell: never\n", "tell: never",
      "badValue(\"never\", key: \"tell\", allowed: [\"freely\", \"asked\", \"trust\"])"
    ),
    (
      "weight: must", "weigth: must", "weigth",
      "unknownKey(\"weigth\", nearest: Optional(\"weight\"))"
    ),
    (
      "expects: {act", "expects: {hardship: perhaps, act", "hardship: perhaps",
      "badValue(\"perhaps\""
    ),
    (
      "grievance:", "grievances:", "grievances",
      "unknownKey(\"grievances\", nearest: Optional(\"grievance\"))"
    ),
  ]

  @Test(arguments: mistakes.indices)
  func `names each mistake with its place`(index: Int) throws {
    let (old, new, at, problem) = Self.mistakes[index]
    let yaml = VisitorSample.changed(old, to: new)
    try #require(yaml != VisitorSample.yaml)
    let found = try Self.findings(yaml)
    let place = Self.place(of: at, in: yaml)
    #expect(
      found.split(separator: "\n").contains { $0.hasPrefix(place + " ") && $0.contains(problem) },
      "\(place) \(problem) is not in \(found)")
  }

  @Test(arguments: mistakes.indices, [Language.chinese, .english])
  func `says it in both languages, with file and line`(index: Int, language: Language) throws {
    let (old, new, _, _) = Self.mistakes[index]
    let form = try VisitorFiles.form()
    let yaml = VisitorSample.changed(old, to: new)
    let error = #expect(throws: FormErrors.self) {
      try VisitorReader.visitor(yaml: yaml, file: "sample.yaml", form: form)
    }
    let lines = (error?.text(language) ?? "").split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("sample.yaml:") && $0.count > 20 }, "\(lines)")
  }

  @Test func `reports all mistakes together, in the order of the lines`() throws {
    let yaml = VisitorSample.changed("level: 1", to: "level: 9")
      .replacing("topic: since", with: "topic: zinc")
      .replacing("record: 2024年4月", with: "record: bald")
    let lines = try Self.findings(yaml).split(separator: "\n")
      .compactMap { Int($0.split(separator: ":")[0]) }
    #expect(lines.count == 3)
    #expect(lines == lines.sorted())
  }

  @Test func `makes facts of what belongs to a contact`() throws {
    let visitor = try VisitorSample.visitor()
    let reply = try #require(visitor.fact("contacts[2].reply"))
    #expect(reply.contact == 2)
    #expect(reply.topic.rawValue == "reply")
    #expect(reply.field == FieldPath(parsing: "contacts[2].reply"))
    #expect(reply.tell == .asked)
    #expect(visitor.fact("contacts[2].department")?.tell == .freely)
    #expect(visitor.fact("contacts[4].department")?.tell == .trust)
    #expect(visitor.fact("place")?.field == FieldPath("place"))
    #expect(visitor.fact("owner")?.field == nil)
    #expect(visitor.fact("since")?.firstRecord?.zh == "2024年8月")
  }

  @Test(arguments: [
    ("record: partly", 1), ("record: [partly, \"no\"]", 2),
    ("record: {zh: 部分, en: partly}", 1), ("record: {zh: [部分, 没有], en: [partly]}", 2),
  ])
  func `takes one or several right values`(record: String, count: Int) throws {
    let yaml = VisitorSample.changed(
      "document_number: {record: GD1, say: {zh: [工单是GD1。], en: [The ticket is GD1.]}}",
      to: "reply_satisfied: {\(record), say: {zh: [好一点。], en: [A bit.]}}")
    let visitor = try VisitorSample.visitor(yaml)
    #expect(visitor.fact("contacts[2].reply_satisfied")?.record.count == count)
  }

  @Test func `reads every visitor that it is delivered with`() throws {
    let names = try VisitorFiles.names()
    #expect(names.count >= 12)
    for name in names {
      let visitor = try VisitorFiles.visitor(name)
      #expect(visitor.name == name)
      #expect(visitor.story.count >= 3, "\(name)")
      #expect(visitor.facts.contains { $0.topic.rawValue == "demand" }, "\(name)")
    }
  }

  @Test func `reads the template for new visitors`() throws {
    let path = "practice/visitor-template.yaml"
    #expect(try Self.findings(VisitorFiles.text(path), file: path) == "")
  }
}
