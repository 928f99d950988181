import CaseRecord
import Forms
import Interview
import Testing
import Understanding

@testable import Practice

/// Each check of the built-in rubric by itself.
@Suite struct RubricCheckTests {
  struct Turn: Sendable {
    let text: String
    let topics: String
    var notes: [TalkNote] = []

    init(_ text: String, _ topics: String, notes: [TalkNote] = []) {
      self.text = text
      self.topics = topics
      self.notes = notes
    }
  }

  struct Check: Sendable, CustomTestStringConvertible {
    let item: String
    let turns: [Turn]
    var record: [(String, String)] = []
    var expects = Expectations()
    let points: Double?

    init(
      _ item: String, _ turns: [Turn], record: [(String, String)] = [],
      _ change: (inout Expectations) -> Void = { _ in }, points: Double?
    ) {
      self.item = item
      self.turns = turns
      self.record = record
      change(&expects)
      self.points = points
    }

    var testDescription: String { "\(item) \(turns.map(\.text)) \(record.map(\.1))" }
  }

  private static let summary = Turn("您的意思是油烟没解决，对吗？", "summarize")
  private static let step = Turn("由城管局来办。", "promise_step")

  @Test(arguments: [
    // Order.
    Check("greeting_first", [Turn("您好，什么事？", "story")], points: 1),
    Check("greeting_first", [Turn("什么事？", "story")], points: 0),
    Check(
      "greeting_first",
      [Turn("什么事？", "story"), Turn("嗯。", "unclear"), Turn("您好。", "greeting")], points: 0),
    Check("listened", [Turn("您说。", "listen_invite")], points: 0),
    Check("summary_first", [summary, step], points: 2),
    Check("summary_first", [step, summary], points: 0),
    Check("summary_first", [summary], points: 0),
    Check("summary_first", [step], points: 0),
    Check("readback_first", [Turn("我念一遍，满意吗？", "readback satisfaction")], points: 2),
    Check("farewell_last", [Turn("您慢走。", "farewell")], points: 1),
    Check(
      "farewell_last",
      [Turn("您慢走。", "farewell"), Turn("电话？", "visitor_phone"), Turn("姓名？", "visitor_name")],
      points: 0),
    // Manner.
    Check("empathy", [Turn("不容易。", "empathy")], points: 2),
    Check("empathy", [Turn("不容易。", "empathy"), Turn("真难。", "empathy")], points: 4),
    Check("thanks", [Turn("谢谢您来反映。", "unclear")], points: 1),
    Check("rude", [Turn("不归我管。", "dismiss", notes: [.forbidden("不归我管", instead: "")])], points: -4),
    Check("rush", Array(repeating: Turn("快点。", "rush"), count: 4), points: -6),
    Check("interrupted", [Turn("哪天？", "since", notes: [.interrupted])], points: -2),
    Check("asked_again", [Turn("哪天？", "since", notes: [.askedAgain("since")])], points: -1),
    Check("jargon", [Turn("属地管理。", "explain_procedure", notes: [.jargon("属地管理")])], points: -1),
    Check("blame", [Turn("您请坐。", "seating")], points: nil),
    // Outcome.
    Check("response", [step], points: 4),
    Check("response", [Turn("按规定受理不了。", "refuse")], points: 4),
    Check("response", [], record: [("response", "由城管局办")], points: 2),
    Check("response", [step], { $0.information = true }, points: nil),
    Check(
      "explanation", [Turn("先……再……", "explain_procedure")], { $0.information = true }, points: 4),
    Check("referral", [Turn("这要法院来定。", "refer")], court, points: 5),
    Check("referral", [Turn("要走别的路。", "refer")], court, points: 2.5),
    Check("referral", [Turn("去法院吧。", "dismiss")], court, points: 2.5),
    Check("referral", [step], court, points: 0),
    Check("referral", [step], points: nil),
    Check("department", [step], { $0.act = ["城市管理局"] }, points: 2),
    Check(
      "department", [], record: [("assignments[1].department", "城管局")], { $0.act = ["城市管理局"] },
      points: 2),
    Check(
      "department", [], record: [("assignments[1].department", "教育局")], { $0.act = ["城市管理局"] },
      points: 0),
    Check("department", [step], points: nil),
    Check("date", [Turn("12月1日前办。", "promise_step")], { $0.act = ["城市管理局"] }, points: 2),
    Check("date", [Turn("十天内回您话。", "contact_back")], { $0.act = ["城市管理局"] }, points: 2),
    Check("date", [Turn("Within two weeks.", "promise_step")], { $0.act = ["x"] }, points: 2),
    Check("date", [Turn("一定尽快办。", "promise_step")], { $0.act = ["城市管理局"] }, points: 0),
    Check("date", [Turn("12月1日您来过？", "date")], { $0.act = ["城市管理局"] }, points: 0),
    Check("date", [], record: [("assignments[1].due", "12月1日")], { $0.act = ["x"] }, points: 2),
    Check("promised_result", [Turn("包在我身上。", "promise_result")], points: -3),
    Check("secrecy", [Turn("我们会保密的。", "explain_procedure")], { $0.confidential = true }, points: 3),
    Check("secrecy", [step], { $0.confidential = true }, points: 0),
    Check("hardship_seen", [Turn("家里怎么样？", "hardship")], { $0.hardship = true }, points: 2),
    Check("hardship_support", [step], { $0.hardship = true }, points: 0),
    Check(
      "old_promise", [Turn("上次答应的没办，对不起。", "empathy")], { $0.oldPromise = true }, points: 3),
    Check("old_promise", [Turn("真不容易。", "empathy")], { $0.oldPromise = true }, points: 1.5),
    Check(
      "representatives", [Turn("请推选代表。", "representatives")],
      record: [("circumstances", "group"), ("representatives[1].name", "何丽娟")],
      { $0.representatives = true }, points: 3),
    Check(
      "representatives", [Turn("请推选代表。", "representatives")], { $0.representatives = true },
      points: 1.5),
    Check(
      "representatives", [Turn("请推选代表。", "representatives")],
      record: [("circumstances", "group")]
        + (1...6).map { ("representatives[\($0)].name", "代表\($0)") },
      { $0.representatives = true }, points: 0),
    Check("readback", [], record: [("readback", "agreed")], points: 1),
    Check("seen_off", [Turn("慢走。", "farewell")], points: 1),
  ])
  func `a check earns or costs what it says`(_ check: Check) throws {
    var talk = ScoreSampleTalk()
    for turn in check.turns {
      talk.trainee(turn.text, turn.topics, notes: turn.notes)
      talk.visitor("嗯。")
    }
    var record = try ScoreSample.record([:])
    if !check.record.isEmpty {
      record = try ScoreSample.record(check.record)
    }
    let visitor = ScoreSample.visitor { $0 = check.expects }
    let score = try ScoreSample.score(talk, record, visitor: visitor)
    let items = score.parts.flatMap(\.items).filter { $0.name == check.item }
    #expect((items.isEmpty ? nil : items.reduce(0) { $0 + $1.points }) == check.points)
  }

