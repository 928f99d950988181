import Testing

@testable import Understanding

@Suite struct MatterGuesserTests {
  private static let lines = """
    # 例子
    environment\tappeal\t楼下饭店油烟呛人，窗户不敢开
    environment\tappeal\t烧烤店油烟大，噪音扰民
    environment\tsuggestion\t建议饭店统一装油烟净化器
    environment\tappeal\t夜里施工噪音吵得睡不着
    labour\tappeal\t老板拖欠工资三个月不给
    labour\tappeal\t包工头欠我工资，人找不到了
    labour\tappeal\t厂里不发加班工资
    labour\tsuggestion\t建议工资按月发到卡里
    market\tappeal\t超市卖过期食品，不肯退款
    market\tappeal\t健身卡不给退款，店关门了
    market\tsuggestion\t建议超市明码标价
    """
  private static let classes = WordClasses("fumes\t油烟|废气\nwages\t工资|工钱\n", .chinese)

  private static func bytes() throws -> [UInt8] {
    var settings = MatterTrainer.Settings()
    settings.leastExamples = 1
    settings.rounds = 30
    settings.hidden = 0
    return try #require(
      MatterTrainer(.chinese, classes, settings: settings)
        .bytes(learning: try MatterExample.examples(lines)))
  }

  private static func guesser() throws -> MatterGuesser {
    try #require(MatterGuesser(.chinese, classes, bytes()))
  }

  @Test(arguments: [
    ("health\tappeal\t医院不给看\n\n# 说明\n", "health", "appeal", "医院不给看"),
    (
      "zh\t2026-11-24\thealth\tinformation\t{since=2025:去年}起{0.reply:说{amount=1:一元}}", "health",
      "information", "去年起说一元"
    ),
  ])
  func `examples are read`(line: String, category: String, purpose: String, text: String) throws {
    let examples = try MatterExample.examples(line)
    #expect(examples.map(\.category) == [category])
    #expect(examples.map(\.purpose) == [purpose])
    #expect(examples.map(\.text) == [text])
  }

  @Test(arguments: [("health\t医院", 1), ("# x\n\na\tb\t\n", 3)])
  func `a line that is no example is named`(text: String, line: Int) {
    #expect(throws: MatterExample.Mistake(line: line)) { try MatterExample.examples(text) }
  }

  @Test func `what was learnt is guessed, and the same is learnt each time`() throws {
    let guesser = try Self.guesser()
    let measure = guesser.measure(try MatterExample.examples(Self.lines))
    #expect(measure.texts == 11)
    #expect(measure.first == 11)
    #expect(measure.firstThree == 11)
    #expect(measure.purpose == 11)
    #expect(try Self.bytes() == Self.bytes())
  }

  @Test(arguments: [
    ("邻居家废气太大", "environment"), ("工钱一直没给", "labour"), ("", nil), ("。。", nil),
  ])
  func `chances make one, and words of a class are alike`(text: String, first: String?) throws {
    let guesses = try Self.guesser().reading(of: text).guesses(.category)
    #expect(guesses.count == 3)
    #expect(abs(guesses.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
    if let first { #expect(guesses.first?.name == first) }
  }

  @Test func `no examples give no model`() {
    #expect(MatterTrainer(.chinese, Self.classes).bytes(learning: []) == nil)
  }

  @Test func `a damaged model is refused or read without a trap`() throws {
    let bytes = try Self.bytes()
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(MatterGuesser(.chinese, Self.classes, Array(bytes.prefix(count))) == nil)
    }
    var mixer = Mixer(seed: 5)
    for _ in 0..<200 {
      var damaged = bytes
      damaged[Int(mixer.next() % UInt64(bytes.count))] ^= UInt8(1 + mixer.next() % 255)
      _ = MatterGuesser(.chinese, Self.classes, damaged)?.reading(of: "油烟呛人").guesses(.category)
    }
  }

  @Test func `reasons name the words of the text`() throws {
    let reasons = try Self.guesser().reading(of: "楼下油烟呛人").reasons(.category, name: "environment")
    #expect(reasons.contains { $0.word.contains("油烟") && $0.source == .examples })
    #expect(reasons.allSatisfy { $0.weight > 0 })
    #expect(try Self.guesser().reading(of: "楼下油烟").reasons(.category, name: "none").isEmpty)
  }

  // MARK: The desk

  @Test func `a habit of the desk wins after a few corrections, and touches nothing else`() throws {
    let guesser = try Self.guesser()
    var desk = DeskCounts()
    let stories = ["饭店油烟熏人", "油烟从烟道倒灌", "一开火全是油烟", "隔壁的油烟", "油烟味大"]
    for story in stories {
      guesser.count(story, .category, chosen: "market", proposed: "environment", in: &desk)
    }
    #expect(guesser.reading(of: "楼下小吃店油烟").guesses(.category, desk: desk).first?.name == "market")
    let reasons = guesser.reading(of: "楼下小吃店油烟").reasons(.category, name: "market", desk: desk)
    #expect(reasons.first?.word == "油烟")
    #expect(reasons.first?.source == .desk(cases: 5))
    for text in ["夜里噪音吵", "老板欠工资", "超市不退款"] {
      #expect(
        guesser.reading(of: text).guesses(.category, desk: desk).map(\.name)
          == guesser.reading(of: text).guesses(.category).map(\.name), "\(text)")
    }
  }

  @Test(arguments: [(0, 0, false), (1, 0, false), (3, 0, true), (5, 0, true), (2, 40, false)])
  func `one case says nothing, and cases that were kept speak against`(
    moved: Int, kept: Int, isMoved: Bool
  ) {
    var desk = DeskCounts()
    for _ in 0..<moved { desk.add(["油烟"], chosen: "market", proposed: "environment") }
    for _ in 0..<kept { desk.add(["油烟"], chosen: "environment", proposed: "environment") }
    let bonus = desk.bonus(["油烟", "别的"], for: "market", insteadOf: "environment")
    #expect((bonus > 2) == isMoved, "\(bonus)")
    #expect(bonus <= DeskCounts.most)
    #expect(desk.bonus(["油烟"], for: "market", insteadOf: "labour") == 0)
    #expect(desk.cases == moved + kept)
  }
}
