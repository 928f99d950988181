import CaseRecord
import Foundation
import Forms
import Interview
import Understanding

@testable import Practice

/// A visitor, the built-in form and rubric, and talks put together by hand.
enum ScoreSample {
  static let now = Moment(
    time: "2026-11-24T15:00:00+08:00", milliseconds: 1_764_000_000_000,
    day: CivilDate(daysSince1970: 20_781))

  private static let prompts = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "prompts")

  static func rubric() throws -> Rubric { try loadedRubric.get() }
  static func form() throws -> Form { try loadedForm.get() }

  // Read once: most tests want them.
  private static let loadedRubric = Result { try loadRubric() }
  private static let loadedForm = Result { try loadForm() }

  private static func loadRubric() throws -> Rubric {
    let file = prompts.appending(path: "practice/rubric.yaml")
    return try Rubric.load(yaml: String(contentsOf: file, encoding: .utf8), file: "rubric.yaml")
  }

  private static func loadForm() throws -> Form {
    let file = prompts.appending(path: "forms/reception.yaml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    return try Form.load(yaml: yaml, file: "reception.yaml") { name in
      let list = prompts.appending(path: "lists/\(name).yaml")
      return (try? String(contentsOf: list, encoding: .utf8)).map { ($0, "\(name).yaml") }
    }
  }

  /// A record in which these answers were typed, by path.
  static func record(
    _ answers: KeyValuePairs<String, String>, _ language: Language = .chinese
  ) throws -> Interview {
    try record(answers.map { ($0.key, $0.value) }, language)
  }

  static func record(
    _ answers: [(String, String)], _ language: Language = .chinese
  ) throws -> Interview {
    var interview = Interview(form: try form(), language: language)
    for (number, (path, typed)) in answers.enumerated() {
      let status = AnswerStatus(rawValue: typed)
      let isStatus = [.dontKnow, .refused, .skipped, .deferred].contains(status)
      let value = FieldPath(parsing: path).flatMap {
        interview.value(typed: typed, for: $0, at: now)
      }
      interview.apply(
        Event(
          id: "\(number)", device: .init(rawValue: "d"), sequence: number + 1,
          visit: .init(rawValue: "v"), caseID: .init(rawValue: "c"), time: now.time,
          clock: HybridClock(milliseconds: number), actor: "", kind: .answered,
          payload: .members([
            "field": .string(path), "status": .string(isStatus ? typed : "answered"),
            "value": isStatus ? nil : value?.json, "said": .string(isStatus ? "" : typed),
          ]), formHash: ""))
    }
    return interview
  }

  static func fact(
    _ id: String, _ topic: String? = nil, contact: Int? = nil, field: String? = nil,
    record: [String] = [], first: String? = nil, words: [String] = [],
    tell: Fact.Telling = .asked, weight: Fact.Weight = .should
  ) -> Fact {
    Fact(
      id: id, topic: Topic(rawValue: topic ?? id), contact: contact,
      field: FieldPath(parsing: field ?? id), tell: tell, weight: weight,
      say: Lines(zh: [], en: []), upset: nil, record: record.map { LocalizedText($0) },
      first: first.map { Lines(zh: [$0], en: [$0]) }, firstRecord: first.map { LocalizedText($0) },
      words: Lines(zh: words, en: words))
  }

  /// The facts of a contact: department, channel, date, reply.
  static func contact(_ number: Int, _ values: [String]) -> [Fact] {
    zip(["department", "channel", "date", "reply"], values).map { topic, value in
      let path = "contacts[\(number)].\(topic)"
      return fact(path, topic, contact: number, field: path, record: [value])
    }
  }

  static let opening = "我是为楼下那家饭店来的，油烟天天往楼上灌。"
  static let second = "一到饭点我们就得关窗，晾的衣服都是油烟味。"
  static let third = "跑过好些地方，都说处理了，油烟还是油烟。"

  static let facts: [Fact] =
    [
      fact("place", record: ["清禾小区3号楼一楼"], tell: .freely, weight: .must),
      fact("windows", "story", words: ["开窗"], tell: .freely, weight: .may),
      fact("flue", "story", words: ["烟道"], weight: .must),
      fact("since", record: ["2023年8月"], weight: .must),
      fact("people_affected", record: ["24"]),
      fact("demand", record: ["把排烟管道改到楼顶排放，改好以前停止炒菜"], weight: .must),
      fact("visitor_name", record: ["何丽娟"], weight: .must),
      fact("visitor_phone", record: ["13800000017"]),
      fact("visitor_id_number", record: ["110101198006120024"], tell: .trust, weight: .may),
      fact("photos", "evidence", field: "evidence[1].what", record: ["油烟照片和视频"]),
      fact("hardship_what", "hardship", record: ["婆婆有慢性支气管炎"]),
    ] + contact(1, ["城市管理局", "hotline_12345", "2024年4月", "已责令饭店整改，清洗油烟净化器"])
    + contact(2, ["生态环境局", "online", "2025年5月", "经检测油烟排放达标"])

  static func visitor(
    facts: [Fact] = facts, truth: [String: [String]] = ["category": ["environment"]],
    _ change: (inout Expectations) -> Void = { _ in }
  ) -> Visitor {
    var expects = Expectations()
    change(&expects)
    let parts = [(opening, ["place"]), (second, ["windows"]), (third, [])]
    return Visitor(
      name: "fumes", version: "1", title: LocalizedText(zh: "楼下饭店的油烟", en: "Fumes"),
      scene: LocalizedText(""), level: 1, mood: Mood(upset: 45, trust: 35),
      story: parts.map { StoryPart(say: Lines(zh: [$0.0], en: []), tells: $0.1) },
      grievance: Lines(zh: [], en: []),
      contacts: ["hotline", "ecology"].map {
        VisitorContact(name: $0, tell: .asked, words: Lines(zh: [], en: []))
      },
      facts: facts, lacks: [:], manner: [:],
      truth: truth.mapValues { $0.map { LocalizedText($0) } }, expects: expects)
  }

  static func score(
    _ talk: ScoreSampleTalk, _ record: Interview?, visitor: Visitor, seconds: Int = 400,
    _ language: Language = .chinese
  ) throws -> Score {
    Scorer(rubric: try rubric(), visitor: visitor, language: language)
      .score(lines: talk.lines, interview: record, milliseconds: seconds * 1000, now: now)
  }
}

/// A talk put together turn by turn.
struct ScoreSampleTalk {
  private(set) var lines: [TalkLine] = []

  /// Begins with the visitor's opening.
  init() {
    visitor(ScoreSample.opening, ["place"], notes: [.story(1)])
  }

  mutating func trainee(_ text: String, _ topics: String = "", notes: [TalkNote] = []) {
    add(.trainee, text, notes)
    lines[lines.count - 1].topics = topics.split(separator: " ").map {
      Topic(rawValue: String($0))
    }
  }

  mutating func visitor(_ text: String, _ told: [Fact.ID] = [], notes: [TalkNote] = []) {
    add(.visitor, text, notes)
    lines[lines.count - 1].told = told
  }

  private mutating func add(_ speaker: TalkLine.Speaker, _ text: String, _ notes: [TalkNote]) {
    var line = TalkLine(
      number: lines.count + 1, speaker: speaker, text: text, milliseconds: lines.count * 10_000,
      mood: Mood(upset: 45, trust: 35))
    line.notes = notes
    lines.append(line)
  }
}
