import Foundation
import Testing

/// Who may read what the program writes.
@Suite struct PrivacyModeTests {
  /// Runs the program in a shell that has set a umask.
  private static func run(
    _ sandbox: Sandbox, umask: String, _ words: String, lines: [String] = []
  ) throws -> Sandbox.Finished {
    let input = lines.map { $0 + "\n" }.joined()
    return try sandbox.run(
      ["-c", "umask \(umask); exec \"\(Sandbox.program.path)\" \(words)"], input: Array(input.utf8),
      program: URL(filePath: "/bin/sh"))
  }

  @Test(arguments: ["000", "022", "077"])
  func `register, log and exports are for the owner alone`(umask: String) throws {
    let sandbox = try Sandbox()
    let export = sandbox.path("record.md")
    let sitting = try Self.run(
      sandbox, umask: umask, "", lines: ["油烟扰民", "/export record -o \(export)", "/quit"])
    #expect(sitting.code == 0, "\(sitting.report)")
    #expect(Sandbox.mode(of: sandbox.registerFolder.path) == 0o700)
    #expect(Sandbox.mode(of: export) == 0o600)
    let json = sandbox.path("record.json")
    let code = try Self.run(sandbox, umask: umask, "export 1 --format json -o \(json)").code
    #expect(code == 0)
    #expect(Sandbox.mode(of: json) == 0o600)

    // While a sitting is open, SQLite's own files are there too.
    let terminal = try sandbox.terminal()
    terminal.show(until: Typist.reading)
    terminal.type("\r")
    terminal.show(until: Typist.reading)
    terminal.type("半行")
    terminal.wait(seconds: 1.2) { false }
    for end in ["", "-wal", "-shm"] {
      #expect(Sandbox.mode(of: sandbox.register + end) == 0o600, "\(end)")
    }
    for path in try sandbox.files() where path.hasPrefix("data/") {
      #expect(Sandbox.mode(of: sandbox.path(path)) == 0o600, "\(path)")
    }
    terminal.send(SIGTERM)
    _ = terminal.ending()
  }

  @Test func `the editor's file is private, beside the register, and goes away`() throws {
    let sandbox = try SittingRegister.sandbox()
    let seen = sandbox.path("seen")
    let editor = sandbox.path("editor.sh")
    let script = "#!/bin/sh\nstat -c '%a %n' \"$1\" > \(seen)\nprintf '油烟\\n扰民' > \"$1\"\n"
    try script.write(toFile: editor, atomically: true, encoding: .utf8)
    chmod(editor, 0o700)
    let terminal = try sandbox.terminal(environment: ["EDITOR": editor])
    for line in ["", "/edit", "/quit"] {
      terminal.show(until: Typist.reading)
      terminal.type(line + "\r")
    }
    #expect(terminal.exitCode() == 0)
    let told = try String(contentsOfFile: seen, encoding: .utf8)
    #expect(told.hasPrefix("600 \(sandbox.registerFolder.path)/"), "\(told)")
    let left = try sandbox.files().filter { $0.hasPrefix("data/") }
    #expect(left.allSatisfy { $0.hasPrefix("data/register.sqlite") }, "\(left)")
    try #expect(sandbox.record("1")?.values["story"] == "油烟\n扰民")
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o666] as [mode_t])
  func `a register that others may read is refused with the cure`(mode: mode_t) throws {
    let sandbox = try SittingRegister.sandbox()
    chmod(sandbox.register, mode)
    for words in [[], ["export", "1"]] {
      let run = try sandbox.run(words)
      #expect(run.code == 1, "\(run.report)")
      #expect(run.errors.contains("chmod 600"), "\(run.report)")
    }
    let doctor = try sandbox.run(["doctor"])
    #expect(doctor.code == 65, "\(doctor.report)")
    #expect(doctor.output.contains("chmod 600"))
    chmod(sandbox.register, 0o600)
    try #expect(sandbox.complaint() == nil)
  }
}
