import CaseRecord
import Forms
import Interview
import Testing

@testable import Practice

/// Three whole talks with one visitor: their totals stand apart, for the right reasons.
@Suite struct ScoreDialogueTests {
  private static let visitor = ScoreSample.visitor(
    truth: ["category": ["environment"], "purpose": ["appeal"], "handling": ["assigned"]]
  ) { expects in
    expects.act = ["城市管理局", "生态环境局"]
    expects.hardship = true
  }

  private static var kind: ScoreSampleTalk {
    var talk = ScoreSampleTalk()
    talk.trainee("您好，请坐，喝口水。我姓李，您说的我都会记下来。", "greeting seating introduce_self")
    talk.visitor(ScoreSample.second, ["windows"], notes: [.story(2)])
    talk.trainee("您慢慢说，我听着。", "listen_invite")
    talk.visitor(ScoreSample.third, notes: [.story(3)])
    talk.trainee("这两年您真不容易。从什么时候开始的？", "empathy since")
    talk.visitor("从2023年8月开始的。", ["since"])
    talk.trainee("楼里有专用烟道吗？影响多少户？", "story people_affected")
    talk.visitor("没有专用烟道，一共24户。", ["flue", "people_affected"])
    talk.trainee("您找过哪些部门，通过什么途径，他们怎么说的？", "department channel reply")
    talk.visitor(
      "城市管理局，打的12345，说责令饭店整改，清洗净化器。还有生态环境局，网上写的，说检测达标。",
      [
        "contacts[1].department", "contacts[1].channel", "contacts[1].reply",
        "contacts[2].department", "contacts[2].channel", "contacts[2].reply",
      ])
    talk.trainee("都是什么时候的事？", "date")
    talk.visitor("2024年4月，2025年5月。", ["contacts[1].date", "contacts[2].date"])
    talk.trainee("您希望怎么解决？带了材料吗？", "demand evidence")
    talk.visitor("把排烟管道改到楼顶，改好以前别炒菜。带了照片和视频。", ["demand", "photos"])
    talk.trainee("家里生活上有困难吗？您贵姓，电话多少？", "hardship visitor_name visitor_phone")
    talk.visitor(
      "婆婆有慢性支气管炎。我叫何丽娟，13800000017。",
      ["hardship_what", "visitor_name", "visitor_phone"])
    talk.trainee("夜夜闻着这个，老人咳着，真是难。您是说油烟两年没解决，想改烟道，对吗？", "empathy summarize")
    talk.visitor("对，就是这样。")
    talk.trainee(
      "由城市管理局12月1日前到现场测，我打电话告诉您。老人看病，我帮您问医疗救助。",
      "promise_step contact_back hardship_support")
    talk.visitor("那行。")
    talk.trainee("我把记下的念一遍，您听听对不对。今天的答复您满意吗？", "readback satisfaction")
    talk.visitor("满意。")
    talk.trainee("谢谢您跟我们反映，您慢走。", "thank farewell")
    talk.visitor("谢谢。")
    return talk
  }

  private static func fullRecord() throws -> Interview {
    try ScoreSample.record([
      "story": "楼下饭店油烟往楼上灌，一到饭点就得关窗，衣服都是油烟味，跑过好些地方",
      "circumstances": "evidence hardship", "place": "清禾小区3号楼一楼", "since": "2023年8月",
      "people_affected": "24户", "demand": "把排烟管道改到楼顶排放，没改好停止炒菜",
      "visitor_name": "何丽娟", "visitor_phone": "13800000017",
      "contacts[1].department": "城管局", "contacts[1].channel": "12345",
      "contacts[1].date": "2024年4月", "contacts[1].reply": "责令饭店整改，清洗净化器",
      "contacts[2].department": "环保局", "contacts[2].channel": "online",
      "contacts[2].date": "2025年5月", "contacts[2].reply": "检测油烟排放达标",
      "evidence[1].what": "油烟照片、视频", "hardship_what": "婆婆慢性支气管炎",
      "hardship_support": "medical_aid", "category": "environment",
      "response": "城市管理局12月1日前到现场测", "assignments[1].department": "城管局",
      "assignments[1].task": "测油烟", "assignments[1].due": "12月1日",
      "contact_back": "打电话告诉", "readback": "agreed", "satisfaction": "satisfied",
      "sent_off": "y",
    ])
  }

  private static var brusque: ScoreSampleTalk {
    var talk = ScoreSampleTalk()
    talk.trainee("什么时候开始的？说重点。", "since rush", notes: [.interrupted])
    talk.visitor("2023年8月。我还没说完呢。", ["since"])
    talk.trainee("找过谁？怎么答复的？", "department reply")
    talk.visitor(
      "城市管理局，说责令整改。生态环境局，说达标。",
      [
        "contacts[1].department", "contacts[1].reply", "contacts[2].department",
        "contacts[2].reply",
      ])
    talk.trainee("什么时候，什么途径？", "date channel")
    talk.visitor(
      "12345，2024年4月；网上，2025年5月。",
      [
        "contacts[1].channel", "contacts[1].date", "contacts[2].channel", "contacts[2].date",
      ])
    talk.trainee("你到底要什么？这种小事也值得跑？", "demand blame")
    talk.visitor("烟道改到楼顶，改好以前停止炒菜。", ["demand"])
    talk.trainee("姓名，电话。", "visitor_name visitor_phone")
    talk.visitor("何丽娟，13800000017。", ["visitor_name", "visitor_phone"])
    talk.trainee("多少户？", "people_affected")
    talk.visitor("24户。", ["people_affected"])
    talk.trainee("转城市管理局，回去等着。", "promise_step", notes: [.forbidden("等着", instead: "×日前答复您")])
    talk.visitor("又是等？")
    return talk
  }

