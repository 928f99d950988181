import Foundation
import Testing

/// Clocks that are set, zones that change, and days that come seldom.
@Suite(.enabled(if: Shim.isAvailable, "no C compiler on the PATH"))
struct ClockTests {
  /// A clock on the wall that the test sets.
  private struct Wall {
    let path: String
    let environment: [String: String]

    init(_ sandbox: Sandbox) throws {
      path = sandbox.path("clock")
      environment = ["LD_PRELOAD": try Shim.fakeClock.path, "FAKE_CLOCK": path]
    }

    func set(_ time: String) throws {
      let date = try Date.ISO8601FormatStyle().parse(time)
      try "\(Int(date.timeIntervalSince1970))".write(
        toFile: path, atomically: true, encoding: .utf8)
    }
  }

  @Test(arguments: [
    [
      "2026-11-24T06:40:00Z", "2026-11-24T02:00:00Z", "2020-01-01T00:00:00Z",
      "2026-11-24T06:41:00Z",
    ],
    [
      "2026-12-31T15:59:58Z", "2026-12-31T16:00:02Z", "2026-12-31T15:59:59Z",
      "2027-01-01T00:00:00Z",
    ],
    [
      "2028-02-28T15:59:00Z", "2028-02-28T16:01:00Z", "2028-02-29T16:01:00Z",
      "2028-02-28T16:00:00Z",
    ],
    [
      "2099-12-31T16:00:00Z", "2026-11-24T06:40:00Z", "2038-01-19T03:14:08Z",
      "1970-01-02T00:00:00Z",
    ],
  ])
  func `answers stay in the order in which they were given`(times: [String]) throws {
    let sandbox = try SittingRegister.sandbox()
    let wall = try Wall(sandbox)
    try wall.set(times[0])
    let terminal = try sandbox.terminal(environment: wall.environment)
    let lines = ["", "油烟扰民", "", "停业整顿", "王某", "/quit"]
    for (count, line) in lines.enumerated() {
      terminal.wait { terminal.output.occurrences(of: Typist.reading) > count }
      try wall.set(times[count % times.count])
      terminal.type(line + "\r")
    }
    #expect(terminal.exitCode() == 0)
    try #expect(sandbox.complaint() == nil)
    let stamps = try Database(sandbox.register).run("SELECT clock FROM event ORDER BY sequence")
      .map { $0[0].split(separator: ".").compactMap { Int($0) } }
    for (earlier, later) in zip(stamps, stamps.dropFirst()) {
      #expect((earlier[0], earlier[1]) < (later[0], later[1]))
    }
    let number = try Database(sandbox.register).run(
      "SELECT case_year || '-' || substr('000' || case_index, -4) FROM visit")[0][0]
    let record = try #require(try sandbox.record(number))
    let answers = record.transcript.filter { $0["kind"] == "answer" }.map { $0["text"] }
    #expect(answers == ["油烟扰民", "停业整顿", "王某"])
  }

  @Test func `the zone may change between two answers`() throws {
    let sandbox = try SittingRegister.sandbox()
    let zones = ["CST-8", "EST5EDT,M3.2.0,M11.1.0", "<+1245>-12:45", "UTC0"]
    let lines = ["油烟扰民", "", "停业整顿", "王某"]
    for (zone, line) in zip(zones, lines) {
      let terminal = try sandbox.terminal(environment: ["TZ": zone])
      for typed in ["", line, "/quit"] {
        terminal.show(until: Typist.reading)
        terminal.type(typed + "\r")
      }
      #expect(terminal.exitCode() == 0)
    }
    try #expect(sandbox.complaint() == nil)
    let record = try #require(try sandbox.record("1"))
    let answers = record.transcript.filter { $0["kind"] == "answer" }.map { $0["text"] }
    #expect(answers == ["油烟扰民", "停业整顿", "王某"])
    let offsets = try Database(sandbox.register).run(
      "SELECT DISTINCT substr(time, 20) FROM event WHERE kind = 'answered/1'"
    ).map { $0[0] }
    #expect(Set(offsets).isSubset(of: ["+08:00", "-05:00", "-04:00", "+12:45", "+00:00"]))
  }

  @Test(arguments: [
    ("2028-02-28T16:00:00Z", "昨天", "2028-02-28"), ("2028-02-28T16:00:00Z", "去年2月29日", ""),
    ("2026-12-31T16:30:00Z", "昨天", "2026-12-31"), ("2028-02-29T16:00:00Z", "昨天", "2028-02-29"),
    ("2027-02-28T16:00:00Z", "昨天", "2027-02-28"),
  ])
  func `a day is the day of the place`(now: String, said: String, date: String) throws {
    let sandbox = try SittingRegister.sandbox()
    let wall = try Wall(sandbox)
    try wall.set(now)
    let run = try sandbox.run(
      lines: ["油烟扰民", "城市管理局", "来信", said], environment: wall.environment)
    #expect(run.code == 1)
    let dates = try Database(sandbox.register).run(
      """
      SELECT json_extract(payload, '$.value.value') FROM event
      WHERE json_extract(payload, '$.field') = 'contacts[1].date'
      """)
    #expect(dates.map { $0[0] }.first ?? "" == date, "\(run.report)")
  }
}
