import CaseRecord
import Forms
import Interview
import Testing

@Suite struct BudgetTests {
  static let items = """
    - {type: text, name: story, label: s, short: 情况, required: true}
    - type: repeat
      name: contacts
      short: 经过
      items:
        - {type: select_one d, name: department, label: 找谁, short: 部门, required: true}
        - {type: text, name: form, label: 口头还是书面, short: 方式, weight: nice}
    - {type: text, name: demand, label: d, short: 诉求, required: true}
    - {type: phone, name: phone, label: p, short: 电话}
    - {type: text, name: address, label: a, short: 住址, weight: nice}
    - {type: text, name: work, label: w, short: 职业, in_turn: false}
    - {type: text, name: response, label: r, short: 当场答复, required: true}
    - {type: select_one yn, name: readback, label: b, short: 核对, required: true, default: "yes", asks_deferred: true, closing: true}
    - {type: acknowledge, name: bye, label: b, short: 送别, required: true, closing: true}
    """

  /// A sitting with a target of seven minutes.
  private static func sitting() throws -> Rehearsal {
    var sitting = try Rehearsal(items)
    sitting.interview.target = 420_000
    sitting.begin()
    return sitting
  }

  @Test func `the pace leaves the story out, and rests on what is usual at first`() throws {
    var sitting = try Self.sitting()
    #expect(sitting.interview.budget(at: sitting.now)?.pace == 10_000)
    sitting.answer("油烟", after: 200)
    #expect(sitting.interview.budget(at: sitting.now)?.pace == 10_000)
    for line in ["城管局", "口头", "", "停业"] { sitting.answer(line, after: 19) }
    let budget = try #require(sitting.interview.budget(at: sitting.now))
    #expect(budget.pace == 15_000 && budget.spent == 281_000)
    let waiting = budget.waiting
    #expect(waiting.required == 3 && waiting.routing == 1 && waiting.nice == 1)
    #expect(waiting.count == 5 && waiting.closing == 2)
  }

