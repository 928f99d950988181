import Testing

@testable import Forms

@Suite struct FormErrorTests {
  /// What is wrong with items; the first of them stands in line 5, its `type` in column 5.
  static func finding(items: String) -> String {
    FormSample.finding("form: f\nversion: 1\ntitle: F\nitems:\n" + items)
  }

  @Test(arguments: [
    ("", "1:1 expected(Forms.FormProblem.Shape.map, at: \"\")"),
    ("- 1", "1:1 expected(Forms.FormProblem.Shape.map, at: \"\")"),
    ("just words", "1:1 expected(Forms.FormProblem.Shape.map, at: \"\")"),
    ("form: f\nform: g", "1:1 repeatedKey(\"form\")"),
    ("form: f\n\tversion: 1", "2:1 tab"), ("form: [", "2:1 notYAML"), ("form: 'x", "1:9 notYAML"),
    ("form: *x", "1:7 alias"), ("a: &a [1]\nb: [*a, *a]", "2:5 alias"),
    (
      "form: f\nversion: 1\ntitle: F\nitems: 3",
      "4:8 expected(Forms.FormProblem.Shape.list, at: \"items\")"
    ),
    ("form: f\nversion: 1\ntitle: F\nitems: []", "4:1 emptyKey(\"items\")"),
    ("form: f\nversion: 1\ntitle: F\nitems:", "4:7 emptyKey(\"items\")"),
    ("form: f\nversion: 1\ntitle: F", "1:1 missingKey(\"items\")"),
    (
      "form: f f\nversion: 1\ntitle: F\nitems: [{type: note, name: n, label: L}]",
      "1:1 badName(\"f f\")"
    ),
    ("version: 1\ntitle: F\nitems: [{type: note, name: n, label: L}]", "1:1 missingKey(\"form\")"),
    ("form: f\ntitle: F\nitems: [{type: note, name: n, label: L}]", "1:1 missingKey(\"version\")"),
    ("form: f\nversion: 1\nitems: [{type: note, name: n, label: L}]", "1:1 missingKey(\"title\")"),
    (
      "form: f\nversion: 1\ntitle: F\nitem: []\nitems: [{type: note, name: n, label: L}]",
      "4:1 unknownKey(\"item\", nearest: Optional(\"items\"))"
    ),
    (
      "form: f\nversion: {a: b}\ntitle: F\nitems: [{type: note, name: n, label: L}]",
      "2:10 expected(Forms.FormProblem.Shape.text, at: \"version\")"
    ),
    (
      "form: f\nversion: 1\ntitle: F\nlists: {l: []}\nitems: [{type: note, name: n, label: L}]",
      "4:9 emptyKey(\"l\")"
    ),
    (
      "form: f\nversion: 1\ntitle: F\nlists: {l: [{name: a b, label: x}]}\nitems: [{type: note, name: n, label: L}]",
      "4:14 badName(\"a b\")"
    ),
    (
      "form: f\nversion: 1\ntitle: F\nlists: {l: [{name: a, label: x, alias: y}]}\nitems: [{type: note, name: n, label: L}]",
      "4:33 unknownKey(\"alias\", nearest: Optional(\"aliases\"))"
    ),
    (
      "form: f\nversion: 1\ntitle: F\nlists: {l: [{name: a, label: x}, {name: a, label: y}]}\nitems: [{type: note, name: n, label: L}]",
      "4:35 duplicateName(\"a\", firstLine: 4)"
    ),
    ("form: f\n--- \nform: g", "2:1 notYAML"),
  ])
  func `the file`(yaml: String, expected: String) {
    #expect(FormSample.finding(yaml).hasPrefix(expected), "\(FormSample.finding(yaml))")
  }

