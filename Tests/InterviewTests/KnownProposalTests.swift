import CaseRecord
import Foundation
import Interview
import Testing
import Understanding

/// Proposals beside what is recorded already.
@Suite struct KnownProposalTests {
  typealias Sample = ProposalTests

  private static func waiting(_ sitting: Rehearsal) -> [Proposal] {
    sitting.interview.hearing?.proposals ?? []
  }

  /// Says in a remark what was heard in it.
  private static func remark(
    _ sitting: inout Rehearsal, _ text: String, _ findings: [Finding]
  ) {
    sitting.act(.remark(text, onVisit: false))
    sitting.hear(findings)
  }

  @Test func `a contradiction is shown, and never taken by Enter`() throws {
    var sitting = try Sample.sitting([Sample.amount])
    sitting.type("")
    let more = Sample.heard("amount", Sample.money(700_000, "70万"), "70万", text: "70万")
    Self.remark(&sitting, "70万", [more])
    #expect(Self.waiting(sitting).map(\.standing) == [.contradiction(.answered, "600000")])
    var other = sitting
    other.type("")
    #expect(other.text("amount") == "600000")
    sitting.type("1", "70万")
    #expect(sitting.text("amount") == "700000")
    #expect(sitting.events.contains { $0.kind == .changed })
    #expect(sitting.events.last?.payload["remark"]?.bool == true)
  }

  @Test func `what was refused is asked, not overwritten`() throws {
    var sitting = try Sample.sitting([])
    sitting.act(.goTo("姓名"))
    sitting.act(.status(.refused))
    let name = Sample.heard("visitor_name", .text("王某"), "王某", text: "王某")
    Self.remark(&sitting, "王某", [name])
    sitting.type("")
    #expect(sitting.text("visitor_name") == "refused")
  }

  @Test(arguments: [
    [Sample.amount],
    [Sample.heard("amount", Sample.money(600_000, "六十万"), "60万")],
    [Sample.heard("demand", .text("赔偿"), "赔偿")],
    [Sample.urban[1], Sample.urban[0]], [Sample.urban[1]], [Sample.urban[2]],
    [
      Sample.urban[1],
      Sample.heard("date", in: "contacts", .date(SaidDate(year: 2025, said: "去年")), "去年"),
    ],
    [Sample.heard("party_size", .quantity(Quantity(value: 1, said: "1")), "1")],
    [Sample.heard("hardship", Sample.choice("no"), "没")],
    [Sample.heard("unknown", .text("x"), "x")], [Sample.heard("amount", .text("x"), "x")],
    [Sample.heard("demand", .text("别的话"), "别的话")],
    [Sample.heard("reply", in: "contacts", instance: 3, .text("没人管"), "没人管")],
  ])
  func `what is known, or no answer here, is not proposed`(findings: [Finding]) throws {
    var sitting = try Sample.sitting(Sample.urban + [Sample.amount, Sample.demand])
    sitting.type("")
    Self.remark(&sitting, Sample.story, findings)
    #expect(Self.waiting(sitting).isEmpty)
  }

  @Test func `a contact that is recorded gets only what it lacks`() throws {
    var sitting = try Sample.sitting([Sample.urban[1], Sample.urban[2]])
    sitting.type("")
    Self.remark(&sitting, Sample.story, Sample.urban + [Sample.ecology])
    #expect(
      Self.waiting(sitting).map { $0.parts.map(\.name) } == [["date", "reply"], ["department"]])
    sitting.type("")
    #expect(sitting.text("contacts[1].date") == "2025年3月")
    #expect(sitting.text("contacts[2].department") == "生态环境局")
  }

  @Test func `the same department on another date is another contact`() throws {
    var sitting = try Sample.sitting(Sample.urban)
    sitting.type("")
    let later = Sample.heard(
      "date", in: "contacts", .date(SaidDate(year: 2026, month: 1, said: "今年1月")), "12345")
    Self.remark(&sitting, Sample.story, [Sample.urban[1], later])
    #expect(Self.waiting(sitting).map(\.parts.count) == [2])
  }

  @Test func `the form asks what was heard, and its choice is shown in its turn`() throws {
    let party = Sample.heard("party_size", .quantity(Quantity(value: 20, said: "20")), "20个人")
    let hardship = Sample.heard("hardship", Sample.choice("yes"), "家里老人没钱看病")
    var sitting = try Sample.sitting([party, hardship])
    #expect(Self.waiting(sitting).map(\.name) == ["几位", "困难"])
    sitting.type("")
    #expect(sitting.text("party_size") == "20" && sitting.text("hardship") == "是")
    #expect(sitting.text("hardship_what") == "家里老人没钱看病")
    #expect(sitting.text("circumstances") == "集体、困难")
    sitting.type("", "", "赔偿", "王某")
    #expect(sitting.path == "circumstances" && sitting.prompt?.defaultText == "集体、困难")
    sitting.type("")
    #expect(sitting.prompt == nil)
  }

  @Test func `what was turned down is not proposed again`() throws {
    var sitting = try Sample.sitting([Sample.amount, Sample.demand])
    sitting.type("-1")
    sitting.resume()
    Self.remark(&sitting, Sample.story, [Sample.amount])
    #expect(Self.waiting(sitting).isEmpty)
  }

  @Test func `a visit that was cut off is listened to again, a settled text is not`() throws {
    var sitting = try Sample.sitting([Sample.demand])
    sitting.resume()
    #expect(sitting.interview.unheard.map(\.text) == [Sample.story])
    sitting.hear([Sample.demand])
    sitting.type("")
    sitting.resume()
    #expect(sitting.interview.unheard.isEmpty && sitting.text("demand") == "要60万赔偿")
  }

  @Test func `a contact that is uncertain stands in the line of its question`() throws {
    let ecology = Sample.heard("department", in: "contacts", Sample.choice("ecology"), "环保局", 0.5)
    let date = Sample.heard("date", in: "contacts", Sample.march, "去年3月", 0.5)
    var sitting = try Sample.sitting([ecology, date])
    sitting.type("", "")
    #expect(sitting.path == "contacts[1].department")
    #expect(sitting.prompt?.oldText == "生态环境局 去年3月")
    sitting.type("生态环境局 去年3月")
    #expect(sitting.text("contacts[1].date") == "2025年3月")
    let event = sitting.events.first { $0.payload["field"]?.string == "contacts[1].department" }
    #expect(event?.payload["proposal"]?["text"]?.string == "环保局")
    sitting.type("1", "")
    #expect(sitting.path == "contacts[2].department")
    #expect(sitting.prompt?.oldText == "")
    #expect(sitting.prompt?.heard == "")
  }

  @Test func `turned off, the text waits`() throws {
    var sitting = try Sample.sitting([Sample.demand])
    sitting.interview.stopHearing()
    #expect(sitting.prompt?.pending == nil && sitting.interview.unheard.count == 1)
  }

  @Test func `words that are on no list are kept where the form takes them`() throws {
    let own = Sample.heard(
      "department", in: "contacts", .choices([Value.Choice("老城管所", isListed: false)]), "城管")
    let named = Sample.heard("department", in: "contacts", instance: 1, Sample.choice("epa"), "环保局")
    var sitting = try Sample.sitting([own, named])
    sitting.type("")
    #expect(sitting.text("contacts[1].department") == "老城管所")
    #expect(sitting.text("contacts[2].department") == "生态环境局")
  }
}
