import Testing
import Understanding

@testable import Practice

@Suite struct TalkMoodTests {
  static func sample(upset: Int = 50, trust: Int = 40) throws -> TalkSample {
    try TalkAnswerTests.sample(upset: upset, trust: trust)
  }

  /// How far a turn moves the mood.
  static func change(_ text: String, _ topics: String, from sample: TalkSample) -> MoodChange {
    var sample = sample
    let before = sample.talk.mood
    sample.hear(text, topics)
    return MoodChange(
      upset: sample.talk.mood.upset - before.upset, trust: sample.talk.mood.trust - before.trust)
  }

  @Test(arguments: [
    "greeting", "seating", "introduce_self", "listen_invite", "empathy", "summarize",
    "explain_procedure", "promise_step", "contact_back", "thank",
  ])
  func `kindness does good`(topic: String) throws {
    let change = Self.change("好的", topic, from: try Self.fresh())
    #expect(change.upset <= 0 && change.trust >= 0 && change != MoodChange())
  }

  /// A talk in which nothing was done yet.
  static func fresh() throws -> TalkSample {
    var sample = try TalkSample()
    sample.set(upset: 50, trust: 40)
    return sample
  }

  @Test(arguments: [
    ("快点说", "rush"), ("是你自己的错", "blame"), ("回去等着", "dismiss"), ("包在我身上", "promise_result"),
    ("这个属地管理", "small_talk"), ("这事不归我管", "unclear"), ("you again? It’s you again!", "unclear"),
  ])
  func `unkindness does harm`(text: String, topic: String) throws {
    let change = Self.change(text, topic, from: try Self.sample())
    #expect(change.trust < 0)
  }

  @Test(arguments: ["empathy", "thank", "seating", "promise_step"])
  func `kindness by rote does little`(topic: String) throws {
    var sample = try Self.sample(upset: 60, trust: 20)
    let first = Self.change("好的", topic, from: sample)
    sample.hear("好的", topic)
    let second = Self.change("好的", topic, from: sample)
    #expect(abs(second.upset) * 3 <= abs(first.upset) && second.trust * 3 <= first.trust)
    for _ in 0..<3 {
      sample.hear("今天冷", "small_talk")
      sample.hear("好的", topic)
    }
    sample.hear("今天冷", "small_talk")
    #expect(Self.change("好的", topic, from: sample).trust <= 1)
  }

  @Test(arguments: [
    ("城管局12月1日前给您答复", true), ("三天之内回您电话", true), ("15个工作日内书面告诉您", true),
    ("下周五以前", true), ("by next Friday", true), ("within 15 days", true), ("in three weeks", true),
    ("我们会尽快办", false), ("as soon as we can", false), ("您可以打电话来", false), ("maybe", false),
    ("由一位同志负责", false),
  ])
  func `a date calms more`(text: String, isDated: Bool) throws {
    let sample = try Self.sample()
    let plain = Self.change("好的", "promise_step", from: sample)
    let dated = Self.change(text, "promise_step", from: sample)
    #expect((dated.upset < plain.upset) == isDated)
    #expect((dated.trust > plain.trust) == isDated)
  }

  @Test func `words of the office and forbidden phrases are noted as they were said`() throws {
    var sample = try Self.sample()
    let jargon = sample.hear("这个要属地管理", "explain_procedure")
    #expect(jargon.first?.notes == [.jargon("属地管理")])
    #expect(jargon.last?.text.contains("“属地管理”") == true)
    let notes = sample.notes("这事，不归我管。", "dismiss")
    guard case .forbidden(let words, let instead)? = notes.first else {
      Issue.record("\(notes)")
      return
    }
    #expect(words == "这事不归我管")
    #expect(!instead.isEmpty)
    #expect(sample.notes("他们说“这事不归我管”，是吗？", "summarize").isEmpty)
  }