  @Test(arguments: [
    ("  - 3", "5:5 expected(Forms.FormProblem.Shape.map, at: \"items\")"),
    ("  - {name: a, label: A}", "5:5 missingKey(\"type\")"),
    ("  - {type: text, label: A}", "5:5 missingKey(\"name\")"),
    ("  - {type: text, name: a}", "5:5 missingKey(\"label\")"),
    ("  - {type: text, name: a, label: }", "5:27 emptyKey(\"label\")"),
    ("  - {type: txt, name: a, label: A}", "5:6 unknownType(\"txt\", nearest: Optional(\"text\"))"),
    ("  - {type: video, name: a, label: A}", "5:6 unknownType(\"video\", nearest: nil)"),
    ("  - {type: text big, name: a, label: A}", "5:6 strayTypeWord(\"big\")"),
    ("  - {type: select_one, name: a, label: A}", "5:6 missingListName(\"select_one\")"),
    ("  - {type: select_one l, name: a, label: A}", "5:6 unknownList(\"l\")"),
    ("  - {type: select_one departments other, name: a, label: A}", "5:6 strayTypeWord(\"other\")"),
    ("  - {type: text, name: 1a, label: A}", "5:18 badName(\"1a\")"),
    ("  - {type: text, name: 姓名, label: A}", "5:18 badName(\"姓名\")"),
    (
      "  - {type: text, name: a, label: A}\n  - {type: text, name: a, label: A}",
      "6:18 duplicateName(\"a\", firstLine: 5)"
    ),
    (
      "  - {type: text, name: a, label: {zh: 甲}}",
      "5:27 missingTranslation(Forms.Language.english, key: \"label\")"
    ),
    (
      "  - {type: text, name: a, label: {en: A}}",
      "5:27 missingTranslation(Forms.Language.chinese, key: \"label\")"
    ),
    (
      "  - {type: text, name: a, label: {zh: 甲, en: A, fr: A}}",
      "5:49 unknownKey(\"fr\", nearest: nil)"
    ),
    (
      "  - {type: text, name: a, lable: A, label: A}",
      "5:27 unknownKey(\"lable\", nearest: Optional(\"label\"))"
    ),
    ("  - {type: text, name: a, label: A, media: x}", "5:37 unknownKey(\"media\", nearest: nil)"),
    (
      "  - {type: note, name: a, label: A, required: true}",
      "5:37 keyNotFor(key: \"required\", type: \"note\")"
    ),
    (
      "  - {type: text, name: a, label: A, prefer: past}",
      "5:37 keyNotFor(key: \"prefer\", type: \"text\")"
    ),
    (
      "  - {type: date, name: a, label: A, listen: true}",
      "5:37 keyNotFor(key: \"listen\", type: \"date\")"
    ),
    (
      "  - {type: note, name: a, label: A, calculation: '1'}",
      "5:37 keyNotFor(key: \"calculation\", type: \"note\")"
    ),
    ("  - {type: calculate, name: a}", "5:5 missingKey(\"calculation\")"),
    (
      "  - {type: text, name: a, label: A, constraint: . != ''}",
      "5:37 keyNeeds(key: \"constraint\", other: \"constraint_message\")"
    ),
    (
      "  - {type: text, name: a, label: A, soft_constraint_message: x}",
      "5:37 keyNeeds(key: \"soft_constraint_message\", other: \"soft_constraint\")"
    ),
    (
      "  - {type: text, name: a, label: A, weight: heavy}",
      "5:37 badValue(\"heavy\", key: \"weight\", allowed: [\"required\", \"routing\", \"nice\"])"
    ),
    (
      "  - {type: text, name: a, label: A, in_turn: later}",
      "5:37 badValue(\"later\", key: \"in_turn\", allowed: [\"true\", \"false\"])"
    ),
    (
      "  - {type: note, name: a, label: A, closing: true}",
      "5:37 keyNotFor(key: \"closing\", type: \"note\")"
    ),
    (
      "  - {type: text, name: a, label: A, risk: maybe}",
      "5:37 badValue(\"maybe\", key: \"risk\", allowed: [\"true\", \"false\"])"
    ),
    (
      "  - {type: select_one departments, name: a, label: A, default: mayor}",
      "5:55 badValue(\"mayor\", key: \"default\", allowed: [\"city_management\", \"110000\"])"
    ),
    (
      "  - {type: text, name: a, label: A, relevant: \"${b} = 1\"}",
      "5:48 unknownReference(\"b\", nearest: Optional(\"a\"))"
    ),
    (
      "  - {type: text, name: long_name, label: A, relevant: \"1 = ${q}\"}",
      "5:60 unknownReference(\"q\", nearest: nil)"
    ),
    (
      "  - type: text\n    name: a\n    label: A ${visitor}",
      "7:14 unknownReference(\"visitor\", nearest: nil)"
    ),
    (
      "  - {type: note, name: n, label: N}\n  - {type: text, name: a, label: A, relevant: '${n} = 1'}",
      "6:48 noValue(\"n\")"
    ),
    (
      "  - {type: text, name: a, label: A, relevant: '1 = = 2'}",
      "5:52 expression(Forms.ExpressionError.Problem.unexpected(\"=\"), key: \"relevant\")"
    ),
    (
      "  - type: text\n    name: a\n    label: A\n    relevant: 1 == 1",
      "8:17 expression(Forms.ExpressionError.Problem.wrongSign(\"==\", use: \"=\"), key: \"relevant\")"
    ),
    (
      "  - type: text\n    name: a\n    label: A\n    relevant: |\n      1 = 1\n      and yes",
      "10:11 expression(Forms.ExpressionError.Problem.bareWord(\"yes\"), key: \"relevant\")"
    ),
    (
      "  - {type: text, name: a, label: 'A ${'}",
      "5:37 template(Forms.TemplateError.Problem.openReference, key: \"label\")"
    ),
    (
      "  - {type: text, name: a, label: {zh: 甲, en: 'x [[y'}}",
      "5:49 template(Forms.TemplateError.Problem.openSegment, key: \"label\")"
    ),
    ("  - {type: calculate, name: a, calculation: '${a} + 1'}", "5:23 circle([\"a\", \"a\"])"),
    (
      "  - {type: calculate, name: a, calculation: '${b}'}\n  - {type: calculate, name: b, calculation: '${a}'}",
      "5:23 circle([\"a\", \"b\", \"a\"])"
    ),
    (
      "  - type: group\n    name: g\n    relevant: ${a} = 1\n    items:\n      - {type: text, name: a, label: A}",
      "6:5 circle([\"g\", \"a\", \"g\"])"
    ),
    ("  - {type: group, name: g, items: []}", "5:28 emptyKey(\"items\")"),
    ("  - {type: group, name: g}", "5:5 missingKey(\"items\")"),
    (
      "  - {type: group, name: g, label: G, items: [{type: note, name: n, label: N}]}",
      "5:28 unknownKey(\"label\", nearest: nil)"
    ),
    (
      "  - {type: group, name: g, line: true, items: [{type: note, name: n, label: N}]}",
      "5:28 lineNeedsQuestion"
    ),
    (
      "  - {type: repeat, name: r, items: [{type: text, name: t, label: T}]}",
      "5:5 missingKey(\"short\")"
    ),
    (
      "  - {type: repeat, name: r, short: R, minimum: one, items: [{type: text, name: t, label: T}]}",
      "5:48 expression(Forms.ExpressionError.Problem.bareWord(\"one\"), key: \"minimum\")"
    ),
    (
      "  - {type: text, name: a, label: A, default: tody()}",
      "5:46 expression(Forms.ExpressionError.Problem.unknownFunction(\"tody\", nearest: Optional(\"today\")), key: \"default\")"
    ),
    (
      "  - {type: text, name: a, label: A, [x]: y}",
      "5:37 expected(Forms.FormProblem.Shape.text, at: \"\")"
    ),
    (
      "  - {type: [text], name: a, label: A}",
      "5:12 expected(Forms.FormProblem.Shape.text, at: \"type\")"
    ),
  ])
  func `an item`(items: String, expected: String) {
    #expect(Self.finding(items: items).hasPrefix(expected), "\(Self.finding(items: items))")
  }