  private static func court(_ expects: inout Expectations) {
    expects.refer = Lines(zh: ["法院", "起诉"], en: ["court", "sue"])
  }

  @Test(arguments: [
    ("纪委监委", "由纪委监委核实。", 2.0), ("城管局", "由纪委监委核实。", -6),
    ("纪委监委", "转给城市管理局处理。", -6), ("纪委监委", "城市管理局不会知道是您说的。", 2), ("", "我们核实。", 0),
  ])
  func `an accusation is kept from the accused`(
    _ office: String, _ words: String, _ points: Double
  ) throws {
    let unit = ScoreSample.fact("unit", "story", field: "accused[1].unit", record: ["城市管理局"])
    let visitor = ScoreSample.visitor(facts: [unit]) { $0.confidential = true }
    var talk = ScoreSampleTalk()
    talk.trainee(words, "promise_step")
    let record = try ScoreSample.record(
      office.isEmpty ? [] : [("assignments[1].department", office)])
    let score = try ScoreSample.score(talk, record, visitor: visitor)
    let items = score.parts.flatMap(\.items)
    #expect(items.first { $0.name == "accused_unit" }?.points == points)
  }

  @Test(arguments: [(0, 0.0), (1, 4.0), (2, 4.0)])
  func `the story earns by what was heard before details were asked`(
    _ parts: Int, _ points: Double
  ) throws {
    var talk = ScoreSampleTalk()
    for part in 0..<parts {
      talk.trainee("您接着说。", "listen_invite")
      talk.visitor([ScoreSample.second, ScoreSample.third][part])
    }
    talk.trainee("什么时候开始的？", "since")
    talk.visitor("2023年8月。", ["since"])
    let score = try ScoreSample.score(talk, nil, visitor: ScoreSample.visitor())
    #expect(score.part("order")?.items.first { $0.name == "listened" }?.points == points)
  }

