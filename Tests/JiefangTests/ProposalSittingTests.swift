import CaseRecord
import Foundation
import Testing
import Understanding

/// What the visitor tells, if the program can hear it.
private enum Told {
  static let story = "楼下饭店油烟，去年3月打过12345，城管局来看过说责令整改，要求退钱60万"
}

/// Proposals at a terminal, with the built-in form.
struct ProposalSittingTests {
  /// A sitting of these lines after the story; all that was shown, and the record.
  private static func sit(
    _ lines: [String], _ arguments: [String] = []
  ) throws -> (shown: String, record: Record) {
    let sandbox = try SittingRegister.sandbox(["JIEFANG_PROMPTS": ""])
    let terminal = try sandbox.terminal(arguments)
    for line in ["", Told.story] + lines {
      terminal.show(until: Typist.reading)
      terminal.type(line + "\r")
    }
    terminal.show(until: Typist.reading)
    let shown = String(decoding: terminal.output, as: UTF8.self)
    terminal.type("/quit\r")
    _ = terminal.ending()
    return (shown, try #require(try sandbox.record("1")))
  }

  @Test func `Enter takes what was heard, and the record says whence`() throws {
    let (shown, record) = try Self.sit([""])
    #expect(shown.contains("听到这些，对吗？") && shown.contains("城市管理局"))
    #expect(shown.contains("← “"))
    let paths = record.transcript.compactMap { $0["path"] }
    #expect(paths.contains("contacts[1].department"))
    #expect(!record.transcript.contains { $0["text"] == "heard/1" })
  }

  @Test(arguments: ["0", "/skip"]) func `nothing is recorded that was not taken`(
    line: String
  ) throws {
    let (_, record) = try Self.sit([line])
    #expect(record.transcript.compactMap { $0["path"] } == ["story"])
  }

  @Test func `quiet, nothing is proposed`() throws {
    let (shown, _) = try Self.sit([""])
    #expect(shown.contains("听到这些"))
    let sandbox = try SittingRegister.sandbox(["JIEFANG_PROMPTS": ""])
    let terminal = try sandbox.terminal()
    for line in ["/quiet", "", Told.story] {
      terminal.show(until: Typist.reading)
      terminal.type(line + "\r")
    }
    #expect(!terminal.show(until: Typist.reading).contains("听到这些"))
  }

  @Test func `from a pipe nothing is proposed`() throws {
    let sandbox = try Sandbox(["JIEFANG_PROMPTS": ""])
    let run = try sandbox.run(lines: [Told.story, "", "停业"])
    #expect(!run.output.contains("听到这些"))
    try #expect(sandbox.record("1")?.values["demand"] == "停业")
  }
}
