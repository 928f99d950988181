import CaseRecord
import Foundation
import Interview
import Testing

@Suite struct AnswerTests {
  static let form = """
    - {type: select_one d or_other, name: department, label: 找谁, required: true}
    - {type: phone, name: phone, label: 电话}
    - {type: id_number, name: id, label: 证}
    - {type: select_multiple d, name: several, label: 几个}
    - {type: date, name: due, label: 期限, prefer: future, soft_constraint: ". >= today()", soft_constraint_message: 过了}
    - {type: money, name: amount, label: 金额}
    """

  @Test(
    arguments: [
      ("2", "生态环境局"), ("２", "生态环境局"), ("城管局", "城市管理局"), ("环保局", "生态环境局"),
      ("热线", "12345热线"), ("12345", "12345热线"), ("shengtai", "生态环境局"),
      ("sthjj", "生态环境局"), ("Ecology", "生态环境局"),
    ])
  func `a choice is recognized by number, part, alias, pinyin and initials`(
    line: String, label: String
  ) throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type(line)
    #expect(sitting.text("department") == label && sitting.path == "phone")
  }

  @Test func `several candidates are numbered, and a number chooses among these`() throws {
    var sitting = try Rehearsal(Self.form)
    let candidates = ["城市管理局", "城市规划局"]
    #expect(sitting.type("城市") == [.problem(.ambiguous("城市", candidates: candidates))])
    #expect(sitting.prompt?.choices == candidates)
    sitting.type("2")
    #expect(sitting.text("department") == "城市规划局")
  }

  @Test(arguments: ["", "1"]) func `what is not on the list can be kept`(line: String) throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("某某小组办公室")
    #expect(sitting.prompt?.pending == .keepUnlisted(text: "某某小组办公室", nearest: nil))
    sitting.type(line)
    #expect(sitting.text("department") == "某某小组办公室")
    let kept = Value.choices([Value.Choice("某某小组办公室", isListed: false)])
    #expect(sitting.interview.record.answers[FieldPath("department")]?.value == kept)
  }

  @Test func `instead of keeping it the answer can be typed again`() throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("某某小组办公室", "城管局")
    #expect(sitting.text("department") == "城市管理局")
  }

  @Test(
    arguments: [
      ("phone", "12345", "", "phone"), ("phone", "12345", "只有这个", "id"),
      ("phone", "1381234", "13812345678", "id"), ("phone", "13812345678", "", "several"),
    ])
  func `a doubtful answer wants a reason, Enter takes it back`(
    name: String, line: String, then: String, path: String
  ) throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("1", line, then)
    #expect(sitting.path == path)
    if path == "id", then.first == "只" {
      #expect(sitting.interview.record.answers[FieldPath("phone")]?.reason == then)
    }
  }

  @Test(
    arguments: [
      ("110101199003070038", "several"), ("11010119900307003x", "id"), ("110101199002300000", "id"),
      ("123", "id"), ("110101900307003", "several"),
    ])
  func `an ID number is checked`(number: String, path: String) throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("1", "", number)
    #expect(sitting.path == path)
    #expect((sitting.prompt?.pending == nil) == (path == "several"))
  }

  @Test(arguments: [("1 3", "城市管理局、12345热线"), ("热线、1", "城市管理局、12345热线"), ("环保局", "生态环境局")])
  func `several choices come in the order of the list`(line: String, text: String) throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("1", "", "", line)
    #expect(sitting.text("several") == text)
  }

  @Test func `a choice filter leaves only what fits`() throws {
    var sitting = try Rehearsal(
      """
      - {type: select_one yn, name: x, label: a}
      - {type: select_one yn, name: y, label: b, choice_filter: "name != ${x}"}
      """)
    sitting.type("是")
    #expect(sitting.prompt?.choices == ["否"])
    #expect(sitting.type("是") == [.problem(.notOnList("是"))])
    sitting.type("1")
    #expect(sitting.text("y") == "否")
  }

  @Test func `a soft constraint is overridden with a reason`() throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("1", "", "", "", "2026-11-01")
    #expect(sitting.prompt?.pending == .giveReason(text: "2026-11-01", .constraint("过了")))
    sitting.type("补记")
    #expect(sitting.path == "amount")
    #expect(sitting.interview.record.answers[FieldPath("due")]?.reason == "补记")
  }

  @Test func `an approximate amount keeps its words`() throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("1", "", "", "", "", "60多万")
    let value = Value.quantity(Quantity(value: 600_000, approximation: .atLeast, said: "60多万"))
    #expect(sitting.interview.record.answers[FieldPath("amount")]?.value == value)
  }
}
