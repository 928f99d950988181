import CaseRecord
import Forms
import Interview
import Testing

@Suite struct InterviewTests {
  static let contacts = """
    - {type: text, name: story, label: s, required: true}
    - type: repeat
      name: contacts
      short: {zh: 反映经过, en: Contacts}
      line: true
      maximum: "3"
      items:
        - {type: select_one d or_other, name: department, label: 找谁, label_again: 还找谁, short: {zh: 部门, en: Department}, required: true}
        - {type: date, name: date, label: 何时, short: {zh: 时间, en: Date}, prefer: past}
        - {type: text, name: reply, label: 答复, short: {zh: 答复, en: Reply}}
        - {type: text, name: number, label: 文号, relevant: "${reply} != ''"}
    - {type: text, name: demand, label: d, required: true}
    - {type: select_one yn, name: readback, label: r, required: true, default: "yes", asks_deferred: true}
    - {type: acknowledge, name: bye, label: b}
    """

  @Test func `questions follow each other, and a repeat ends with Enter`() throws {
    var sitting = try Rehearsal(Self.contacts)
    #expect(sitting.path == "story")
    sitting.type("油烟")
    #expect(sitting.prompt?.label == "找谁" && sitting.prompt?.endsRepeat == true)
    sitting.type("城管局", "去年3月", "责令整改", "")
    #expect(sitting.path == "contacts[2].department" && sitting.prompt?.label == "还找谁")
    sitting.type("")
    #expect(sitting.path == "demand")
    sitting.type("停业", "", "")
    #expect(sitting.prompt == nil)
    #expect(sitting.text("contacts[1].department") == "城市管理局")
    #expect(sitting.text("contacts[1].date") == "2025年3月")
    #expect(sitting.text("contacts[1].number") == "skipped")
    #expect(sitting.text("readback") == "是")
  }

  @Test func `a required question is not passed over`() throws {
    var sitting = try Rehearsal(Self.contacts)
    #expect(sitting.type("  ") == [.problem(.required)])
    #expect(sitting.act(.skip) == [.problem(.required)])
    #expect(sitting.path == "story" && sitting.events.isEmpty)
    sitting.act(.status(.refused))
    #expect(sitting.text("story") == "refused" && sitting.path == "contacts[1].department")
  }

  @Test func `a repeat takes no more than its maximum`() throws {
    var sitting = try Rehearsal(Self.contacts)
    sitting.type("s", "1", "", "", "2", "", "", "3", "", "")
    #expect(sitting.path == "demand")
    #expect(sitting.act(.add("反映经过")) == [.noMore(repeatName: "反映经过", maximum: 3)])
  }

  @Test func `one more can be added later, from anywhere`() throws {
    var sitting = try Rehearsal(Self.contacts)
    sitting.type("s", "", "停业")
    sitting.act(.add("fyjg"))
    #expect(sitting.path == "contacts[1].department")
    sitting.type("12345", "昨天", "")
    #expect(sitting.path == "contacts[2].department")
    sitting.type("")
    #expect(sitting.path == "readback")
  }

  @Test
  func `what is deleted leaves the record, stays in the log, and its number is not used again`()
    throws
  {
    var sitting = try Rehearsal(Self.contacts)
    sitting.type("s", "城管局", "去年3月", "改", "", "环保局", "", "")
    sitting.act(.delete("反映经过 1"))
    #expect(sitting.text("contacts[1].department") == nil)
    #expect(sitting.events.last?.payload["old"]?["contacts[1].reply"]?["value"]?["value"] == "改")
    #expect(sitting.path == "contacts[3].department")
    #expect(sitting.act(.delete("反映经过 2")) == [.noSuchInstance(repeatName: "反映经过", count: 1)])
  }

  @Test func `back goes through the answers with the old text in the line`() throws {
    var sitting = try Rehearsal(Self.contacts)
    sitting.type("油烟", "", "停业")
    sitting.act(.back)
    #expect(sitting.path == "demand" && sitting.prompt?.oldText == "停业")
    sitting.act(.back)
    #expect(sitting.path == "story")
    #expect(sitting.act(.back) == [.nothingBefore])
    sitting.type("噪声")
    #expect(sitting.events.last?.payload["old"]?["text"] == "油烟")
    #expect(sitting.path == "readback")
  }

  @Test(arguments: ["demand", "d", "3"]) func `any question can be gone to`(words: String) throws {
    var sitting = try Rehearsal(Self.contacts)
    sitting.act(.goTo(words))
    #expect(sitting.path == "demand")
  }

  @Test func `several places that are meant are told apart by number`() throws {
    var sitting = try Rehearsal(Self.contacts)
    sitting.type("s", "城管局", "", "", "环保局", "", "", "")
    #expect(sitting.act(.goTo("部门")) == [.whichPlace(["部门（1）", "部门（2）"])])
    sitting.type("2")
    #expect(sitting.path == "contacts[2].department")
    #expect(sitting.act(.goTo("天气")) == [.noSuchPlace("天气")])
  }

  @Test func `what was put off is asked again before the read-back, and is open if put off again`()
    throws
  {
    var sitting = try Rehearsal(Self.contacts)
    sitting.act(.status(.deferred))
    sitting.type("", "停业")
    #expect(sitting.path == "story")
    sitting.act(.status(.deferred))
    #expect(sitting.path == "readback")
    #expect(sitting.interview.openPoints(at: sitting.now) == ["s", "r"])
  }

