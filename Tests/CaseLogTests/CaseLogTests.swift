import CaseLog
import CaseRecord
import Foundation
import GRDB
import Testing

@Suite struct CaseLogTests {
  let database: DatabaseQueue
  let log: CaseLog

  init() throws {
    database = try DatabaseQueue()
    log = try CaseLog(database, newDevice: "desk")
  }

  static func moment(_ second: Int = 0) -> Moment {
    Moment(
      time: "2026-11-24T14:52:0\(second)+08:00", milliseconds: 1_764_000_000_000 + second,
      day: CivilDate(daysSince1970: 20_781))
  }

  func start(_ reception: Reception.ID? = nil) throws -> VisitReference {
    try log.startVisit(
      formHash: "", formName: "f", formVersion: "1", reception: reception, queryCode: "ABC",
      by: "李某", at: Self.moment()
    ).0
  }

  @Test func `events come back in order, unknown kinds untouched`() throws {
    let visit = try start()
    let drafts = ["answered/1", "from the future/9"].map {
      EventDraft(EventKind(rawValue: $0), ["field": "story", "x": ["y": 1]])
    }
    let events = try log.append(drafts, to: visit, by: "李某", at: Self.moment(1))
    #expect(try log.events(of: visit.id).dropFirst() == events[...])
    #expect(events.map(\.sequence) == [2, 3])
    #expect(events[0].clock < events[1].clock)
  }

  @Test(arguments: ["UPDATE event SET kind = 'x'", "DELETE FROM event"])
  func `an event can be neither changed nor deleted`(sql: String) throws {
    _ = try start()
    #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
  }

  @Test func `a commit waits for the disk and the schema is not trusted`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
    let file = try CaseLog.database(at: path)
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    _ = try CaseLog(file, newDevice: "x")
    let full = 2
    #expect(try file.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == full)
    #expect(try file.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    #expect(try file.read { try Int.fetchOne($0, sql: "PRAGMA trusted_schema") } == 0)
    try file.close()
  }

  @Test func `groups are numbered by reception, cases by year`() throws {
    let one = Reception.ID(rawValue: "one")
    let other = Reception.ID(rawValue: "other")
    let visits = try [one, one, other].map { try log.visit(start($0).id) }
    #expect(visits.map { $0?.group } == [1, 2, 1])
    #expect(visits.map { $0?.caseNumber } == ["2026-0001", "2026-0002", "2026-0003"])
  }

  @Test func `the status of a visit follows its events`() throws {
    let visit = try start()
    for (kind, status) in [
      (EventKind.parked, VisitStatus.parked), (.resumed, .open), (.finished, .finished),
    ] {
      _ = try log.append([EventDraft(kind, [:])], to: visit, by: "", at: Self.moment())
      #expect(try log.visit(visit.id)?.status == status)
    }
    #expect(try log.unfinishedVisits().isEmpty)
  }

  @Test func `a draft lives until its answer is accepted`() throws {
    let visit = try start()
    let draft = StoredDraft(field: "story", text: "装净化设备，不达")
    try log.save(draft, of: visit.id, at: Self.moment())
    #expect(try log.draft(of: visit.id) == draft)
    _ = try log.append(
      [EventDraft(.remarked, [:])], to: visit, by: "", at: Self.moment(), clearsDraft: true)
    #expect(try log.draft(of: visit.id) == nil)
  }

  @Test func `history is by kind, and a line said again moves to the end`() throws {
    func remember(_ text: String, _ kind: String) throws {
      try log.append(
        [], to: nil, by: "", at: Self.moment(),
        remembering: RememberedLine(kind: kind, text: text))
    }
    for text in ["a", "b", "a"] { try remember(text, "reply") }
    try remember("c", "task")
    #expect(try log.history(of: "reply") == ["b", "a"])
    for number in 0..<(RememberedLine.limit + 5) { try remember("\(number)", "reply") }
    #expect(try log.history(of: "reply").count == RememberedLine.limit)
  }
}
