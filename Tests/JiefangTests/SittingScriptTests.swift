import Foundation
import Testing

/// Whole sittings: what is typed, what is shown, what is exported.
///
/// Beside each `NAME.LANGUAGE.txt` stand what it must show (`.out`) and the record less identifiers
/// (`.json`). `RECORD_SNAPSHOTS=1` writes these anew, and fails.
@Suite(.enabled(if: Shim.isAvailable, "no C compiler on the PATH"))
struct SittingScriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Sittings")
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  private static let isRecording =
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// A sitting with the built-in form on a clock that stands still: 24 November 2026, 14:40.
  private static func sit(_ name: String) throws -> (Sandbox, Sandbox.Finished) {
    let language = name.hasSuffix(".en") ? "en" : "zh-Hans"
    let sandbox = try Sandbox([
      "JIEFANG_PROMPTS": "", "JIEFANG_LANGUAGE": language,
      "LD_PRELOAD": Shim.fakeClock.path,
    ])
    let clock = sandbox.path("clock")
    try "1795502400".write(toFile: clock, atomically: true, encoding: .utf8)
    let input = [UInt8](try Data(contentsOf: folder.appending(path: name + ".txt")))
    return (sandbox, try sandbox.run([], input: input, environment: ["FAKE_CLOCK": clock]))
  }

  @Test(arguments: names)
  func `a sitting shows and records what it did before`(name: String) throws {
    let (sandbox, sitting) = try Self.sit(name)
    #expect([0, 1].contains(sitting.code), "\(sitting.report)")
    let record = try #require(try sandbox.record("1"), "\(sitting.report)")
    try compare(sitting.output, name + ".out")
    try compare(record.description + "\n", name + ".json")
    try #expect(sandbox.complaint() == nil)
  }

  /// The first line that differs is what a failure shows.
  private func compare(_ text: String, _ file: String) throws {
    let url = Self.folder.appending(path: file)
    if Self.isRecording {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file)")
      return
    }
    let known = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    guard text != known else { return }
    let (new, old) = (text.components(separatedBy: "\n"), known.components(separatedBy: "\n"))
    let line = zip(new, old).prefix { $0 == $1 }.count
    Issue.record(
      "\(file):\(line + 1): \(old.dropFirst(line).first ?? "") → \(new.dropFirst(line).first ?? "")"
    )
  }

  @Test(arguments: ["slip", "receipt"])
  func `papers of an accusation do not say who made it`(document: String) throws {
    let (sandbox, _) = try Self.sit("accusation.zh")
    for format in ["markdown", "json"] {
      let run = try sandbox.run([
        "export", "1", "--document", document, "--format", format,
      ])
      #expect(run.code == 0, "\(run.report)")
      for secret in ["13800138000", "幸福小区"] + (document == "slip" ? ["王某"] : []) {
        #expect(!run.output.contains(secret), "\(document) \(format) says \(secret)")
      }
    }
  }

  @Test(arguments: ["fumes.zh", "hurry.zh"])
  func `the same answers in a terminal give the same record`(name: String) throws {
    let (plain, _) = try Self.sit(name)
    let clock = plain.path("clock")
    let sandbox = try Sandbox([
      "JIEFANG_PROMPTS": "", "LD_PRELOAD": Shim.fakeClock.path, "FAKE_CLOCK": clock,
    ])
    // The reception is opened as without a terminal: nothing is known of place and official.
    try sandbox.run(lines: ["/abandon 试"])
    let typist = try Typist(sandbox)
    let script = try String(contentsOf: Self.folder.appending(path: name + ".txt"), encoding: .utf8)
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    // A script has an answer for each question, and none for what would be proposed.
    let answers = lines.map(String.init).filter { $0 != "/quit" }
    try typist.sit((["/quiet"] + answers)[...])
    let record = try #require(try sandbox.record("2"))
    let other = try #require(try plain.record("1"))
    #expect(record == other, "\(record.difference(from: other))")
  }
}
