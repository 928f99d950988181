import Foundation
import Testing

/// The time budget at a terminal, on a clock that the test sets.
@Suite(.enabled(if: Shim.isAvailable, "no C compiler on the PATH"))
struct BudgetSittingTests {
  /// A sitting with the built-in form.
  private struct Desk {
    let sandbox: Sandbox
    let terminal: PseudoTerminal
    private let clock: String
    /// Later than the register was made: its clock never goes back.
    private let start = 2_000_000_000

    init(_ arguments: [String]) throws {
      sandbox = try SittingRegister.sandbox([
        "JIEFANG_PROMPTS": "", "LD_PRELOAD": Shim.fakeClock.path,
      ])
      clock = sandbox.path("clock")
      try "\(start)".write(toFile: clock, atomically: true, encoding: .utf8)
      terminal = try sandbox.terminal(arguments, environment: ["FAKE_CLOCK": clock])
      terminal.show(until: "/quit")
    }

    /// Types a line so many seconds after the visitor came in, and gives what is shown until a text.
    func type(_ line: String, at seconds: Int = 0, until text: String) throws -> String {
      try "\(start + seconds)".write(toFile: clock, atomically: true, encoding: .utf8)
      terminal.type(line + "\r")
      return terminal.show(until: text)
    }
  }

  @Test(arguments: [[], ["--plain"]])
  func `at the target the visit can be closed; what was not asked is an open point`(
    arguments: [String]
  ) throws {
    let desk = try Desk(arguments)
    _ = try desk.type("", until: "遇到了什么事")
    let offer = try desk.type("油烟扰民", at: 430, until: "2 到此为止")
    #expect(offer.contains("已到 7:00") && !offer.contains("以前找哪些部门"))
    let closing = try desk.type("2", at: 435, until: "这样记对吗")
    #expect(closing.contains("您反映：油烟扰民") && closing.contains("/back 接着问"))
    _ = try desk.type("", at: 440, until: "您满意吗")
    _ = try desk.type("1", at: 445, until: "慢走")
    let end = try desk.type("", at: 450, until: "（不急：")
    #expect(end.contains("办结登记") && end.contains("待补：反映经过、诉求、姓名"))
    let list = try desk.type("/visits", at: 455, until: "待补 ")
    #expect(list.contains("已办结登记"))
    _ = try desk.type("/quit", at: 460, until: "平均每批")
    #expect(desk.terminal.exitCode() == 0)
    try #expect(desk.sandbox.complaint() == nil)
    let record = try #require(try desk.sandbox.record("1"))
    #expect(record.transcript.compactMap { $0["kind"] }.contains("time_up"))
    let transcript = try desk.sandbox.run(["export", "1", "--document", "transcript"])
    #expect(transcript.output.contains("约定的时间已到"), "\(transcript.report)")
  }

  @Test func `what can wait is asked before the read-back if time is left`() throws {
    let desk = try Desk([])
    _ = try desk.type("", until: "遇到了什么事")
    let told = try desk.type("油烟扰民", at: 250, until: "以前找哪些部门")
    #expect(told.contains("时间可能不够") && !told.contains("已到"))
    let lines = ["城管局 12345 去年3月 说已责令整改", "", "停业", "王某 13812345678", "", "", "", "由城管局核实"]
    var shown = ""
    for (index, line) in lines.enumerated() {
      shown += try desk.type(line, at: 252 + 2 * index, until: Typist.reading)
    }
    for later in ["口头还是书面", "问题解决了吗", "身份证号方便", "对承办部门"] {
      #expect(!shown.contains(later), "\(later)")
    }
    _ = try desk.type("", at: 270, until: "怎样办理")
    _ = try desk.type("", at: 272, until: "告诉来访人")
    let again = try desk.type("", at: 274, until: "口头还是书面")
    #expect(again.contains("城市管理局：是口头"))
    _ = try desk.type("/quit", at: 276, until: "平均")
    try #expect(desk.sandbox.complaint() == nil)
  }

  @Test func `without a terminal nothing is told, moved or offered`() throws {
    let sandbox = try SittingRegister.sandbox([
      "JIEFANG_PROMPTS": "", "LD_PRELOAD": Shim.fakeClock.path,
    ])
    let clock = sandbox.path("clock")
    let start = 2_000_000_000
    try "\(start)".write(toFile: clock, atomically: true, encoding: .utf8)
    try sandbox.run(lines: ["油烟扰民"], environment: ["FAKE_CLOCK": clock])
    try "\(start + 900)".write(toFile: clock, atomically: true, encoding: .utf8)
    let run = try sandbox.run(
      lines: ["/resume", "城管局 12345 去年3月 说已责令整改"], environment: ["FAKE_CLOCK": clock])
    #expect(run.output.contains("是口头还是书面答复"), "\(run.report)")
    let kinds = try Database(sandbox.register).run("SELECT kind FROM event").map { $0[0] }
    #expect(!kinds.contains("short_of_time/1") && !kinds.contains("time_up/1"))
  }
}