  @Test func `finishing early asks about what is missing`() throws {
    var sitting = try Rehearsal(Self.contacts)
    sitting.type("s")
    sitting.act(.finish)
    #expect(sitting.prompt?.pending == .finishOpen(["d", "r"]))
    sitting.type("1")
    #expect(sitting.interview.record.status == .open && sitting.path == "contacts[1].department")
    sitting.act(.finish)
    sitting.type("2")
    #expect(sitting.interview.record.status == .finished)
  }

  @Test func `folding the events gives the same sitting`() throws {
    var sitting = try Rehearsal(Self.contacts)
    sitting.type("油烟", "城管局 去年3月 改了", "", "环保局")
    sitting.act(.back)
    sitting.type("12345", "")
    sitting.act(.remark("哭了", onVisit: false))
    sitting.act(.status(.deferred))
    sitting.act(.delete("反映经过 1"))
    let again = Interview(form: sitting.interview.form, language: .chinese, folding: sitting.events)
    #expect(again.record == sitting.interview.record)
    #expect(again.prompt(at: sitting.now)?.path == sitting.prompt?.path)
  }

  @Test func `a remark stands beside its question or the visit`() throws {
    var sitting = try Rehearsal(Self.contacts)
    sitting.act(.remark("哭了，给了水", onVisit: false))
    sitting.act(.remark("声音小", onVisit: true))
    #expect(sitting.path == "story")
    #expect(sitting.interview.record.remarks[FieldPath("story")]?.map(\.text) == ["哭了，给了水"])
    #expect(sitting.interview.record.visitRemarks.map(\.text) == ["声音小"])
  }
}

/// Ways back and round that once went wrong.
@Suite struct DetourTests {
  @Test func `a deletion after the read-back reopens it`() throws {
    var sitting = try Rehearsal(InterviewTests.contacts)
    sitting.type("s", "城管局", "", "改", "", "", "停业", "")
    #expect(sitting.path == "bye")
    #expect(sitting.act(.delete("反映经过 1")).contains(.lookAgain(["r"])))
    #expect(sitting.path == "readback")
  }

  @Test func `Enter keeps a status that was given`() throws {
    var sitting = try Rehearsal(InterviewTests.contacts)
    sitting.act(.status(.refused))
    sitting.act(.back)
    sitting.type("")
    #expect(sitting.text("story") == "refused" && sitting.path == "contacts[1].department")
  }

  @Test func `what was said of a date is not read again on another day`() throws {
    var sitting = try Rehearsal(
      "- {type: date, name: due, label: a, prefer: future}\n- {type: text, name: b, label: b}")
    sitting.type("15天后")
    sitting.act(.back)
    let count = sitting.events.count
    sitting.type("15天后")
    #expect(sitting.events.count == count && sitting.path == "b")
  }

  @Test func `what is put off after the read-back is asked again`() throws {
    var sitting = try Rehearsal(InterviewTests.contacts)
    sitting.type("s", "", "停业", "")
    sitting.act(.status(.deferred))
    #expect(sitting.path == "bye")
    sitting.act(.status(.deferred))
    #expect(sitting.prompt == nil && sitting.interview.openPoints(at: sitting.now) == ["b"])
  }

  @Test func `an ambiguous goto does not outlive a precise one`() throws {
    var sitting = try Rehearsal(InterviewTests.contacts)
    sitting.type("s", "城管局", "", "", "环保局", "", "", "")
    sitting.act(.goTo("部门"))
    sitting.act(.goTo("demand"))
    sitting.type("2")
    #expect(sitting.text("demand") == "2")
  }

  @Test func `a jump survives a lost terminal`() throws {
    var sitting = try Rehearsal(InterviewTests.contacts)
    sitting.type("s", "城管局", "", "", "", "停业")
    sitting.act(.goTo("demand"))
    let again = Interview(form: sitting.interview.form, language: .chinese, folding: sitting.events)
    #expect(again.prompt(at: sitting.now)?.path.description == "demand")
  }

  @Test func `a repeat that the form does not ask for can be opened`() throws {
    var sitting = try Rehearsal(
      """
      - {type: select_one yn, name: x, label: x}
      - type: repeat
        name: papers
        short: 材料
        relevant: "${x} = 'yes'"
        items:
          - {type: text, name: what, label: a, required: true}
      - {type: text, name: end, label: e}
      """)
    sitting.act(.add("材料"))
    sitting.type("租赁合同", "否", "租赁合同", "")
    #expect(sitting.text("papers[1].what") == "租赁合同")
    #expect(sitting.path == "end")
  }

  @Test func `a doubtful choice is put right where a reason is asked`() throws {
    var sitting = try Rehearsal(
      """
      - {type: select_one d, name: x, label: x, soft_constraint: ". != 'urban'", soft_constraint_message: 不行}
      - {type: text, name: end, label: e}
      """)
    sitting.type("城管局", "环保局")
    #expect(sitting.text("x") == "生态环境局" && sitting.path == "end")
  }

  @Test func `one bad word of several is named, and nothing is lost`() throws {
    var sitting = try Rehearsal("- {type: select_multiple d or_other, name: x, label: x}")
    #expect(sitting.type("1 陪护") == [.problem(.notOnList("陪护"))])
    #expect(sitting.events.isEmpty)
  }

  @Test func `a remark on what stayed without answer belongs to the visit`() throws {
    var sitting = try Rehearsal(InterviewTests.contacts)
    sitting.type("s")
    sitting.act(.remark("怕报复", onVisit: false))
    sitting.type("")
    let file = sitting.interview.caseFile(
      events: sitting.events, reception: nil, formHash: "", at: sitting.now)
    #expect(file.remarks.map(\.text) == ["怕报复"])
  }
}
