import Forms
import Testing
import Understanding

@testable import Practice

@Suite struct TalkSeedTests {
  static let script: [(String, String)] = [
    ("您好，请坐", "greeting seating"), ("您慢慢说", "listen_invite"), ("嗯", "unclear"),
    ("确实不容易", "empathy"), ("您找过哪些部门？", "department"), ("什么途径，怎么说", "channel reply"),
    ("还找过别的吗？", "department"), ("您希望怎么解决？", "demand"), ("从什么时候？", "since"),
    ("带了材料吗？", "evidence"), ("您刚才说……对吗？", "summarize"), ("您怎么称呼？", "visitor_name"),
    ("快点", "rush"), ("什么？", "unclear"), ("城管局12月1日前答复您", "promise_step contact_back"),
    ("满意吗？", "satisfaction"), ("您慢走", "farewell"),
  ]

  static func talk(_ visitor: Visitor, _ manner: Manner, seed: UInt64, _ language: Language) -> Talk
  {
    var talk = Talk(visitor: visitor, manner: manner, language: language, seed: seed)
    _ = talk.open()
    for (index, turn) in script.enumerated() {
      _ = talk.hear(turn.0, TalkSample.reading(turn.1), milliseconds: index * 1000)
    }
    return talk
  }

  @Test(arguments: [Language.chinese, .english])
  func `the same seed gives the same talk, another another`(language: Language) throws {
    let visitor = try VisitorFiles.visitor("fumes")
    let manner = try VisitorFiles.manner()
    let texts = (UInt64(0)..<12).map { seed in
      let one = Self.talk(visitor, manner, seed: seed, language)
      #expect(one.lines == Self.talk(visitor, manner, seed: seed, language).lines)
      return one.lines.map(\.text)
    }
    #expect(Set(texts).count == 12)
  }

  @Test func `the mood at the beginning differs a little`() throws {
    let visitor = try VisitorSample.visitor()
    let manner = try VisitorFiles.manner()
    let moods = (UInt64(0)..<200).map {
      Talk(visitor: visitor, manner: manner, language: .chinese, seed: $0).mood
    }
    #expect(moods.allSatisfy { abs($0.upset - 45) <= 8 && abs($0.trust - 40) <= 8 })
    #expect(Set(moods.map(\.upset)).count == 17)
    #expect(Set(moods.map(\.trust)).count == 17)
  }

  @Test(arguments: 1..<17)
  func `a talk taken up again goes on as it would have`(cut: Int) throws {
    let visitor = try VisitorFiles.visitor("contractor")
    let manner = try VisitorFiles.manner()
    let whole = Self.talk(visitor, manner, seed: 7, .chinese)
    var talk = Talk(visitor: visitor, manner: manner, language: .chinese, seed: 7)
    _ = talk.open()
    for (index, turn) in Self.script.enumerated() {
      if index == cut {
        talk = Talk(
          visitor: visitor, manner: manner, language: .chinese, seed: 7, replaying: talk.lines)
      }
      _ = talk.hear(turn.0, TalkSample.reading(turn.1), milliseconds: index * 1000)
    }
    #expect(talk.lines == whole.lines)
    #expect(talk.isOver)
    #expect(talk.mood == whole.mood)
    #expect(talk.told == whole.told)
  }

  @Test func `lines are numbered, and the last six spoken ones are context`() throws {
    let talk = Self.talk(
      try VisitorSample.visitor(), try VisitorFiles.manner(), seed: 3, .chinese)
    #expect(talk.lines.map(\.number) == Array(1...talk.lines.count))
    let turn = talk.turn("后来呢？")
    #expect(turn.text == "后来呢？")
    let spoken = talk.lines.filter { $0.speaker != .stage }.suffix(6)
    #expect(turn.earlier.map(\.text) == spoken.map(\.text))
    #expect(turn.earlier.map { $0.speaker == .trainee } == spoken.map { $0.speaker == .trainee })
  }

  /// Which facts a turn's words may bring out.
  static func mayBring(_ fact: Fact, _ line: TalkLine, _ answer: TalkLine, _ visitor: Visitor)
    -> Bool
  {
    if line.topics.contains(fact.topic) { return true }
    for note in answer.notes {
      switch note {
      case .volunteered(fact.id), .corrected(fact.id): return true
      case .story(let part) where visitor.story[part - 1].tells.contains(fact.id): return true
      default: break
      }
    }
    // "Anything else?" brings what is told freely, or further departments.
    let isFree = fact.tell == .freely || fact.topic == .department
    return line.topics.contains(.askMore) && isFree
  }

  @Test(arguments: zip(0..<4, ["fumes", "accusation", "collective", "corrections"]))
  func `no fact is told that was not asked for`(number: Int, name: String) throws {
    let visitor = try VisitorFiles.visitor(name)
    let manner = try VisitorFiles.manner()
    var told = 0
    for seed in UInt64(50 * number)..<UInt64(50 * number + 50) {
      let dice = Dice(seed: seed)
      var talk = Talk(visitor: visitor, manner: manner, language: .chinese, seed: seed)
      _ = talk.open()
      for turn in 0..<30 where !talk.isOver {
        func roll(_ count: Int, _ purpose: String) -> Int {
          dice.roll(count, line: turn, for: purpose)
        }
        let count = 1 + roll(3, "count")
        let topics = Set((0..<count).map { Topic.all[roll(Topic.all.count, "topic \($0)")] })
        let chances = Dictionary(
          uniqueKeysWithValues: topics.map { ($0, Double(roll(100, $0.rawValue)) / 60) })
        let texts = ["嗯", "还有别的吗？", "城管怎么说", "那是什么", "老人身体怎么样"]
        let before = talk.told
        let lines = talk.hear(
          texts[roll(texts.count, "text")],
          TopicReading(
            topics: Topic.all.filter(topics.contains), confidence: 1, chances: chances),
          milliseconds: 0)
        let line = try #require(lines.first)
        for topic in line.topics where topic != .unclear {
          #expect((chances[topic] ?? 0) >= 0.5)
        }
        for answer in lines {
          for id in answer.told {
            let fact = try #require(visitor.fact(id))
            told += 1
            #expect(Self.mayBring(fact, line, answer, visitor), "\(id) by \(line.topics)")
            // Being asked again for another thing may cost a little trust in the same turn.
            let isNew = fact.tell == .trust && !before.contains(id)
            #expect(!isNew || answer.mood.trust >= Talk.trustedFrom - 10, "\(id) without trust")
          }
        }
      }
    }
    #expect(told > 100)
  }
}
