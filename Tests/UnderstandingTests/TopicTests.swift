import Testing

@testable import Understanding

@Suite struct TopicTests {
  @Test(arguments: [
    ("您贵姓", [TopicTurn.Earlier](), "您贵姓"),
    ("T: 您好\tV: 我找过街道\t什么时候？", [.init(.trainee, "您好"), .init(.visitor, "我找过街道")], "什么时候？"),
    ("V:他们说等着\t后来呢", [.init(.visitor, "他们说等着")], "后来呢"),
    ("没有记号\t后来呢", [.init(.visitor, "没有记号")], "后来呢"),
    ("", [], ""),
  ])
  func `a turn is read from columns`(
    line: String, earlier: [TopicTurn.Earlier], text: String
  ) {
    let turn = TopicTurn(columns: line)
    #expect(turn.text == text)
    #expect(turn.earlier == earlier)
  }

  @Test(arguments: [
    ("# a remark\n\nreply\t怎么答复的\n", 1),
    ("date+department\tV: 我找过\t谁？哪天？\nthank\tThanks\n", 2),
  ])
  func `examples are read`(text: String, count: Int) throws {
    #expect(try TopicExample.examples(text).count == count)
  }

  @Test(arguments: [
    ("reply\t怎么说\nreplies\t怎么说\n", 2, "replies"), ("怎么说\n", 1, ""),
    ("\n\nreply+\t怎么说\nreply+ \tx", 4, " "),
  ])
  func `a line that is no example is named`(text: String, line: Int, topic: String) {
    #expect(throws: TopicExample.Mistake(line: line, topic: topic)) {
      try TopicExample.examples(text)
    }
  }

  @Test(arguments: [
    ("您找过哪些部门，他们怎么说的？", TopicLanguage.chinese, ["您找过哪些部门", "他们怎么说的"]),
    ("２０２３年３月　几号", .chinese, ["0年0月几号"]),
    (
      "What's your name and didn't they reply?", .english,
      ["what 's your name", "did not they reply"]
    ),
    ("Don’t - won't", .english, ["do not", "will not"]),
    ("……", .chinese, [""]),
  ])
  func `a turn is cut into clauses`(text: String, language: TopicLanguage, clauses: [String]) {
    #expect(language.clauses(text).map { $0.joined(separator: language.separator) } == clauses)
  }

  @Test func `a class's longest word counts`() {
    let classes = WordClasses("# 说明\noffice\t街道|街道办\nplace\t街\nhow\t怎么\n", .chinese)
    let tags = classes.tags(of: ["街", "道", "办", "怎", "么", "说"])
    #expect(tags.map(\.name) == ["office", "how"])
    #expect(tags.map(\.start) == [0, 3])
  }

  // MARK: Learning

  private static let lines = """
    department\t您找过哪些部门
    department\t都去找过哪些单位
    department\t找过哪几个部门反映
    reply\t他们怎么答复的
    reply\t部门怎么答复您的
    reply\t他们是怎么说的
    visitor_phone\t您的电话是多少
    visitor_phone\t留个电话吧
    visitor_phone\t电话号码是多少
    department+reply\t您找过哪些部门，他们怎么答复的
    unclear\t嗯嗯
    unclear\t嗯
    date\tV: 我找过街道\t什么时候
    date\tV: 我去找过街道\t哪天的事
    happened_on\tV: 他被车撞了\t什么时候
    happened_on\tV: 车撞了我儿子\t哪天的事
    """

  private static func bytes() throws -> [UInt8] {
    var settings = TopicTrainer.Settings()
    settings.leastExamples = 1
    settings.rounds = 30
    settings.hidden = 0
    let classes = WordClasses("office\t部门|单位|街道\nreply\t答复|怎么说\n", .chinese)
    return TopicTrainer(.chinese, classes, settings: settings)
      .bytes(learning: try TopicExample.examples(lines))
  }

  private static func matcher() throws -> TopicMatcher {
    let model = try #require(try TopicModel(bytes()))
    return TopicMatcher(
      .chinese, WordClasses("office\t部门|单位|街道\nreply\t答复|怎么说\n", .chinese), model)
  }

  @Test func `what was learnt is understood, and the same is learnt each time`() throws {
    let matcher = try Self.matcher()
    for example in try TopicExample.examples(Self.lines) {
      let reading = matcher.read(example.turn)
      #expect(Set(reading.topics) == example.topics, "\(example.turn.text)")
      #expect(reading.isUnderstood == !example.topics.contains(.unclear))
      #expect((0...1).contains(reading.confidence))
    }
    #expect(try Self.bytes() == Self.bytes())
  }

  @Test(arguments: ["", "  ", "。。。", "!?"])
  func `what has no words is unclear`(text: String) throws {
    #expect(try Self.matcher().read(TopicTurn(text)).topics == [.unclear])
  }

  @Test func `reasons name the words of the turn`() throws {
    let reasons = try Self.matcher().reasons(TopicTurn("您的电话是多少"))
    #expect(reasons.first?.topic.rawValue == "visitor_phone")
    #expect(reasons.first?.isChosen == true)
    #expect(reasons.first?.words.contains { $0.contains("电话") } == true)
    #expect(reasons.last?.isChosen == false)
  }

  @Test func `a damaged model is refused or read without a trap`() throws {
    let bytes = try Self.bytes()
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(TopicModel(Array(bytes.prefix(count))) == nil)
    }
    var mixer = Mixer(seed: 3)
    let classes = WordClasses("", .chinese)
    let turns = try TopicExample.examples(Self.lines).map(\.turn)
    for round in 0..<400 {
      var damaged = bytes
      // Half of them near the end, where topics and weights stand.
      let place = mixer.next() % UInt64(round % 2 == 0 ? bytes.count : bytes.count / 4)
      damaged[bytes.count - 1 - Int(place)] ^= UInt8(1 + mixer.next() % 255)
      guard let model = TopicModel(damaged) else { continue }
      let matcher = TopicMatcher(.chinese, classes, model)
      for turn in turns {
        let reading = matcher.read(turn)
        #expect(!reading.topics.isEmpty && (0...1).contains(reading.confidence))
      }
    }
  }

  @Test func `the figures of a measure`() {
    var measure = TopicMeasure()
    func reading(_ names: String...) -> TopicReading {
      TopicReading(topics: names.map { Topic(rawValue: $0) }, confidence: 1, chances: [:])
    }
    func example(_ names: String...) -> TopicExample {
      TopicExample(topics: Set(names.map { Topic(rawValue: $0) }), turn: TopicTurn("x"))
    }
    measure.count(example("reply"), as: reading("reply"))
    measure.count(example("reply"), as: reading("reply", "date"))
    measure.count(example("empathy", "reply"), as: reading("reply"))
    #expect(measure.turns == 3)
    #expect(measure.exact == 1)
    #expect(measure.revealing == 1)
    #expect(measure.text.contains("1  - as date"))
    #expect(measure.text.contains("1  empathy as -"))
  }
}
