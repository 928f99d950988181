import Foundation
import Testing

/// Registers that a disk, a person or another program has damaged.
@Suite(.serialized) struct DamageTests {
  /// A register with three visits, all of it in the one file.
  private static let whole = Result { try makeWhole() }

  private static func makeWhole() throws -> Sandbox {
    let sandbox = try SittingRegister.sandbox()
    for story in ["油烟扰民", "拖欠社保费", "工程款拖欠多年"] {
      try sandbox.run(lines: [
        story, "城市管理局 12345热线 2025-03-09 说已责令整改", "", "", "停业整顿",
        "王某 13800138000 幸福小区3号楼", "生态环境", "到现场核实", "", "", "", "", "满意", "",
      ])
    }
    try Database(sandbox.register).run("PRAGMA wal_checkpoint(TRUNCATE)")
    return sandbox
  }

  private static func damaged(_ harm: (inout Data) -> Void) throws -> Sandbox {
    let sandbox = try Sandbox()
    let original = try whole.get()
    try FileManager.default.copyItem(at: original.registerFolder, to: sandbox.registerFolder)
    for end in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: sandbox.register + end)
    }
    var bytes = try Data(contentsOf: URL(filePath: sandbox.register))
    harm(&bytes)
    try bytes.write(to: URL(filePath: sandbox.register))
    chmod(sandbox.register, 0o600)
    return sandbox
  }

  private static let commands: [[String]] = [
    ["doctor"], ["export", "--reception", "--format", "json"], ["export", "1"], [],
  ]

  /// Nothing crashes; what the doctor finds well is well; what is wrong is said.
  private func examine(
    _ sandbox: Sandbox, _ what: Comment, mustBeFound: Bool, isSameWhole: Bool = true
  ) throws {
    let before = try Data(contentsOf: URL(filePath: sandbox.register))
    let doctor = try sandbox.run(["doctor"])
    #expect([0, 65].contains(doctor.code), "\(what) \(doctor.report)")
    if mustBeFound { #expect(doctor.code == 65, "\(what) \(doctor.report)") }
    if doctor.code == 65 {
      #expect(
        (doctor.output + doctor.errors).contains { $0 == "！" || $0 == "!" || $0 == "。" }, what)
    } else if isSameWhole {
      for number in ["1", "2", "3"] {
        let wanted = try #require(try Self.whole.get().record(number), what)
        let record = try sandbox.record(number)
        let difference = record?.difference(from: wanted) ?? "no record"
        let isSame = record == wanted
        #expect(isSame, "unseen by doctor: \(difference). \(what)")
      }
    }
    let after = try Data(contentsOf: URL(filePath: sandbox.register))
    let isUntouched = before == after
    #expect(isUntouched, "the doctor changed the file: \(what)")
    for command in Self.commands.dropFirst() {
      let run = try sandbox.run(command, input: Array("油烟\n".utf8))
      #expect([0, 1, 65, 74].contains(run.code), "\(what) \(command) \(run.report)")
      if run.code == 65 || run.code == 74 { #expect(!run.errors.isEmpty, "\(what) \(command)") }
    }
  }

  @Test(arguments: Torture.runs(short: 8, long: 1000))
  func `flipped bytes are found or harmless`(run: Int) throws {
    var random = Seeded(Torture.seed, run: run)
    var places: [String] = []
    let sandbox = try Self.damaged { bytes in
      for _ in 0..<(run % 3 + 1) {
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] ^= UInt8.random(in: 1...255, using: &random)
        places.append("\(place)")
      }
    }
    let what =
      "bytes \(places.joined(separator: ", ")). \(Torture.command("DamageTests", run: run))"
    try examine(sandbox, Comment(rawValue: what), mustBeFound: false)
  }

  @Test(arguments: [0, 1, 50, 99, 100, 511, 512, 4095, 4096, 4097, 10_000, -4096, -1])
  func `a truncated file is found`(length: Int) throws {
    let sandbox = try Self.damaged { bytes in
      bytes = bytes.prefix(length > 0 ? length : bytes.count + length)
    }
    try examine(sandbox, "truncated to \(length)", mustBeFound: length != 0)
  }

  @Test func `a file that is no database is refused and left alone`() throws {
    let sandbox = try Self.damaged { $0 = Data(repeating: 0x41, count: 20_000) }
    try examine(sandbox, "no database", mustBeFound: true)
    let run = try sandbox.run([])
    #expect(run.code == 65)
    #expect(run.errors.contains("doctor"))
  }

  @Test(arguments: [
    "DROP TRIGGER event_no_update; UPDATE event SET payload = replace(payload, '油烟', '噪声')",
    "DROP TRIGGER event_no_update; UPDATE event SET time = '2020-01-01T00:00:00+08:00' WHERE sequence = 5",
    "DROP TRIGGER event_no_update; UPDATE event SET actor = '王某' WHERE sequence = 7",
    "DROP TRIGGER event_no_delete; DELETE FROM event WHERE sequence = 9",
    "DROP TRIGGER event_no_delete; DELETE FROM event WHERE sequence < 4",
    "UPDATE form SET files = replace(files, '油烟', '噪声')",
    "UPDATE visit SET status = 'open'", "DELETE FROM visit WHERE group_number = 2",
    "UPDATE reception SET details = '{}'", "DROP TABLE draft", "DROP TABLE event",
    "DROP TRIGGER event_no_update", "DROP INDEX event_visit",
    "DROP TRIGGER event_no_update; UPDATE event SET payload = '{broken' WHERE sequence = 6",
  ])
  func `what was edited by hand is named`(sql: String) throws {
    let sandbox = try Self.damaged { _ in }
    try Database(sandbox.register).run(sql)
    try examine(sandbox, Comment(rawValue: sql), mustBeFound: true)
  }

  @Test func `a write-ahead log that is gone takes nothing but what was in it`() throws {
    let sandbox = try Self.damaged { _ in }
    let typist = try Typist(sandbox, killedAt: .keys(line: 1, 0))
    try typist.sit(["油烟又来了", "城市管理局"])
    #expect(FileManager.default.fileExists(atPath: sandbox.register + "-wal"))
    try FileManager.default.removeItem(atPath: sandbox.register + "-wal")
    try examine(sandbox, "WAL gone", mustBeFound: false)
  }

  /// SQLite itself takes such a log for its own: nothing in it names the file it belongs to.
  ///
  /// So it may go unseen, but looking must not make it worse.
  @Test func `the doctor does not write the log of another register into this one`() throws {
    let sandbox = try Self.damaged { _ in }
    let other = try SittingRegister.sandbox()
    let typist = try Typist(other, killedAt: .keys(line: 1, 0))
    try typist.sit(["油烟又来了", "城市管理局"])
    try FileManager.default.copyItem(
      atPath: other.register + "-wal", toPath: sandbox.register + "-wal")
    try examine(sandbox, "WAL of another file", mustBeFound: false, isSameWhole: false)
  }
}
