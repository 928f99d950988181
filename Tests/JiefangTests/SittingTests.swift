import Foundation
import Testing

@Suite struct SittingTests {
  @Test func `what is typed is saved and exported`() throws {
    let sandbox = try SittingRegister.sandbox()
    let sitting = try sandbox.terminal()
    sitting.show(until: Typist.reading)
    sitting.type("\r")
    #expect(sitting.show(until: Typist.reading).contains("请您说说，遇到了什么事？"))
    sitting.type("烟扰民\u{1}油\r")  // Ctrl-A goes to the line's start.
    sitting.show(until: Typist.reading)
    sitting.type("/quit\r")
    #expect(sitting.exitCode() == 0)
    try #expect(sandbox.record("1")?.values["story"] == "油烟扰民")
  }

  @Test func `the end of the input parks the visit and is told`() throws {
    let sandbox = try Sandbox()
    let sitting = try sandbox.run(lines: ["油烟扰民"])
    #expect(sitting.code == 1)
    #expect(sitting.errors.contains("挂起"))
    try #expect(sandbox.record("1")?.status == "parked")
  }

  @Test(
    arguments: [
      (["exprot"], 64), (["export"], 64), (["export", "2026-0999"], 65), (["doctor"], 65),
      (["--register", "/proc/none/register.sqlite"], 74),
    ] as [([String], CInt)])
  func `what cannot be done is said in one sentence`(words: [String], code: CInt) throws {
    let sandbox = try Sandbox()
    let run = try sandbox.run(words)
    #expect(run.code == code, "\(run.report)")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  }
}