  @Test func `when the time will not reach it is said once, and what is nice waits`() throws {
    var sitting = try Self.sitting()
    #expect(
      sitting.answer("油烟", after: 332) == [.shortOfTime(waiting: 9, moved: 2)])
    #expect(sitting.events.last?.kind == .shortOfTime)
    var asked: [String] = []
    for line in ["城管局", "", "停业", "13812345678"] {
      asked.append(sitting.path ?? "")
      #expect(sitting.answer(line, after: 9).allSatisfy { $0 == .understood("城市管理局") })
    }
    #expect(
      asked == ["contacts[1].department", "contacts[2].department", "demand", "phone"])
    // 40 s are left, at 11 s a question: for one that is nice beside the three that are needed.
    #expect(sitting.path == "response")
    sitting.answer("核实", after: 5)
    #expect(sitting.path == "contacts[1].form" && sitting.prompt?.label == "城市管理局：口头还是书面")
    #expect(sitting.interview.openPoints(at: sitting.now) == ["核对", "送别", "方式（1）", "住址"])
    sitting.answer("口头", after: 9)
    #expect(sitting.path == "readback")
    sitting.answer("", after: 20)
    #expect(sitting.path == "bye")
    sitting.answer("", after: 1)
    #expect(sitting.prompt == nil)
    sitting.act(.finish)
    #expect(sitting.events.last?.payload["open_points"] == ["住址"])
    #expect(sitting.interview.pointsLeft(at: sitting.now).nice == ["住址"])
  }

  @Test func `a pace that recovers turns nothing back, nor does a visit taken up again`() throws {
    var sitting = try Self.sitting()
    sitting.answer("油烟", after: 340)
    for line in ["", "停业", "13812345678"] { sitting.answer(line, after: 1) }
    #expect(sitting.path == "response")
    sitting.act(.park(""))
    sitting.passed += 1000
    var again = Interview(
      form: sitting.interview.form, language: .chinese, folding: sitting.events)
    again.target = 420_000
    #expect(again.prompt(at: sitting.now)?.path.description == "response")
    sitting.act(.resume)
    #expect(sitting.answer("核实", after: 1).isEmpty)
    #expect(sitting.path == "address")
    #expect(sitting.events.filter { $0.kind == .shortOfTime }.count == 1)
  }

  @Test func `the question does not change while its answer is typed`() throws {
    var sitting = try Self.sitting()
    sitting.answer("油烟", after: 300)
    sitting.act(.goTo("住址"))
    sitting.passed += 200
    #expect(sitting.path == "address")
    sitting.act(.remark("哭了", onVisit: false))
    #expect(sitting.path == "address")
    sitting.answer("幸福小区", after: 0)
    #expect(sitting.text("address") == "幸福小区")
  }

  /// A sitting that has come to its target with demand, phone and response to be asked.
  private static func late() throws -> Rehearsal {
    var sitting = try sitting()
    sitting.answer("油烟", after: 430)
    return sitting
  }

  @Test(arguments: ["", "1", "１"])
  func `at the target it offers once, and goes on`(line: String) throws {
    var sitting = try Self.late()
    guard case .timeUp(420_000, let left)? = sitting.prompt?.pending else {
      Issue.record("nothing is offered")
      return
    }
    #expect(left.needed == ["经过", "诉求", "电话", "当场答复"] && left.nice == ["住址"])
    #expect(left.required == 2)
    sitting.answer(line, after: 5)
    #expect(sitting.path == "contacts[1].department" && sitting.prompt?.pending == nil)
    for line in ["", "停业", "", "核实"] { sitting.answer(line, after: 20) }
    #expect(sitting.prompt?.pending == nil && sitting.path == "readback")
  }

  @Test func `who closes reads back and sees off; the rest is left open`() throws {
    var sitting = try Self.late()
    #expect(sitting.answer("2", after: 5) == [.closing])
    #expect(sitting.path == "readback")
    sitting.answer("", after: 5)
    sitting.answer("", after: 5)
    #expect(sitting.prompt == nil)
    sitting.act(.finish)
    #expect(sitting.events.last?.kind == .finished)
    #expect(
      sitting.events.last?.payload["open_points"] == ["经过", "诉求", "电话", "当场答复", "住址"])
    let file = sitting.interview.caseFile(
      events: sitting.events, reception: nil, formHash: "", at: sitting.now)
    #expect(file.openPoints == ["经过", "诉求", "电话", "当场答复", "住址"])
    let entries = file.transcript.map(\.kind)
    #expect(entries.contains(.shortOfTime) && entries.contains(.timeUp))
  }

  @Test func `a closing visit can still be asked anything, and the closing taken back`() throws {
    var sitting = try Self.late()
    sitting.answer("2", after: 5)
    sitting.act(.goTo("诉求"))
    sitting.answer("停业", after: 5)
    #expect(sitting.text("demand") == "停业" && sitting.path == "readback")
    sitting.act(.back)
    #expect(sitting.path == "contacts[1].department" && sitting.prompt?.pending == nil)
    sitting.answer("", after: 5)
    #expect(sitting.path == "phone")
  }

  @Test func `what is typed at the offer and is no number answers the next question`() throws {
    var sitting = try Self.late()
    sitting.answer("城管局", after: 5)
    #expect(sitting.text("contacts[1].department") == "城市管理局")
    var other = try Self.late()
    other.answer("没有这个", after: 5)
    #expect(other.path == "contacts[1].department" && other.prompt?.oldText == "没有这个")
  }

  @Test func `commands at the offer do as they say, but nothing unseen is answered`() throws {
    var sitting = try Self.late()
    #expect(sitting.act(.status(.deferred)) == [.problem(.offerStands)])
    #expect(sitting.act(.remark("哭了", onVisit: false)) == [.remarked])
    #expect(sitting.interview.record.visitRemarks.count == 1)
    guard case .timeUp? = sitting.prompt?.pending else {
      Issue.record("the offer is gone")
      return
    }
    sitting.act(.goTo("电话"))
    #expect(sitting.path == "phone" && sitting.prompt?.pending == nil)
    sitting.answer("13812345678", after: 5)
    #expect(sitting.prompt?.pending == nil)
  }

  @Test func `without a target nothing is moved and nothing offered`() throws {
    var sitting = try Self.sitting()
    sitting.interview.target = nil
    for line in ["油烟", "", "停业", "13812345678"] {
      #expect(sitting.answer(line, after: 300).isEmpty)
    }
    #expect(sitting.path == "address" && sitting.prompt?.pending == nil)
  }

  @Test func `what must be answered is required, whatever its weight`() throws {
    var sitting = try Rehearsal(
      """
      - {type: text, name: story, label: s, required: true}
      - {type: text, name: a, label: a, short: A, weight: nice, required: "${story} = 'x'"}
      - {type: text, name: b, label: b, short: B, weight: nice, closing: true}
      """)
    sitting.interview.target = 1000
    sitting.begin()
    sitting.answer("x", after: 5)
    sitting.answer("", after: 0)
    #expect(sitting.path == "a")
  }
}

extension Rehearsal {
  /// The visitor comes in.
  mutating func begin() { record(EventDraft(.visitStarted, [:])) }

  /// Types a line after so many seconds, and looks at the time as the desk does.
  @discardableResult mutating func answer(_ line: String, after seconds: Int) -> [Notice] {
    passed += seconds
    let told = type(line)
    return told + act(.weighTime)
  }
}
