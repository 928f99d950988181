import CaseLog
import CaseRecord
import GRDB
import Testing

@Suite struct RegisterCheckTests {
  let database: DatabaseQueue

  init() throws {
    database = try DatabaseQueue()
    let log = try CaseLog(database, newDevice: "desk")
    let files = [JSONValue.Member("form", "form: f")]
    let hash = CaseLog.formHash(files)
    try log.keepForm(hash: hash, name: "f", version: "1", files: files)
    let (visit, _) = try log.startVisit(
      formHash: hash, formName: "f", formVersion: "1", reception: nil, queryCode: "ABC",
      by: "李某", at: CaseLogTests.moment())
    for word in ["一", "二", "三"] {
      let draft = EventDraft(.answered, ["field": "story", "said": .string(word)])
      _ = try log.append([draft], to: visit, by: "李某", at: CaseLogTests.moment())
    }
  }

  private func findings(after sql: String) throws -> [RegisterFinding] {
    try database.write { db in
      try db.execute(sql: "DROP TRIGGER event_no_update; DROP TRIGGER event_no_delete; \(sql)")
    }
    // That the triggers are gone is found too; here it is the means.
    return try RegisterCheck(database).findings().findings.filter {
      if case .changedSchema = $0 { false } else { true }
    }
  }

  @Test func `a register that nobody touched is whole`() throws {
    let (findings, events) = try RegisterCheck(database).findings()
    #expect(findings.isEmpty && events == 4)
  }

  @Test(
    arguments: [
      (
        "UPDATE event SET payload = '{\"field\":\"story\",\"said\":\"四\"}' WHERE sequence = 3",
        [RegisterFinding.changedEvent(device: "desk", sequence: 3)]
      ),
      (
        "UPDATE event SET actor = 'x' WHERE sequence = 2",
        [.changedEvent(device: "desk", sequence: 2)]
      ),
      (
        "UPDATE event SET time = '' WHERE sequence = 1",
        [.changedEvent(device: "desk", sequence: 1)]
      ),
      ("DELETE FROM event WHERE sequence = 3", [.gap(device: "desk", after: 2, before: 4)]),
      (
        "UPDATE event SET previous_hash = hash WHERE sequence = 4",
        [.brokenChain(device: "desk", sequence: 4), .changedEvent(device: "desk", sequence: 4)]
      ),
      ("UPDATE visit SET group_number = 9", [.projection(table: "visit", rows: 2)]),
      ("DELETE FROM visit", [.projection(table: "visit", rows: 1)]),
      ("DROP TABLE visit", [.missingTable("visit")]),
    ] as [(String, [RegisterFinding])])
  func `what was tampered with is named`(sql: String, expected: [RegisterFinding]) throws {
    #expect(
      try findings(after: sql).filter {
        if case .projection("visit", _) = $0, !expected.contains($0) { false } else { true }
      } == expected)
  }

  @Test func `a form whose text was changed is named`() throws {
    let found = try findings(after: "UPDATE form SET files = '{\"form\":\"form: g\"}'")
    #expect(found.contains { if case .changedForm = $0 { true } else { false } })
  }

  @Test func `derived tables are made anew from the log`() throws {
    try database.write { db in try db.execute(sql: "DELETE FROM visit") }
    #expect(try !RegisterCheck(database).findings().findings.isEmpty)
    try CaseLog(database, newDevice: "").rebuild()
    #expect(try RegisterCheck(database).findings().findings.isEmpty)
  }
}
