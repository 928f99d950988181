import CaseRecord
import Forms
import Foundation
import Interview
import Testing
import Understanding

@Suite struct ProposalTests {
  static let form = """
    - {type: text, name: story, label: 情况, required: true, listen: true}
    - {type: money, name: amount, label: 金额, weight: nice}
    - {type: date, name: since, label: 起始, prefer: past}
    - type: repeat
      name: contacts
      short: 反映
      line: true
      maximum: "4"
      items:
        - {type: select_one d or_other, name: department, label: 找谁, label_again: 还找谁, required: true}
        - {type: select_one yn, name: channel, label: 途径, required: true}
        - {type: date, name: date, label: 时间, prefer: past}
        - {type: text, name: reply, label: 答复, listen: true}
    - {type: text, name: demand, label: 诉求, required: true, listen: true}
    - {type: text, name: visitor_name, label: 姓名}
    - type: select_multiple circumstances
      name: circumstances
      label: 情况
    - {type: integer, name: party_size, label: 几位, relevant: "selected(${circumstances}, 'group')", otherwise: "1", required: true}
    - {type: select_one yn, name: hardship, label: 困难, calculation: "if(selected(${circumstances}, 'hardship'), 'yes', 'no')"}
    - {type: text, name: hardship_what, label: 什么困难, relevant: "${hardship} = 'yes'", listen: true}
    """
  static let story =
    "去年3月打过12345，城管来看过说责令整改，环保局也去了，要60万赔偿，我们20个人，家里老人没钱看病，一直烦到现在"

