import Forms
import Testing
import Understanding

@testable import Practice

@Suite struct TalkAnswerTests {
  /// A talk whose story is told, with a visitor who neither trusts nor is upset.
  static func sample(upset: Int = 50, trust: Int = 40) throws -> TalkSample {
    var sample = try TalkSample()
    sample.listen()
    sample.set(upset: upset, trust: trust)
    return sample
  }

  @Test(arguments: [
    ("您怎么称呼？", "visitor_name", ["name"]),
    ("您怎么称呼，希望怎么解决？", "demand visitor_name", ["demand", "name"]),
    ("带了什么材料？", "evidence", ["photos"]),
    ("有没有联名信？", "evidence", ["letter"]),
    ("饭店老板怎么说？", "story", ["owner"]),
    ("衣服呢？", "story", ["washing"]),
    ("您找过哪些部门？", "department", ["contacts[1].department", "contacts[2].department"]),
    ("市场监管找过吗？", "department", ["contacts[3].department"]),
    (
      "还找过别的部门吗？", "department",
      ["contacts[1].department", "contacts[2].department", "contacts[3].department"]
    ),
    (
      "找过哪些部门，什么途径，怎么说？", "department channel reply",
      [
        "contacts[1].department", "contacts[1].channel", "contacts[1].reply",
        "contacts[2].department", "contacts[2].channel", "contacts[2].reply",
      ]
    ),
    ("城管怎么答复的？", "reply", ["contacts[2].reply"]),
    ("12345是什么时候打的？", "date", ["contacts[2].date"]),
    ("涉及多少钱？", "amount", []), ("身份证号多少？", "visitor_id_number", []),
    ("纪委找过吗？", "department", []),
  ])
  func `tells what is asked for`(text: String, topics: String, facts: [String]) throws {
    var sample = try Self.sample()
    #expect(sample.told(text, topics) == facts)
  }

