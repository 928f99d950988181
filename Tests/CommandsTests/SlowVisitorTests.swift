import CaseRecord
import Forms
import Interview
import Testing

@testable import Commands

/// A visitor who tells for four minutes, two departments, and an official who pauses before typing.
@Suite struct SlowVisitorTests {
  private static let target = 420_000

  /// What is typed at each question; Enter alone at any other.
  private static let lines = [
    "story":
      "小区楼下的饭店油烟扰民，排烟管道对着我家窗户，夏天不能开窗，老人咳了两年，物业也找过，饭店说装了净化器，其实从来没有开过，夜里十一点还在炒菜，多次反映没有解决",
    "contacts[1].department": "城管局 12345 去年3月 说已责令整改",
    "contacts[1].reply_form": "书面", "contacts[1].document_number": "热线工单2025031",
    "contacts[2].department": "环保局 来信 前年秋天 一直没有消息",
    "demand": "装净化设备，不达标就停业", "visitor_name": "王某 13812345678",
    "visitor_id_number": "110101198006120024", "visitor_address": "幸福小区3号楼",
    "summary": "饭店油烟扰民，多次反映未解决", "response": "由城管局12月1日前核实，当面告诉您",
    "leader_instruction": "现场核实", "assignments[1].department": "城管局 12月1日 现场核实油烟",
    "satisfaction": "1",
  ]

  /// What a sitting came to.
  private struct Outcome {
    let interview: Interview
    let now: Moment
    /// When the last required question was answered, in milliseconds.
    let required: Int
    let asked: [String]
    let notices: [Notice]
  }

  /// Pauses drawn by the seed: 8 to 20 s before what is typed and over the read-back, 2 to 4 s before
  /// Enter alone.
  private static func sit(seed: UInt64, target: Int?) throws -> Outcome {
    let form = try FormLibrary(prompts: PromptFiles(option: nil)).load("reception").form
    var interview = Interview(form: form, language: .chinese)
    interview.target = target
    // As the desk guesses it from the story.
    interview.guesses[FieldPath("category")] = Guess(["environment"])
    var state = seed
    func draw(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
    var clock = 0
    var sequence = 0
    func now() -> Moment {
      Moment(
        time: "2026-11-24T14:52:00+08:00", milliseconds: clock,
        day: CivilDate(daysSince1970: 20_781))
    }
    func apply(_ drafts: [EventDraft]) {
      for draft in drafts {
        sequence += 1
        interview.apply(.rehearsed(draft, sequence, at: now()))
      }
    }
    apply([EventDraft(.visitStarted, [:])])
    var required = 0
    var asked: [String] = []
    var notices: [Notice] = []
    while let prompt = interview.prompt(at: now()), asked.count < 60 {
      let path = prompt.path.description
      if prompt.pending == nil { asked.append(path) }
      let line = prompt.pending == nil ? lines[path] ?? "" : ""
      if path == "story" {
        clock += 240_000
      } else {
        let isSlow = !line.isEmpty || path == "readback"
        clock += draw(isSlow ? 8000...20_000 : 2000...4000)
      }
      for action in [Action.answer(line), .weighTime] {
        for effect in interview.reduce(action, at: now()) {
          switch effect {
          case .append(let drafts): apply(drafts)
          case .tell(let notice): notices.append(notice)
          }
        }
      }
      if prompt.question.required != nil { required = clock }
    }
    return Outcome(
      interview: interview, now: now(), required: required, asked: asked, notices: notices)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `every required question is answered by the target, and only because of the budget`(
    seed: UInt64
  ) throws {
    let with = try Self.sit(seed: seed, target: Self.target)
    #expect(with.required <= Self.target, "\(with.asked)")
    #expect(with.interview.prompt(at: with.now) == nil)
    let left = with.interview.pointsLeft(at: with.now)
    #expect(left.needed.isEmpty, "\(left)")
    let told = with.notices.filter { if case .shortOfTime = $0 { true } else { false } }
    #expect(told.count == 1)
    #expect(with.interview.record.instances[FieldPath("contacts")] == [1, 2])
    let without = try Self.sit(seed: seed, target: nil)
    #expect(without.required > Self.target, "\(without.asked)")
    #expect(Set(without.asked).isSuperset(of: with.asked))
  }

  @Test func `a quick visitor is asked everything in turn`() throws {
    let form = try FormLibrary(prompts: PromptFiles(option: nil)).load("reception").form
    var interview = Interview(form: form, language: .chinese)
    interview.target = Self.target
    let moment = Moment(
      time: "2026-11-24T14:52:00+08:00", milliseconds: 0, day: CivilDate(daysSince1970: 20_781))
    let budget = try #require(interview.budget(at: moment))
    #expect(budget.reaches && budget.waiting.count >= 20 && budget.waiting.closing == 3)
  }
}