  /// What is heard of some words of the story.
  static func heard(
    _ field: String, in list: String? = nil, instance: Int = 0, _ value: Value, _ words: String,
    _ confidence: Double = 0.9, text: String = story
  ) -> Finding {
    let start = text.range(of: words).map { range in
      text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: range.lowerBound)
    }
    let from = start ?? 0
    return Finding(
      field: field, in: list, instance: instance, value: value, text: words,
      range: from..<from + words.unicodeScalars.count, confidence: confidence, rule: "test")
  }

  static let march = Value.date(SaidDate(year: 2025, month: 3, said: "去年3月"))

  static func choice(_ name: String) -> Value { .choices([Value.Choice(name)]) }
  static func money(_ number: Int, _ said: String) -> Value {
    .quantity(Quantity(value: .init(number), said: said))
  }

  static let urban = [
    heard("date", in: "contacts", march, "去年3月"),
    heard("department", in: "contacts", choice("urban"), "城管"),
    heard("channel", in: "contacts", choice("yes"), "12345"),
    heard("reply", in: "contacts", .text("说责令整改"), "说责令整改"),
  ]
  static let ecology = heard("department", in: "contacts", instance: 1, choice("ecology"), "环保局")
  static let amount = heard("amount", money(600_000, "60万"), "60万")
  static let demand = heard("demand", .text("要60万赔偿"), "要60万赔偿")
  static let doubtfulSince = heard(
    "since", .date(SaidDate(year: 2025, said: "去年")), "去年", 0.5)
  static let all = urban + [ecology, amount, demand, doubtfulSince]

  static func sitting(_ findings: [Finding] = all) throws -> Rehearsal {
    let circumstances = """
      - name: group
        label: 集体
      - name: hardship
        label: 困难
      """
    var sitting = try Rehearsal(form, more: "circumstances", circumstances)
    sitting.type(story)
    sitting.hear(findings)
    return sitting
  }

  static let everything = [
    "contacts[1].department": "城市管理局", "contacts[1].channel": "是",
    "contacts[1].date": "2025年3月", "contacts[1].reply": "说责令整改",
    "contacts[2].department": "生态环境局", "amount": "600000", "demand": "要60万赔偿",
  ]

  @Test(
    arguments: [
      ("", everything),
      ("-3", everything.filter { $0.key != "amount" }),
      ("－３", everything.filter { $0.key != "amount" }),
      ("-1，3", ["contacts[1].department": "生态环境局", "demand": "要60万赔偿"]),
      ("-1 -2 -3", ["demand": "要60万赔偿"]), ("0", [:]), ("-", [:]), ("—", [:]),
    ])
  func `a line takes, and leaves out by number`(line: String, expected: [String: String]) throws {
    var sitting = try Self.sitting()
    guard case .proposals(let hearing)? = sitting.prompt?.pending else {
      Issue.record("nothing is proposed")
      return
    }
    #expect(hearing.proposals.map(\.name) == ["反映", "反映", "金额", "诉求", "起始"])
    sitting.type(line)
    #expect(sitting.prompt?.pending == nil)
    let fields = Set(Self.everything.keys).union(expected.keys)
    for field in fields { #expect(sitting.text(field) == expected[field], "\(field)") }
    #expect(sitting.text("since") == nil)
    #expect(sitting.events.last?.kind == .heard)
  }

  @Test func `nothing is recorded before it is taken`() throws {
    let sitting = try Self.sitting()
    #expect(sitting.events.map(\.kind) == [.answered])
  }

  @Test func `only the gaps are asked, and the repeat still ends with Enter`() throws {
    var sitting = try Self.sitting([Self.urban[0], Self.urban[1], Self.ecology, Self.demand])
    sitting.type("", "")
    #expect(sitting.path == "contacts[1].channel")
    sitting.type("1", "")
    #expect(sitting.path == "contacts[2].channel")
    sitting.type("1", "", "")
    #expect(sitting.path == "contacts[3].department" && sitting.prompt?.label == "还找谁")
    sitting.type("")
    #expect(sitting.path == "visitor_name")
  }

  @Test func `the event keeps words, place and rule`() throws {
    var sitting = try Self.sitting()
    sitting.type("")
    let event = try #require(
      sitting.events.first { $0.payload["field"]?.string == "contacts[1].reply" })
    let proposal = try #require(event.payload["proposal"])
    #expect(proposal["from"]?.string == "story" && proposal["rule"]?.string == "test")
    #expect(proposal["text"]?.string == "说责令整改")
    let scalars = Array(Self.story.unicodeScalars)
    let range = (proposal["start"]?.integer ?? 0)..<(proposal["end"]?.integer ?? 0)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[range])
    #expect(String(words) == "说责令整改")
    // What was heard in the story is not listened to again.
    #expect(sitting.interview.unheard.isEmpty)
  }

  @Test func `what is uncertain is the default of its question`() throws {
    var sitting = try Self.sitting()
    sitting.type("")
    #expect(sitting.path == "since" && sitting.prompt?.defaultText == "2025年")
    #expect(sitting.prompt?.heard == "去年")
    sitting.resume()
    #expect(sitting.prompt?.defaultText == "2025年")
    sitting.type("")
    #expect(sitting.text("since") == "2025年")
    #expect(sitting.events.last?.payload["proposal"]?["text"]?.string == "去年")
  }

  @Test func `another answer than the default is the official's own`() throws {
    var sitting = try Self.sitting()
    sitting.type("", "前年")
    #expect(sitting.text("since") == "2024年")
    #expect(sitting.events.last?.payload["proposal"] == nil)
  }

  @Test(
    arguments: [
      (
        "1", "环保局 去年5月 让等",
        ["department": "生态环境局", "date": "2025年5月", "reply": "让等"]
      ),
      ("1", "城管局", ["department": "城市管理局"]),
    ])
  func `a contact is corrected as a line`(
    number: String, line: String, expected: [String: String]
  ) throws {
    var sitting = try Self.sitting(Self.urban + [Self.amount])
    sitting.type(number)
    #expect(
      sitting.interview.hearing?.correction?.line == "城市管理局 是 去年3月 说责令整改")
    sitting.type(line, "")
    for name in ["department", "channel", "date", "reply"] {
      #expect(sitting.text("contacts[1].\(name)") == expected[name], "\(name)")
    }
    #expect(sitting.text("amount") == "600000")
  }

  @Test func `a correction keeps what was proposed`() throws {
    var sitting = try Self.sitting([Self.amount])
    sitting.type("1", "50万")
    #expect(sitting.text("amount") == "500000")
    let event = sitting.events.first { $0.payload["field"]?.string == "amount" }
    let value = event?.payload["proposal"]?["value"].flatMap { Value(json: $0) }
    #expect(value == Self.money(600_000, "60万"))
  }

  @Test func `a correction that is no answer stays in the line`() throws {
    var sitting = try Self.sitting([Self.amount, Self.demand])
    sitting.type("1")
    #expect(sitting.type("很多") == [.problem(.notMoney("很多"))])
    #expect(sitting.interview.hearing?.correction?.line == "很多")
    sitting.type("50万")
    #expect(sitting.type("停业") == [.takeFirst])
    sitting.type("")
    #expect(sitting.text("amount") == "500000" && sitting.text("demand") == "要60万赔偿")
  }

  @Test func `emptied, it is left out`() throws {
    var sitting = try Self.sitting([Self.amount, Self.demand])
    sitting.type("1", "", "")
    #expect(sitting.text("amount") == nil && sitting.text("demand") == "要60万赔偿")
  }

  @Test func `another line answers the next question, and what was heard is its default`() throws {
    var sitting = try Self.sitting([Self.demand])
    sitting.type("去年", "")
    #expect(sitting.text("since") == "2025年" && sitting.path == "demand")
    #expect(sitting.prompt?.defaultText == "要60万赔偿")
  }

  @Test(arguments: [Action.skip, .status(.deferred), .goTo("诉求"), .back])
  func `a command leaves them`(action: Action) throws {
    var sitting = try Self.sitting([Self.demand])
    sitting.act(action)
    #expect(sitting.interview.hearing == nil && sitting.text("demand") == nil)
    #expect(sitting.events.contains { $0.kind == .heard })
  }

  @Test func `a remark leaves them waiting`() throws {
    var sitting = try Self.sitting([Self.demand])
    sitting.act(.remark("哭了", onVisit: false))
    sitting.type("")
    #expect(sitting.text("demand") == "要60万赔偿")
  }

  @Test func `a number that none has is said`() throws {
    var sitting = try Self.sitting([Self.demand])
    #expect(sitting.type("7") == [.noSuchProposal("7")])
    #expect(sitting.type("-7") == [.noSuchProposal("-7")])
    #expect(sitting.interview.hearing != nil)
  }
}