  @Test(arguments: [
    ("", "list.yaml:1:1 expected"), ("list: l", "list.yaml:1:1 missingKey(\"choices\")"),
    ("choices: [{name: a, label: A}]", "list.yaml:1:1 missingKey(\"list\")"),
    (
      "list: m\nchoices: [{name: a, label: A}]",
      "list.yaml:1:1 otherListName(\"m\", expected: \"l\")"
    ),
    ("list: l\nchoices:\n  - name: a", "list.yaml:3:5 missingKey(\"label\")"),
    ("list: l\nchoices:\n  - label: A", "list.yaml:3:5 missingKey(\"name\")"),
    ("list: l\nchoices:\n  - {name: a, label: {zh: 甲}}", "list.yaml:3:15 missingTranslation"),
    ("list: l\nchoices:\n  - {name: a, label: A, aliases: [[x]]}", "list.yaml:3:35 expected"),
    ("list: l\nextra: 1\nchoices: [{name: a, label: A}]", "list.yaml:2:1 unknownKey"),
    ("list: l\nchoices: [\n", "list.yaml:3:1 notYAML"),
  ])
  func `a list of its own`(text: String, expected: String) {
    let yaml = "form: f\nversion: 1\ntitle: F\nitems: [{type: select_one l, name: a, label: A}]"
    do {
      _ = try Form.load(yaml: yaml, file: "form.yaml") { _ in (text, "list.yaml") }
      Issue.record("it was taken")
    } catch {
      let found = error.findings.map { "\($0.file):\($0.line):\($0.column) \($0.problem)" }
      #expect(found.first?.hasPrefix(expected) ?? false, "\(found)")
    }
  }

