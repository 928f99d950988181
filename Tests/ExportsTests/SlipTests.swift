import CaseRecord
import Exports
import Testing

/// To whom a slip goes, by what way, and until when.
@Suite struct SlipTests {
  static let addressees: [(unit: String, department: String, isWithheld: Bool)] = [
    ("城市管理局", "城市管理局", true), ("某区城管局", "城市管理局", true),
    ("城管大队三中队", "城市管理局", true), ("教育局", "市教育局", true),
    ("市教育局招生办", "教育局", true), ("教 育 局", "教育局", true),
    ("教育局", "城市管理局", false), ("", "教育局", false), ("某公司", "纪委监委", false),
  ]

  @Test(arguments: addressees)
  func `a slip never goes to a unit complained about`(
    _ unit: String, _ department: String, _ isWithheld: Bool
  ) throws {
    var sample = Sample()
    sample.choose("purpose", "accusation")
    sample.append("accused", [Sample.field("name", "陈某"), Sample.field("unit", unit)])
    sample.append("assignments", [Sample.field("department", department)])
    sample.append("assignments", [Sample.field("department", "组织部")])
    let slips = Documents.data(.slip, of: sample.file, options: Templates.options())
    #expect(slips.map { $0["addressee_withheld"]?.bool } == [isWithheld, false])
    #expect(slips[0]["department"] == (isWithheld ? .null : .string(department)))
    #expect(slips[1]["leads"] == .string(isWithheld ? "组织部" : "\(department)、组织部"))
  }

  static let ways: [(handling: String?, kind: String?, hasDue: Bool, isAssignment: Bool)] = [
    ("assigned", nil, false, true), ("forwarded", nil, true, false), (nil, nil, true, true),
    (nil, nil, false, false), ("forwarded", "assign", false, true),
    ("assigned", "forward", true, false), ("answered_on_the_spot", nil, false, false),
  ]

  @Test(arguments: ways)
  func `a date and a report back make an assignment`(
    _ handling: String?, _ kind: String?, _ hasDue: Bool, _ isAssignment: Bool
  ) {
    var sample = Sample()
    if let handling { sample.choose("handling", handling) }
    var fields = [Sample.field("department", "教育局")]
    if let kind { fields.append(Sample.choice("kind", kind, kind)) }
    if hasDue { fields.append(Sample.field("due", "12月1日")) }
    sample.append("assignments", fields)
    let slips = Documents.data(.slip, of: sample.file, options: Templates.options())
    #expect(slips.map { $0["is_assignment"]?.bool } == [isAssignment])
    #expect(slips.map { $0["is_forwarding"]?.bool } == [!isAssignment])
  }

  @Test func `one slip for each department, with all its tasks`() {
    var sample = Sample()
    for (department, task) in [("教育局", "一"), ("财政局", "二"), ("教育局", "三")] {
      sample.append(
        "assignments", [Sample.field("department", department), Sample.field("task", task)])
    }
    let slips = Documents.data(.slip, of: sample.file, options: Templates.options())
    #expect(slips.map { $0["tasks"]?.array?.count } == [2, 1])
    #expect(Documents.data(.slip, of: Sample().file, options: Templates.options()).isEmpty)
  }

  static let periods: [(received: String, last: JSONValue)] = [
    ("2026-11-24T14:52:10+08:00", "2026年12月9日"), ("2026-12-20T00:00:00+08:00", "2027年1月4日"),
    ("2028-02-20T23:59:59+08:00", "2028年3月6日"), ("", .null), ("yesterday", .null),
  ]

  @Test(arguments: periods)
  func `fifteen days are counted from the next day`(_ received: String, _ last: JSONValue) {
    var sample = Sample()
    sample.file.receivedAt = received
    let data = Documents.data(.receipt, of: sample.file, options: Templates.options())
    #expect(data.map { $0["notice_by"] } == [last])
  }

  @Test func `the department's fifteen days run from its receipt`() {
    var sample = Sample()
    let signed = SaidDate(year: 2026, month: 11, day: 27, said: "27日")
    sample.append(
      "assignments",
      [
        Sample.field("department", "教育局"),
        Sample.field("signed_for_on", "2026年11月27日", .date(signed)),
      ])
    let slips = Documents.data(.slip, of: sample.file, options: Templates.options())
    #expect(slips.map { $0["notice_by"] } == ["2026年12月12日"])
  }
}
