import CaseRecord
import Forms
import Interview
import Testing

@testable import Practice

/// What is typed into one field against what is true of it.
@Suite struct TruthTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let field: String
    let recorded: String
    let truths: [String]
    let grade: TruthGrade

    init(_ field: String, _ recorded: String, _ truths: [String], _ grade: TruthGrade) {
      self.field = field
      self.recorded = recorded
      self.truths = truths
      self.grade = grade
    }

    var testDescription: String { "\(field): \(recorded) for \(truths)" }
  }

  @Test(arguments: [
    // Choices: any of those that are right.
    Case("category", "environment", ["environment", "urban_construction"], .right),
    Case("category", "城乡建设", ["environment", "urban_construction"], .right),
    Case("category", "education", ["environment"], .wrong),
    Case("hardship_support", "legal_aid temporary_relief", ["temporary_relief"], .right),
    Case("hardship_support", "legal_aid", ["temporary_relief"], .wrong),
    Case("visited_before", "first", ["first"], .right),
    Case("contacts[1].channel", "12345", ["hotline_12345"], .right),
    Case("contacts[1].channel", "visit", ["hotline_12345"], .wrong),
    Case("contacts[1].reply_satisfied", "partly", ["partly", "no"], .right),
    // Departments: the listed choice, or the words.
    Case("contacts[1].department", "城管", ["城市管理局"], .right),
    Case("contacts[1].department", "Urban Management Bureau", ["城市管理局"], .right),
    Case("contacts[1].department", "生态环境局", ["城市管理局"], .wrong),
    Case("contacts[1].department", "清禾物业公司", ["清禾物业公司"], .right),
    Case("contacts[1].department", "清禾物业服务中心", ["清禾物业公司"], .half),
    Case("contacts[1].department", "别的公司", ["清禾物业"], .wrong),
    // Dates: as exact as the less exact of the two.
    Case("since", "2023年8月", ["2023年8月"], .right),
    Case("since", "August 2023", ["2023年8月"], .right),
    Case("since", "2023年8月5日", ["2023年8月"], .right),
    Case("since", "2023年", ["2023年8月"], .right),
    Case("since", "2023年夏天", ["2023年8月"], .right),
    Case("since", "2023年春天", ["2023年8月"], .half),
    Case("since", "2023年冬天", ["2024年1月"], .right),
    Case("since", "2023年9月", ["2023年8月"], .half),
    Case("since", "2022年8月", ["2023年8月"], .wrong),
    Case("happened_on", "2025-03-09", ["2025年3月9日"], .right),
    Case("happened_on", "2025-03-10", ["2025年3月9日"], .half),
    // Numbers and money.
    Case("people_affected", "24户", ["24"], .right),
    Case("people_affected", "25", ["24"], .half),
    Case("people_affected", "30", ["24"], .wrong),
    Case("amount", "8万6", ["86000"], .right),
    Case("amount", "86000元", ["8万6"], .right),
    Case("amount", "9万", ["8万6"], .half),
    Case("amount", "8600", ["8万6"], .wrong),
    // Digits.
    Case("visitor_phone", "138 0000 0017", ["13800000017"], .right),
    Case("visitor_phone", "13800000018", ["13800000017"], .wrong),
    Case("visitor_id_number", "110101198006120024", ["110101198006120024"], .right),
    Case("visitor_id_number", "110101198006120025", ["110101198006120024"], .wrong),
    Case("contacts[1].document_number", "云环信复(2025)27号", ["云环信复〔2025〕27号"], .right),
    Case("contacts[1].document_number", "环信2025 27", ["云环信复〔2025〕27号"], .half),
    Case("contacts[1].document_number", "云环信复〔2025〕72号", ["云环信复〔2025〕27号"], .wrong),
    // Names.
    Case("visitor_name", "何麗娟", ["何丽娟"], .right),
    Case("visitor_name", "何丽娟女士", ["何丽娟"], .right),
    Case("visitor_name", "何立娟", ["何丽娟"], .half),
    Case("visitor_name", "he  LIJUAN", ["He Lijuan"], .right),
    Case("visitor_name", "王丽", ["何丽娟"], .wrong),
    // Words: the content of the truth, in any order.
    Case("demand", "改到楼顶排放排烟管道，停止炒菜", ["把排烟管道改到楼顶排放，改好以前停止炒菜"], .right),
    Case("demand", "排烟管道改到外墙，另外赔偿三万元装修费", ["把排烟管道改到楼顶排放，改好以前停止炒菜"], .half),
    Case("demand", "赔偿三万元", ["把排烟管道改到楼顶排放，改好以前停止炒菜"], .wrong),
    Case("place", "清禾小区三号楼1楼", ["清禾小区3号楼一楼"], .right),
    Case("contacts[1].reply", "责令整改", ["已责令饭店整改，清洗油烟净化器"], .half),
    Case(
      "contacts[1].reply", "cleaned the purifiers, ordered", ["ordered to clean its purifier"],
      .right),
    Case("contacts[1].reply", "they will see", ["ordered to clean its purifier"], .wrong),
  ])
  func `a field is compared by its kind`(_ example: Case) throws {
    let interview = try ScoreSample.record([:])
    let field = try #require(FieldPath(parsing: example.field))
    let value = try #require(
      interview.value(typed: example.recorded, for: field, at: ScoreSample.now))
    let comparison = TruthComparison(interview: interview, now: ScoreSample.now)
    let truths = example.truths.map { LocalizedText($0) }
    #expect(comparison.grade(value, of: field, against: truths) == example.grade)
  }

  struct Told: Sendable {
    var told: [Fact.ID] = ["since"]
    var notes: [TalkNote] = []
    var recorded: String?
    let grade: TruthGrade
  }

  @Test(arguments: [
    Told(recorded: "2023年8月", grade: .right), Told(recorded: "2023年7月", grade: .half),
    Told(recorded: "2021年7月", grade: .wrong), Told(recorded: nil, grade: .missing),
    Told(recorded: "skipped", grade: .missing), Told(recorded: "dont_know", grade: .missing),
    Told(told: [], recorded: nil, grade: .notKnown),
    Told(told: [], recorded: "dont_know", grade: .notKnown),
    Told(told: [], recorded: "2023年8月", grade: .unsaid),
    Told(told: [], recorded: "2021年7月", grade: .invented),
    Told(told: [], notes: [.withheld("since")], recorded: "refused", grade: .right),
    Told(told: [], notes: [.withheld("since")], recorded: nil, grade: .notKnown),
  ])
  func `what was told decides`(_ example: Told) throws {
    var talk = ScoreSampleTalk()
    talk.visitor("嗯。", example.told, notes: example.notes)
    let record =
      try example.recorded.map { try ScoreSample.record(["since": $0]) }
      ?? ScoreSample.record([:])
    #expect(try Self.grade("since", talk, record) == example.grade)
  }

  private static func grade(
    _ fact: Fact.ID, _ talk: ScoreSampleTalk, _ record: Interview,
    visitor: Visitor = ScoreSample.visitor()
  ) throws -> TruthGrade {
    try #require(results(talk, record, visitor: visitor).first { $0.fact == fact }).grade
  }

  private static func results(
    _ talk: ScoreSampleTalk, _ record: Interview, visitor: Visitor = ScoreSample.visitor()
  ) -> [TruthResult] {
    Truth(
      visitor: visitor, interview: record, lines: talk.lines,
      told: ["since", "place", "amount", "contacts", "evidence", "story"], now: ScoreSample.now
    ).results
  }

  @Test(arguments: [
    (false, "2022年8月", TruthGrade.firstTold), (true, "2022年8月", .wrong),
    (false, "2023年8月", .right), (true, "2023年8月", .right), (false, "2020年1月", .wrong),
  ])
  func `what was told wrongly at first is half right until it is put right`(
    _ isCorrected: Bool, _ recorded: String, _ grade: TruthGrade
  ) throws {
    let fact = ScoreSample.fact("since", record: ["2023年8月"], first: "2022年8月")
    var talk = ScoreSampleTalk()
    talk.visitor("那是前年。", ["since"], notes: isCorrected ? [.corrected("since")] : [])
    let record = try ScoreSample.record(["since": recorded])
    let visitor = ScoreSample.visitor(facts: [fact])
    #expect(try Self.grade("since", talk, record, visitor: visitor) == grade)
  }

  @Test func `repeats are paired by what fits best, whatever their order`() throws {
    var talk = ScoreSampleTalk()
    talk.visitor("都说了。", ScoreSample.facts.map(\.id))
    let record = try ScoreSample.record([
      "contacts[1].department": "环保局", "contacts[1].channel": "网上",
      "contacts[1].date": "2025年5月", "contacts[3].department": "城管局",
      "contacts[3].channel": "网上", "contacts[3].reply": "责令饭店整改，清洗净化器",
    ])
    let grades = Dictionary(
      uniqueKeysWithValues: Self.results(talk, record).compactMap { result in
        result.fact.map { ($0, result.grade) }
      })
    #expect(grades["contacts[2].department"] == .right)
    #expect(grades["contacts[2].date"] == .right)
    #expect(grades["contacts[2].reply"] == .missing)
    #expect(grades["contacts[1].department"] == .right)
    #expect(grades["contacts[1].channel"] == .wrong)
    #expect(grades["contacts[1].reply"] == .right)
  }

  @Test(
    arguments: [
      ([[5, 0], [0, 5]], [0, 1]), ([[5, 4], [5, 0]], [1, 0]), ([[0, 0], [0, 3]], [nil, 1]),
      ([[1], [7]], [nil, 0]), ([[2, 9, 1]], [1]), ([], []), ([[], []], [nil, nil]),
      ([[7, 5, 3], [6, 5, 0], [5, 1, 0]], [2, 1, 0]),
    ] as [([[Int]], [Int?])])
  func `pairs are the best in all`(_ worth: [[Int]], _ pairs: [Int?]) {
    #expect(TruthMatching.pairs(worth) == pairs)
  }

  @Test(arguments: [
    ("amount", "5000", TruthGrade?.some(.invented)), ("amount", "24", nil),
    ("urgent_by", "12月1日", nil), ("contacts[7].department", "财政局", .invented),
    ("contacts[7].department", "楼下那家饭店", nil), ("evidence[4].what", "银行流水", .invented),
  ])
  func `what nobody said is invented`(
    _ path: String, _ typed: String, _ grade: TruthGrade?
  ) throws {
    var talk = ScoreSampleTalk()
    talk.visitor("我们这个单元24户。", ["people_affected"])
    let record = try ScoreSample.record(["circumstances": "evidence", path: typed])
    let result = Self.results(talk, record).first { $0.field.description == path && $0.fact == nil }
    #expect(result?.grade == grade)
  }

  @Test(
    arguments: [
      ("楼下饭店油烟天天往楼上灌，家里不敢开窗", TruthGrade.right), ("油烟", .half),
      ("单位拖欠社保费四年，多次催要未果", .wrong), (nil, .missing),
    ] as [(String?, TruthGrade)])
  func `the story is right if it is made of the visitor's words`(
    _ story: String?, _ grade: TruthGrade
  ) throws {
    let record =
      try story.map { try ScoreSample.record(["story": $0]) } ?? ScoreSample.record([:])
    let result = Self.results(ScoreSampleTalk(), record).first { $0.field.name == "story" }
    #expect(result?.grade == grade)
  }

  @Test func `truth that nobody says is held against computed values too`() throws {
    let visitor = ScoreSample.visitor(
      facts: [], truth: ["purpose": ["appeal"], "handling": ["referred"]])
    let record = try ScoreSample.record(["assignments[1].department": "城管局"])
    let results = Self.results(ScoreSampleTalk(), record, visitor: visitor)
    #expect(results.first { $0.field.name == "purpose" }?.grade == .right)
    #expect(results.first { $0.field.name == "handling" }?.grade == .wrong)
    #expect(results.first { $0.field.name == "handling" }?.truth == "引导其他途径")
  }
}