  @Test func `everything is told at once, in the order of the lines`() throws {
    let yaml = """
      form: f
      items:
        - {type: txt, name: a, label: A}
        - {type: text, name: b, label: {zh: 乙}, relevant: "${a} = ${c}"}
        - {type: text, name: b, label: B, constraint: "1 +"}
      """
    let error = #expect(throws: FormErrors.self) { try FormSample.load(yaml) }
    #expect(
      error?.findings.map { "\($0.line) \("\($0.problem)".prefix { $0 != "(" })" } == [
        "1 missingKey", "1 missingKey", "3 unknownType", "4 missingTranslation",
        "4 unknownReference", "5 duplicateName", "5 keyNeeds", "5 expression",
      ])
    let text = error?.text(.english) ?? ""
    #expect(text.hasPrefix("form.yaml:1:1: “version” is missing: add it\n"))
    #expect(text.split(separator: "\n").count == 8)
  }

  @Test(arguments: [
    FormProblem.notYAML("x"), .tab, .alias, .tooDeep, .tooLarge, .repeatedKey("a"),
    .expected(.list, at: ""), .expected(.map, at: "a"), .unknownKey("a", nearest: nil),
    .unknownKey("a", nearest: "b"), .missingKey("a"), .emptyKey("a"),
    .unknownType("a", nearest: nil), .missingListName("select_one"), .strayTypeWord("a"),
    .badName("a b"), .duplicateName("a", firstLine: 3), .missingTranslation(.english, key: "a"),
    .missingTranslation(.chinese, key: "a"), .unknownList("a"), .otherListName("a", expected: "b"),
    .keyNotFor(key: "a", type: "note"), .keyNeeds(key: "a", other: "b"), .lineNeedsQuestion,
    .badValue("a", key: "b", allowed: ["c"]), .unknownReference("a", nearest: nil), .noValue("a"),
    .circle(["a", "a"]), .expression(.tooDeep, key: "a"), .template(.strayClose, key: "a"),
  ])
  func `every problem has a sentence in both languages`(problem: FormProblem) {
    #expect(problem.text(.english).allSatisfy { $0.isASCII || "“”→".contains($0) })
    #expect(problem.text(.chinese).contains { ("一"..."龥").contains($0) })
    #expect(problem.text(.english).count > 10)
  }
}