  @Test func `secrecy wins the trust of one who is afraid`() throws {
    let yaml = VisitorSample.changed("expects: {act", to: "expects: {confidential: true, act")
    var afraid = try TalkSample(yaml)
    afraid.set(upset: 50, trust: 30)
    let assured = Self.change("我们一定保密", "explain_procedure", from: afraid)
    let told = Self.change("按规定办", "explain_procedure", from: afraid)
    #expect(assured.trust > told.trust + 10)
  }

  @Test func `an upset visitor speaks shorter`() throws {
    var sample = try Self.sample(upset: 80)
    #expect(sample.hear("您希望怎么解决？", "demand").last?.text.hasPrefix("改烟道！") == true)
  }

  @Test func `an upset visitor comes back to the grievance, a calm one does not`() throws {
    var counts: [Int: Int] = [:]
    for upset in [50, 80] {
      for seed in UInt64(0)..<60 {
        var sample = try TalkSample(seed: seed)
        sample.listen()
        sample.set(upset: upset, trust: 40)
        let text = sample.hear("您希望怎么解决？", "demand").last?.text ?? ""
        counts[upset, default: 0] += text.contains("怎么就没人管") ? 1 : 0
      }
    }
    #expect(counts[50] == 0)
    #expect((5...40).contains(counts[80] ?? 0))
  }

  @Test func `stands up, sits down again when calmed`() throws {
    var sample = try Self.sample(upset: 80)
    #expect(sample.notes("是你自己的错", "blame").contains(.stoodUp))
    sample.set(upset: 75, trust: 30)
    let lines = sample.hear("这确实不容易", "empathy")
    #expect(lines.flatMap(\.notes).contains(.satDown))
    #expect(lines.contains { $0.speaker == .stage })
    #expect(!sample.talk.isOver)
  }

  @Test func `leaves when treated badly three times more`() throws {
    var sample = try Self.sample(upset: 80)
    #expect(sample.notes("是你自己的错", "blame").contains(.stoodUp))
    for words in ["快点说", "说重点"] {
      #expect(!sample.notes(words, "rush").contains(.left))
      #expect(!sample.talk.isOver)
    }
    let lines = sample.hear("快点说", "rush")
    #expect(lines.last?.notes == [.left])
    #expect(sample.talk.isOver)
    #expect(sample.hear("您好", "greeting").isEmpty)
  }

  @Test func `a calm visitor adds something now and then`() throws {
    var count = 0
    for seed in UInt64(0)..<80 {
      var sample = try TalkSample(seed: seed)
      sample.listen()
      sample.set(upset: 20, trust: 70)
      let lines = sample.hear("谢谢您", "thank")
      guard case .volunteered(let fact)? = lines.last?.notes.first else { continue }
      count += 1
      #expect(lines.last?.told == [fact])
      #expect(sample.talk.visitor.fact(fact)?.tell != .trust)
    }
    #expect((8...40).contains(count))
  }

  @Test(arguments: [
    (20, 80, true, Manner.Line.satisfied), (20, 80, false, .fairly),
    (60, 50, true, .fairly), (80, 50, true, .dissatisfied), (40, 10, true, .dissatisfied),
  ])
  func `is as satisfied as the talk was good`(
    upset: Int, trust: Int, isAnswered: Bool, line: Manner.Line
  ) throws {
    var sample = try Self.sample()
    if isAnswered { sample.hear("城管局会去看", "promise_step") }
    sample.set(upset: upset, trust: trust)
    let text = sample.hear("您满意吗？", "satisfaction").last?.text ?? ""
    let manner = try VisitorFiles.manner()
    #expect(manner.lines(line, isUpset: upset >= 70).zh.contains { text.contains($0) }, "\(text)")
  }

  @Test func `is over when seen off`() throws {
    var sample = try Self.sample()
    let lines = sample.hear("您慢走", "farewell")
    #expect(lines.map(\.speaker) == [.trainee, .visitor])
    #expect(sample.talk.isOver)
  }
}