  private static func halfRecord() throws -> Interview {
    try ScoreSample.record([
      "story": "楼下饭店油烟扰民", "since": "2023年8月", "people_affected": "24",
      "demand": "烟道改到楼顶", "visitor_name": "何丽娟", "visitor_phone": "13800000017",
      "contacts[1].department": "城管局", "contacts[1].channel": "12345",
      "contacts[1].date": "2024年4月", "contacts[1].reply": "责令整改",
      "contacts[2].department": "环保局", "contacts[2].channel": "online",
      "contacts[2].reply": "达标", "category": "environment",
      "assignments[1].department": "城管局", "assignments[1].task": "处理",
    ])
  }

  private static var lazy: ScoreSampleTalk {
    var talk = ScoreSampleTalk()
    talk.trainee("找过谁？", "department")
    talk.visitor("城市管理局。", ["contacts[1].department"])
    talk.trainee("叫什么？", "visitor_name")
    talk.visitor("何丽娟。", ["visitor_name"])
    talk.trainee("知道了，您慢走。", "farewell")
    talk.visitor("这就完了？")
    return talk
  }

  private static func lazyRecord() throws -> Interview {
    try ScoreSample.record([
      "story": "油烟", "visitor_name": "何丽娟", "contacts[1].department": "城管局",
    ])
  }

  static func kindScore() throws -> Score {
    try ScoreSample.score(kind, fullRecord(), visitor: visitor)
  }

  static func brusqueScore() throws -> Score {
    try ScoreSample.score(brusque, halfRecord(), visitor: visitor, seconds: 180)
  }

  static func lazyScore() throws -> Score {
    try ScoreSample.score(lazy, lazyRecord(), visitor: visitor, seconds: 60)
  }

  @Test func `totals come out in order and apart`() throws {
    let totals = try [Self.kindScore(), Self.brusqueScore(), Self.lazyScore()].map(\.total)
    #expect(totals[0] >= 85, "\(totals)")
    #expect((35...60).contains(totals[1]), "\(totals)")
    #expect(totals[2] <= 20, "\(totals)")
  }

  @Test func `the brusque talk loses by its manner and order, and not by its facts`() throws {
    let score = try Self.brusqueScore()
    let shares = Dictionary(uniqueKeysWithValues: score.parts.map { ($0.name, $0.share) })
    #expect(shares["manner"] == 0)
    #expect(shares["order"] ?? 1 == 0)
    #expect(shares["coverage"] ?? 0 > 0.6)
    #expect(shares["contacts"] ?? 0 > 0.8)
    let quoted = try #require(score.part("manner")).items.filter { $0.points < 0 }
    #expect(quoted.map(\.name) == ["rude", "blame", "rush", "interrupted"])
    #expect(quoted.allSatisfy { !$0.evidence.isEmpty && !$0.instead.isEmpty })
    #expect(quoted.first?.instead == "×日前答复您")
    #expect(quoted.first?.evidence == [.init(.line(14), "转城市管理局，回去等着。")])
  }

  @Test func `the lazy talk gets nothing for what it left out`() throws {
    let score = try Self.lazyScore()
    #expect(score.parts.first { $0.name == "pace" }?.points == 0)
    #expect(score.part("manner")?.points == 0)
    let record = try #require(score.part("record"))
    #expect(record.share < 0.4)
    #expect(record.items.contains { $0.name == "field.enough" && $0.evidence.isEmpty })
    #expect(score.missed.first { $0.fact == "since" }?.question == "从什么时候开始的？")
    #expect(
      score.missed.first { $0.fact == "contacts[2].reply" }?.question == "生态环境局是怎么答复您的？")
  }

  @Test(arguments: [0, 1, 2]) func `every point names its place or that it never came`(
    _ which: Int
  ) throws {
    let score = try [Self.kindScore, Self.brusqueScore, Self.lazyScore][which]()
    let items = score.parts.flatMap(\.items)
    #expect(items.count > 30)
    for item in items {
      #expect(!item.why.isEmpty && !item.title.isEmpty)
      // What earned or cost something stands somewhere.
      if item.points != 0 { #expect(!item.evidence.isEmpty, "\(item.name)") }
      if item.loss > 0 && item.evidence.isEmpty {
        #expect(item.why.contains("从未") || item.why.contains("没"), "\(item.name): \(item.why)")
      }
    }
    let sum = score.parts.reduce(0) { $0 + $1.points }
    #expect(abs(max(0, sum) - Double(score.total)) <= 0.5)
    #expect(abs(score.parts.reduce(0) { $0 + $1.most } - 100) < 0.001)
  }

  @Test func `without a record the talk alone does not pass for the whole`() throws {
    let with = try Self.kindScore()
    let without = try ScoreSample.score(Self.kind, nil, visitor: Self.visitor)
    #expect(without.part("record")?.points == 0)
    #expect(without.total <= with.total - 25)
  }

  @Test func `an empty talk scores nothing`() throws {
    let score = try ScoreSample.score(ScoreSampleTalk(), nil, visitor: Self.visitor)
    #expect(score.total == 0)
    #expect(score.word == "还要再练")
  }
}
