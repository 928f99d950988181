import Foundation
import Testing

/// Lines read without an editor.
@Suite struct PlainReaderTests {
  @Test(arguments: [
    ("一\n二\n", ["一", "二"]), ("一\r\n二", ["一", "二"]), ("", []), ("\n", [""]),
    ("一\\\n二\n三", ["一\n二", "三"]), ("一\\\\\n二", ["一\\\\", "二"]), ("一\\", ["一"]),
    ("a\u{1B}[31mb\u{200B}\tc\u{0}\n", ["ab c"]), ("\u{FEFF}一\n", ["一"]),
  ])
  func `Piped text is read by lines`(_ text: String, _ lines: [String]) throws {
    #expect(try Self.read(Data(text.utf8)).lines == lines)
  }

  @Test func `Bad bytes are replaced`() throws {
    #expect(try Self.read(Data([0x61, 0xFF, 0xE4, 0xB8, 0x0A])).lines == ["a\u{FFFD}\u{FFFD}"])
  }

  @Test func `A line may be very long`() throws {
    let line = String(repeating: "油烟扰民", count: 100_000)
    #expect(try Self.read(Data((line + "\n末").utf8)).lines == [line, "末"])
  }

  @Test func `Each prompt is a line of its own when nothing echoes`() throws {
    #expect(try Self.read(Data("一\n二\n".utf8)).output == "问 \n问 \n问 \n")
  }

  @Test func `On a terminal the prompt stands before the input`() throws {
    let run = try EditorRun(["PROBE_PLAIN=1", "PROBE_PROMPT=问 "])
    #expect(run.waitFor { $0.shown == ["问"] && $0.column == 3 })
    run.typeBlindly("油烟\r")
    #expect(run.waitFor { _ in run.lines == ["油烟"] })
  }

  @Test(arguments: ["半\u{3}", "半\u{4}\u{4}", "\u{4}"])
  func `Ctrl-C and Ctrl-D end it on a terminal`(_ keys: String) throws {
    let run = try EditorRun(["PROBE_PLAIN=1", "PROBE_PROMPT=问 "])
    #expect(run.waitFor { $0.column == 3 })
    run.typeBlindly(keys)
    #expect(run.terminal.exitCode() == 0)
  }

  private static func read(_ input: Data) throws -> (lines: [String], output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = EditorRun.probe
    process.environment = [
      "PROBE_PLAIN": "1", "PROBE_PROMPT": "问 ", "PROBE_LINES": file.path, "LC_ALL": "C",
    ]
    let (pipe, output) = (Pipe(), Pipe())
    process.standardInput = pipe
    process.standardOutput = output
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: input)
    try pipe.fileHandleForWriting.close()
    let shown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\u{0}", omittingEmptySubsequences: false).dropLast()
    return (lines.map(String.init), shown)
  }
}
