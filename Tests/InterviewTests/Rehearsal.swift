import CaseRecord
import Forms
import Interview
import Understanding

/// An interview without terminal and log: what is reduced comes straight back as events.
struct Rehearsal {
  var interview: Interview
  private(set) var events: [Event] = []
  private(set) var notices: [Notice] = []
  /// What has passed besides a second for each event, in seconds.
  var passed = 0

  static let day = CivilDate(daysSince1970: 20_781)  // 2026-11-24

  /// A sitting with a form of these items and, if need be, one more list.
  init(_ yaml: String, more list: String? = nil, _ choices: String = "") throws {
    let lists = list.map { "  \($0):\n" + Self.indented(choices, by: 4) + "\n" } ?? ""
    interview = Interview(form: try Self.form(yaml, lists: lists), language: .chinese)
  }

  private static func indented(_ text: String, by count: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }

  /// A form from its items; lists are d (departments) and yn.
  static func form(_ items: String, lists more: String = "") throws -> Form {
    let lists = """
      form: f
      version: "1"
      title: f
      lists:
        d:
          - {name: urban, label: {zh: 城市管理局, en: Urban Management}, aliases: [城管局]}
          - {name: ecology, label: {zh: 生态环境局, en: Ecology}, aliases: [环保局]}
          - {name: hotline, label: {zh: 12345热线, en: Hotline 12345}, aliases: ["12345"]}
          - {name: city, label: {zh: 城市规划局, en: City Planning}}
        yn:
          - {name: "yes", label: {zh: 是, en: "yes"}}
          - {name: "no", label: {zh: 否, en: "no"}}
      """
    let yaml = lists + "\n" + more + "items:\n" + indented(items, by: 2)
    return try Form.load(yaml: yaml, file: "f.yaml") { _ in nil }
  }

  var now: Moment {
    let second = events.count + passed
    return Moment(
      time: "2026-11-24T14:\(second / 60 + 10):\(second % 60 + 10)+08:00",
      milliseconds: 1_764_000_000_000 + second * 1000, day: Self.day)
  }

  var prompt: Prompt? { interview.prompt(at: now) }
  /// The path of the question in hand.
  var path: String? { prompt?.path.description }

  @discardableResult mutating func act(_ action: Action, heard: [Finding] = []) -> [Notice] {
    let effects = interview.reduce(action, heard: heard, at: now)
    notices = []
    for effect in effects {
      switch effect {
      case .append(let drafts):
        for draft in drafts { apply(draft) }
      case .tell(let notice): notices.append(notice)
      }
    }
    return notices
  }

  /// Types lines one after the other.
  @discardableResult mutating func type(_ lines: String...) -> [Notice] {
    for line in lines { act(.answer(line)) }
    return notices
  }

  /// Takes in an event that no action makes.
  mutating func record(_ draft: EventDraft) { apply(draft) }

  /// Puts to the official what was heard in the text that is next to be listened to.
  mutating func hear(_ findings: [Finding]) {
    guard let text = interview.unheard.first else { return }
    interview.hear(findings, in: text, at: now)
  }

  /// Another desk takes the visit up where its events left it.
  mutating func resume() {
    interview = Interview(form: interview.form, language: .chinese, folding: events)
  }

  private mutating func apply(_ draft: EventDraft) {
    let event = Event(
      id: "\(events.count)", device: .init(rawValue: "d"), sequence: events.count + 1,
      visit: .init(rawValue: "v"), caseID: .init(rawValue: "c"), time: now.time,
      clock: HybridClock(milliseconds: now.milliseconds), actor: "李某", kind: draft.kind,
      // Through text, as the log keeps it.
      payload: JSONValue(parsing: draft.payload.text) ?? .null, formHash: "")
    interview.apply(event)
    events.append(event)
  }

  /// A field's answer in words; nil without an answer.
  func text(_ path: String) -> String? {
    let file = interview.caseFile(events: events, reception: nil, formHash: "", at: now)
    return Self.answers(file.fields)[path]
  }

  static func answers(_ fields: [CaseFile.Field]) -> [String: String] {
    var answers: [String: String] = [:]
    for field in fields {
      switch field {
      case .answer(let answer):
        answers[answer.path] =
          answer.answer.status == .answered ? answer.text : answer.answer.status.rawValue
      case .instances(let list):
        for instance in list.instances {
          answers.merge(Self.answers(instance.fields)) { old, _ in old }
        }
      }
    }
    return answers
  }
}
