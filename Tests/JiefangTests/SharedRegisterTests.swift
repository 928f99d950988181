import Foundation
import Testing

/// Several programs on one register at the same time.
@Suite(.serialized) struct SharedRegisterTests {
  private static let lines = [
    "小区楼下的饭店油烟扰民", "城市管理局 12345热线 2025-03-09 说已责令整改", "", "", "停业整顿",
    "王某 13800138000 幸福小区3号楼", "", "到现场核实", "", "", "", "", "满意", "",
  ]
  /// What a program says that could not get at the register.
  private static let complaints = ["locked", "占用", "没有存上", "SQLite"]

  @Test(arguments: [(2, false), (8, false), (2, true), (8, true)])
  func `sittings at once lose nothing and get numbers of their own`(
    count: Int, isNew: Bool
  ) throws {
    // A register that is not there yet is made by all of them at once.
    let sandbox = try isNew ? Sandbox() : SittingRegister.sandbox()
    var input: [String] = []
    for (index, line) in Self.lines.enumerated() {
      input.append(line)
      if index % 6 == 5, index < Self.lines.count - 2 { input += ["/visits", "/export record"] }
    }
    let bytes = Array(input.map { $0 + "\n" }.joined().utf8)
    let sittings = try (0..<count).map { _ in try sandbox.start([], input: bytes) }
    var others: [Sandbox.Run] = []
    for command in [["export", "--reception", "--format", "json"], ["doctor"]] {
      others += try (0..<count).map { _ in try sandbox.start(command) }
    }
    for sitting in sittings {
      let finished = sitting.finish(seconds: 120)
      #expect(finished.code == 0, "\(finished.report)")
      for words in Self.complaints {
        #expect(!(finished.output + finished.errors).contains(words), "\(finished.report)")
      }
    }
    for other in others {
      let finished = other.finish(seconds: 120)
      // Nothing may be there yet, but nothing may be in the way.
      #expect([0, 65].contains(finished.code), "\(finished.report)")
      for words in Self.complaints {
        #expect(!(finished.output + finished.errors).contains(words), "\(finished.report)")
      }
    }
    try check(sandbox, count)
  }

  @Test(arguments: Torture.isLong ? [2, 8] : [2])
  func `sittings on terminals at once lose nothing`(count: Int) throws {
    let sandbox = try SittingRegister.sandbox()
    // All are at the idle line before the first visit begins.
    let typists = try (0..<count).map { _ in try Typist(sandbox) }
    for typist in typists {
      typist.terminal.wait { typist.terminal.output.occurrences(of: Typist.reading) > 0 }
    }
    let group = DispatchGroup()
    for index in typists.indices {
      nonisolated(unsafe) let typist = typists[index]
      Thread.detachNewThread {
        try? typist.sit(Self.lines[...])
        group.leave()
      }
      group.enter()
    }
    group.wait()
    for typist in typists {
      let shown = String(decoding: typist.terminal.output, as: UTF8.self)
      for words in Self.complaints { #expect(!shown.contains(words), "\(shown.suffix(1000))") }
      #expect(typist.terminal.ending() == .exit(0))
    }
    try check(sandbox, count)
  }

  /// Every sitting's record is whole, and no number was given twice.
  private func check(_ sandbox: Sandbox, _ count: Int) throws {
    try #expect(sandbox.complaint() == nil)
    let visits = try Database(sandbox.register).run(
      "SELECT case_year || '-' || substr('000' || case_index, -4), status FROM visit ORDER BY 1")
    #expect(visits.count == count)
    #expect(Set(visits.map { $0[0] }).count == count)
    let records = try visits.compactMap { try sandbox.record($0[0]) }
    #expect(records.count == count)
    #expect(records.allSatisfy { $0.status == "finished" })
    #expect(Set(records.map(\.description)).count == 1)
  }
}
