import Foundation
import Testing

/// Writes that fail: no space, or a broken disk; a preloaded library makes them.
@Suite(.serialized, .enabled(if: Shim.isAvailable, "no C compiler on the PATH"))
struct FailedWriteTests {
  static let lines = [
    "油烟扰民", "城市管理局 12345热线 2025-03-09 说已责令整改", "/goto 诉求", "装净化设备",
    "/note 带了照片", "/park",
  ]

  /// What fails: one call, or every call until there is space again.
  enum Failure: String, CaseIterable {
    case fullOnce, fullUntilFreed, brokenOnce, brokenUntilMended

    var number: CInt { self == .fullOnce || self == .fullUntilFreed ? ENOSPC : EIO }
    var lasts: Bool { self == .fullUntilFreed || self == .brokenUntilMended }
  }

  /// What a sitting came to in which writes failed.
  struct Course {
    var failures = 0
    /// Failures that were told more or less than once.
    var mistold: [String] = []
    var endings: [Launch.Ending] = []
    var shown = ""
  }

  /// Writing calls that the undisturbed sitting makes, about.
  private static let calls = 260

  static var cases: [(Failure, Int)] {
    var random = Seeded(Torture.seed, run: 0)
    return Torture.runs(short: 8, long: calls * Failure.allCases.count).map { run in
      let failure = Failure.allCases[run % Failure.allCases.count]
      let call = run / Failure.allCases.count + 1
      return (failure, Torture.isLong ? call : Int.random(in: 1...calls, using: &random))
    }
  }

  @Test(arguments: cases)
  func `a failed write is told once and the sitting goes on`(failure: Failure, call: Int) throws {
    let repeating = Comment(
      rawValue: "\(failure) at call \(call), seed \(Torture.seed): "
        + "JIEFANG_TORTURE=\(Torture.isLong ? 1 : 0) JIEFANG_SEED=\(Torture.seed) "
        + "swift test --filter FailedWriteTests")
    let sandbox = try SittingRegister.sandbox()
    let freed = sandbox.path("freed")
    let shim = [
      "LD_PRELOAD": try Shim.failingWrites.path, "FAIL_FOLDER": sandbox.registerFolder.path,
      "FAIL_AT": "\(call)", "FAIL_ERRNO": "\(failure.number)", "FAIL_LOG": sandbox.path("failed"),
    ].merging(failure.lasts ? ["FAIL_UNTIL": freed] : [:]) { $1 }
    let course = try sit(sandbox, shim) {
      _ = FileManager.default.createFile(atPath: freed, contents: nil)
    }
    for ending in course.endings {
      #expect([.exit(0), .exit(1), .exit(74)].contains(ending), "\(course.shown)\n\(repeating)")
    }
    #expect(course.mistold == [], "\(repeating)")
    #expect(try sandbox.complaint() == nil, repeating)
    let record = try #require(try sandbox.record("1"), "\(course.shown)\n\(repeating)")
    #expect(record.values["story"] == "油烟扰民", repeating)
    #expect(record.values["demand"] == "装净化设备", repeating)
    let kinds = record.transcript.map { $0["kind"] ?? "" }
    #expect(kinds.filter { $0 == "remark" }.count == 1, "\(kinds) \(repeating)")
    #expect(kinds.filter { $0 == "answer" }.count == 6, "\(kinds) \(repeating)")
  }

  /// Sits through the lines; what was not saved is typed again as the program says.
  private func sit(
    _ sandbox: Sandbox, _ shim: [String: String], free: () -> Void
  ) throws -> Course {
    var course = Course()
    var line = 0
    var environment = shim
    for _ in 0..<4 {
      let terminal = try sandbox.terminal(environment: environment)
      var reads = 1
      var isBegun = false
      var retries = 0
      while terminal.wait(
        seconds: 15, until: { terminal.output.occurrences(of: Typist.reading) >= reads })
      {
        let typed: String
        if !isBegun {
          typed = ""
        } else if line == Self.lines.count {
          terminal.type("\u{15}/quit\r")
          break
        } else {
          typed = retries > 0 && !Self.lines[line].hasPrefix("/") ? "" : "\u{15}" + Self.lines[line]
        }
        let start = terminal.output.count
        terminal.type(typed + "\r")
        reads += 1
        terminal.wait(seconds: 15) { terminal.output.occurrences(of: Typist.reading) >= reads }
        let shown = String(decoding: terminal.output[start...], as: UTF8.self)
        let told = shown.components(separatedBy: "没有存上").count - 1
        if told == 0 {
          if isBegun { line += 1 }
          isBegun = true
          retries = 0
          continue
        }
        course.failures += 1
        retries += 1
        if told > 1 { course.mistold.append(shown) }
        if retries == 2 { free() }
        if retries > 4 { course.mistold.append("never saved: \(shown)"); break }
      }
      course.endings.append(terminal.ending(seconds: 5))
      course.shown += String(decoding: terminal.output, as: UTF8.self)
      if course.endings.last == .exit(0), line == Self.lines.count { break }
      // It could not begin, or not leave: once there is space, the next start goes on.
      free()
      environment["FAIL_AT"] = "0"
      environment["FAIL_UNTIL"] = nil
      let done = try sandbox.record("1")?.transcript.map { $0["kind"] ?? "" } ?? []
      line = min(line, done.isEmpty ? 0 : line)
    }
    return course
  }
}