  @Test func `a question without a name is about the contacts just spoken of`() throws {
    var sample = try Self.sample()
    sample.hear("您找过哪些部门？", "department")
    #expect(
      sample.told("什么途径？", "channel") == ["contacts[1].channel", "contacts[2].channel"])
    #expect(sample.told("是去市场监管，还是别的途径？", "channel").isEmpty == false)
    #expect(!sample.talk.told.contains("contacts[3].channel"))
    #expect(sample.told("城管是什么时候？", "date") == ["contacts[2].date"])
    #expect(sample.told("怎么说的？", "reply") == ["contacts[2].reply"])
    #expect(sample.told("工单号呢？", "document_number") == ["contacts[2].document_number"])
    #expect(sample.told("那居委会呢？", "reply") == ["contacts[1].reply"])
  }

  @Test func `asked on, it names the others, and no more`() throws {
    var sample = try Self.sample()
    sample.hear("您找过哪些部门？", "department")
    #expect(sample.told("还有吗？", "ask_more") == ["contacts[3].department"])
    #expect(
      sample.notes("还找过别的部门吗？", "department") == [.withheld("contacts[4].department")])
    sample.set(upset: 40, trust: 70)
    #expect(sample.told("还找过别的部门吗？", "department").contains("contacts[4].department"))
    let no = try VisitorFiles.manner().lines(.noMoreContacts, isUpset: false).zh
    let last = sample.hear("还找过别的部门吗？", "department").last?.text ?? ""
    #expect(no.contains { last.hasPrefix($0) })
  }

  @Test(arguments: [
    (59, 40, false), (60, 40, true), (60, 70, true), (60, 71, false), (100, 100, false),
  ])
  func `tells some things only in trust`(trust: Int, upset: Int, tells: Bool) throws {
    var sample = try Self.sample(upset: upset, trust: trust)
    let lines = sample.hear("身份证号多少？", "visitor_id_number")
    #expect(lines.flatMap(\.told).contains("id") == tells)
    #expect(lines.flatMap(\.notes).contains(.withheld("id")) != tells)
  }

  @Test func `says what there is not`() throws {
    let yaml = VisitorSample.yaml + "\nlacks: {amount: {zh: [不是钱的事。], en: [Not money.]}}"
    var sample = try TalkSample(yaml)
    sample.listen()
    sample.set(upset: 50, trust: 40)
    #expect(sample.hear("多少钱？", "amount").last?.text == "不是钱的事。")
    let common = try VisitorFiles.manner().lacks[Topic(rawValue: "legal_proceedings")]?.zh ?? []
    #expect(common.contains(sample.hear("打过官司吗？", "legal_proceedings").last?.text ?? ""))
  }

  @Test func `asked again, it says so, and the second time minds more`() throws {
    var sample = try Self.sample()
    #expect(sample.notes("您希望怎么解决？", "demand").isEmpty)
    let upset = sample.talk.mood.upset
    let lines = sample.hear("您希望怎么解决？", "demand")
    #expect(lines.first?.notes == [.askedAgain("demand")])
    #expect(lines.last?.told == ["demand"])
    let already = try VisitorFiles.manner().lines(.alreadySaid, isUpset: false).zh
    #expect(already.contains { lines.last?.text.hasPrefix($0) == true })
    let more = sample.talk.mood.upset - upset
    #expect(more > 0)
    let again = sample.talk.mood.upset
    sample.hear("您希望怎么解决？", "demand")
    #expect(sample.talk.mood.upset - again > more)
  }

  @Test(arguments: [
    ("紫色的大象", "unclear", "您希望怎么解决？", "demand"),
    ("您好", "greeting", "您刚才说要改烟道，对吗？", "demand summarize"),
    ("您好", "greeting", "我念一下，改烟道，对吗？", "demand readback"),
  ])
  func `is no asking again`(between: String, its: String, text: String, topics: String) throws {
    var sample = try Self.sample()
    sample.hear("您希望怎么解决？", "demand")
    sample.hear(between, its)
    #expect(!sample.notes(text, topics).contains(.askedAgain("demand")))
  }

  @Test func `what was told in passing may be asked for once`() throws {
    var sample = try Self.sample()
    #expect(sample.notes("具体在哪里？", "place").isEmpty)
    #expect(sample.notes("具体在哪里？", "place") == [.askedAgain("place")])
  }

  @Test(arguments: ["summarize", "readback", "since"])
  func `puts right what it told wrong`(topics: String) throws {
    var sample = try Self.sample()
    #expect(sample.hear("从什么时候开始的？", "since").last?.text.contains("二四年八月") == true)
    let lines = sample.hear("您说是去年八月，对吗？", topics)
    #expect(lines.flatMap(\.notes) == [.corrected("since")])
    #expect(lines.last?.text.contains("从二三年八月起。") == true)
    #expect(sample.notes("那么是八月？", "summarize").isEmpty)
    #expect(sample.notes("从什么时候？", "since") == [.askedAgain("since")])
  }

  @Test func `hears two mistakes of the record at a read-back`() throws {
    var sample = try Self.sample()
    let wrong = ["demand", "contacts[1].channel", "place"].map { field in
      FieldDifference(
        field: field, title: .init(zh: "某项", en: "Field"), recorded: "错",
        right: .init(zh: "对", en: "right"))
    }
    let line = try #require(sample.hear("我念一下", "readback", wrong: wrong).last)
    #expect(line.notes == [.recordWrong("demand"), .recordWrong("contacts[1].channel")])
    #expect(line.text.contains("某项不是“错”，是“对”。"))
    #expect(sample.notes("我再念一下", "readback").isEmpty)
  }

  @Test(arguments: [
    ("visitor_name", 0.49, []), ("visitor_name", 0.5, ["name"]), ("demand since", 0.3, []),
    ("department", 0.2, []), ("evidence", 0.0, []),
  ])
  func `gives nothing away where it is not sure`(
    topics: String, chance: Double, facts: [String]
  ) throws {
    var sample = try Self.sample()
    let lines = sample.hear("您那个什么来着", topics, chance: chance)
    #expect(lines.flatMap(\.told) == facts)
    #expect(lines[0].notes.contains(.notUnderstood) == facts.isEmpty)
    #expect(lines[0].topics == [facts.isEmpty ? .unclear : Topic(rawValue: topics)])
  }

  @Test(arguments: [
    ("您一共欠2600元，对吗？", "summarize", true), ("我念一下：一共48000元", "readback", true),
    ("一共36000元，对吗？", "summarize", false), ("一共该给您三万六，对吗？", "summarize", false),
  ])
  func `puts right a number that is said back wrong`(
    text: String, topic: String, isWrong: Bool
  ) throws {
    let yaml = VisitorSample.yaml.replacing(
      "facts:\n",
      with: """
        facts:
          - name: sum
            topic: amount
            tell: asked
            record: "36000"
            say: {zh: [一共三万六千块。], en: [Thirty-six thousand in all.]}

        """)
    var sample = try TalkSample(yaml)
    sample.listen()
    #expect(sample.told("多少钱？", "amount") == ["sum"])
    let lines = sample.hear(text, topic)
    #expect(lines.flatMap(\.told) == (isWrong ? ["sum"] : []), "\(lines.map(\.text))")
    #expect(lines.flatMap(\.notes).contains(.recordWrong("amount")) == isWrong)
  }
}