  @Test(arguments: [
    (6, 400, 1.0), (6, 420, 1), (6, 630, 0.5), (6, 840, 0), (6, 5000, 0), (5, 100, 0), (0, 0, 0),
  ])
  func `pace falls from seven minutes to none at fourteen`(
    _ turns: Int, _ seconds: Int, _ points: Double
  ) throws {
    var talk = ScoreSampleTalk()
    for _ in 0..<turns { talk.trainee("嗯。", "unclear") }
    let score = try ScoreSample.score(
      talk, nil, visitor: ScoreSample.visitor(), seconds: seconds)
    #expect(score.part("pace")?.items.first?.points == points)
  }

  @Test(arguments: [(0, 0.0), (-0.5, -50), (-1, -100)]) func `penalties end at the part's floor`(
    _ floor: Double, _ points: Double
  ) throws {
    let said = RubricCheck.said(RubricSaying(topics: [Topic(rawValue: "thank")]))
    let rude = RubricCheck.penalty(
      topics: [Topic(rawValue: "blame")], notes: [], most: 100)
    let items = [("thanks", 1.0, said), ("rude", 5, rude)].map { name, points, check in
      RubricItem(
        name: name, title: LocalizedText(name), points: points, check: check,
        earned: LocalizedText("+"), missed: LocalizedText("-"))
    }
    let part = RubricPart(
      name: "manner", title: LocalizedText("m"), weight: 7, floor: floor,
      source: LocalizedText("s"), items: items)
    let rubric = Rubric(version: "1", words: [], weights: [:], parts: [part], topics: [:])
    var talk = ScoreSampleTalk()
    talk.trainee("你怎么不早说？", "blame")
    let score = Scorer(rubric: rubric, visitor: ScoreSample.visitor(), language: .chinese)
      .score(lines: talk.lines, interview: nil, milliseconds: 0, now: ScoreSample.now)
    #expect(score.part("manner")?.points == points)
    #expect(score.total == 0)
  }

  @Test(arguments: [
    ("sue", "this is no issue", false), ("sue", "you may sue them", true),
    ("#日", "12月1日前", true), ("#日", "某日", false), ("# day", "in three days", true),
    ("周#", "下周三", true), ("保密", "一定保密。", true), ("", "x", false),
  ])
  func `words are found where they begin`(_ word: String, _ text: String, _ isFound: Bool) {
    #expect(ScoreWords.contains([word], in: text) == isFound)
  }

  @Test func `what was told before the trainee spoke counts neither way`() throws {
    var talk = ScoreSampleTalk()
    talk.trainee("什么时候开始的？", "since")
    talk.visitor("2023年8月。", ["since"])
    let score = try ScoreSample.score(talk, nil, visitor: ScoreSample.visitor())
    let names = try #require(score.part("coverage")).items.map(\.name)
    #expect(!names.contains("fact.place"))
    #expect(names.contains("fact.since"))
  }

  @Test func `a fact that was withheld says where it was asked`() throws {
    var talk = ScoreSampleTalk()
    talk.trainee("身份证号？", "visitor_id_number")
    talk.visitor("这个……我还不太敢说。", notes: [.withheld("visitor_id_number")])
    let score = try ScoreSample.score(talk, nil, visitor: ScoreSample.visitor())
    #expect(score.missed.first { $0.fact == "visitor_id_number" }?.withheld == 2)
    let item = score.part("coverage")?.items.first { $0.name == "fact.visitor_id_number" }
    #expect(item?.evidence.first == ScoreEvidence(.line(2), "身份证号？"))
  }
}
