import Testing

@testable import Forms

@Suite struct FormTests {
  let form: Form

  init() throws {
    form = try FormSample.load(FormSample.yaml)
  }

  @Test func `a form is read whole`() throws {
    #expect(form.name == "reception")
    #expect(form.version == "1")
    #expect(form.title == LocalizedText(zh: "接访", en: "Reception"))
    #expect(
      form.items.map(\.name) == [
        "welcome", "story", "contacts", "contact_count", "visitor", "party_size", "amount",
        "support", "risk", "sent_off",
      ])
    #expect(form.allItems.count == 17)
    #expect(form.questions.count == 15)
    #expect(form.order(of: "department") == 3)
    #expect(form.order(of: "nobody") == nil)
    #expect(form.repeats(around: "channel") == ["contacts"])
    #expect(form.ancestors(of: "visitor_name").map(\.name) == ["visitor"])
    #expect(form.ancestors(of: "story").isEmpty)
  }

  @Test func `a question has its texts and rules`() throws {
    let story = try #require(form.question(named: "story"))
    #expect(story.type == .text)
    #expect(story.label.source.zh == "请您说说，遇到了什么事？")
    #expect(story.hint?.render(.english) { _ in nil } == "Hear it out.")
    #expect(story.short(.english) == "story")
    #expect(story.required?.text == "true()")
    #expect(story.weight == .required)
    #expect(story.readback?.references == ["story"])
    #expect(story.line == 18)
    let date = try #require(form.question(named: "date"))
    #expect(date.prefer == .past)
    #expect(date.short(.chinese) == "什么时候？")
    #expect(date.weight == .routing)
    #expect(date.constraintMessage?.source.en == "That is in the future")
    #expect(form.question(named: "visitor_phone")?.weight == .nice)
    #expect(form.question(named: "reply")?.history == "replies")
    #expect(form.question(named: "risk")?.isRisk == true)
    #expect(form.question(named: "sent_off")?.gathersDeferred == true)
    #expect(form.question(named: "visitor_id_number")?.softConstraint != nil)
    #expect(form.question(named: "contact_count")?.calculate?.references == ["contacts"])
    #expect(form.question(named: "contacts") == nil)
  }

  @Test func `lists come from the form or from a file`() throws {
    let department = try #require(form.question(named: "department"))
    #expect(department.orOther)
    #expect(department.labelAgain?.source.en == "Which other department?")
    let departments = try #require(department.choices)
    #expect(departments.choices.map(\.name) == ["city_management", "110000"])
    #expect(departments.choice(named: "city_management")?.aliases == ["城管局", "城管"])
    #expect(departments.choice(named: "city_management")?.attributes == ["level": "district"])
    #expect(departments.choice(named: "110000")?.label == LocalizedText("北京市"))
    let channels = try #require(form.question(named: "channel")?.choices)
    #expect(channels.choices.map(\.name) == ["visit", "hotline_12345", "no"])
    #expect(channels.choices[2].aliases == ["无"])
  }

  @Test func `groups and repeats carry what concerns them all`() throws {
    guard case .repeats(let contacts) = form.item(named: "contacts"),
      case .group(let visitor) = form.item(named: "visitor")
    else {
      Issue.record("not what they should be")
      return
    }
    #expect(contacts.line)
    #expect(contacts.short(.chinese) == "反映经过")
    #expect(contacts.minimum?.text == "0")
    #expect(contacts.maximum?.references == ["story"])
    let values = ["department": "城市管理局", "date": "2025年3月"]
    #expect(contacts.readback?.render(.chinese) { values[$0] } == "2025年3月，向城市管理局反映。")
    #expect(visitor.line)
    #expect(visitor.title?.en == "Visitor")
    #expect(visitor.relevant != nil)
  }

  @Test(arguments: [
    ("channel", DefaultValue.literal("visit")), ("risk", .literal("no")), ("story", nil),
  ])
  func `a default is a text`(name: String, expected: DefaultValue?) {
    #expect(form.question(named: name)?.defaultValue == expected)
  }

  @Test(arguments: [
    ("today()", true), ("${a}", true), ("2 + count(${a})", true), ("concat('a', 'b')", true),
    ("没有答复", false), ("no reply (oral)", false), ("5", false), ("none", false), ("tody()", true),
    ("见附件(一)", false), ("call 12345 (hotline)", false), ("", false),
  ])
  func `a default with a reference or a function is an expression`(text: String, expected: Bool) {
    #expect(FormDecoder.isExpression(text) == expected)
  }

  @Test func `words that YAML takes for something else stay words`() throws {
    let yaml = """
      form: f
      version: 010
      title: no
      lists: {l: [{name: no, label: on}, {name: 0123, label: 1_000}, {name: ~, label: 2024-01-01}]}
      items: [{type: select_one l, name: y, label: yes, required: no, default: no}]
      """
    let form = try FormSample.load(yaml)
    let question = try #require(form.question(named: "y"))
    #expect(form.version == "010")
    #expect(form.title.zh == "no")
    #expect(question.label.source.zh == "yes")
    #expect(question.required == nil)
    #expect(question.defaultValue == .literal("no"))
    #expect(question.choices?.choices.map(\.name) == ["no", "0123", "~"])
    #expect(question.choices?.choices.map(\.label.zh) == ["on", "1_000", "2024-01-01"])
  }

  @Test func `the same name may stand in several repeats`() throws {
    let yaml = """
      form: f
      version: 1
      title: F
      items:
        - type: repeat
          name: contacts
          short: C
          items:
            - {type: text, name: department, label: D, relevant: "${date} != ''"}
            - {type: date, name: date, label: W}
        - type: repeat
          name: assignments
          short: A
          items:
            - {type: text, name: department, label: D}
            - {type: date, name: date, label: W, relevant: "${department} != ''"}
      """
    let form = try FormSample.load(yaml)
    #expect(form.questions.map(\.name) == ["department", "date", "department", "date"])
    let twice = yaml.replacing("name: date, label: W}", with: "name: department, label: W}")
    #expect(
      FormSample.finding(twice).hasPrefix("10:22 duplicateName(\"department\", firstLine: 9)"))
  }

  @Test(arguments: [
    // As before `in_turn`, in a form that does not know it.
    ("weight: nice", "weight: routing", false), ("weight: nice", "in_turn: true", true),
    ("weight: nice", "closing: true", true), ("in_turn: false", "weight: nice", false),
    ("weight: required, in_turn: false", "weight: nice", false),
    ("weight: routing", "weight: nice", true), ("weight: nice, in_turn: true", "risk: true", true),
    ("calculation: \"1\"", "in_turn: false", false),
  ])
  func `what is asked in turn is said by in_turn, or by the weight of an older form`(
    key: String, other: String, isAsked: Bool
  ) throws {
    let form = try FormSample.load(
      """
      form: f
      version: 1
      title: F
      items:
        - {type: text, name: a, label: A, \(key)}
        - {type: text, name: b, label: B, \(other)}
      """)
    #expect(try form.asksInTurn(#require(form.question(named: "a"))) == isAsked)
  }

  @Test func `a default may have a text in each language, with answers in it`() throws {
    let yaml = """
      form: f
      version: 1
      title: F
      items:
        - {type: text, name: a, label: A, default: {zh: 没有答复, en: "no reply"}}
        - {type: text, name: b, label: B, relevant: "${a} = ''", otherwise: "concat(${a}, '!')"}
      """
    let form = try FormSample.load(yaml)
    guard case .template(let template)? = form.question(named: "a")?.defaultValue else {
      Issue.record("no template")
      return
    }
    #expect(template.render(.chinese) { _ in nil } == "没有答复")
    #expect(form.question(named: "b")?.otherwise?.references == ["a"])
  }
}
