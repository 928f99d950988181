import CaseRecord
import GRDB

/// The tables that are derived from events: kept up to date event by event, or made anew.
enum Projection {
  /// Takes one event into the tables; the very same step as when they are made anew.
  static func update(with event: Event, _ db: Database) throws {
    switch event.kind {
    case .receptionOpened, .receptionChanged:
      guard let id = event.payload["reception"]?.string else { return }
      try db.execute(
        sql: """
          INSERT INTO reception VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE
          SET details = excluded.details, clock = excluded.clock, sequence = excluded.sequence
          """,
        // As it reads from the log: members sorted, so that a rebuild makes the same row.
        arguments: [
          id, (JSONValue(parsing: event.payload.text) ?? event.payload).text, event.time,
          event.clock.milliseconds, event.sequence,
        ])
    case .visitStarted:
      guard let visit = event.visit, let caseID = event.caseID else { return }
      try db.execute(
        sql: "INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, '', '')",
        arguments: [
          visit.rawValue, caseID.rawValue, event.payload["case_year"]?.integer ?? 0,
          event.payload["case_index"]?.integer ?? 0, event.payload["group"]?.integer ?? 0,
          event.payload["reception"]?.string, event.time, event.time,
          event.clock.milliseconds, event.sequence, event.formHash,
        ])
    case .answered, .changed:
      try answered(event, db)
    case .parked: try set(.parked, event, db)
    case .resumed: try set(.open, event, db)
    case .finished: try set(.finished, event, db)
    case .abandoned: try set(.abandoned, event, db)
    default: break
    }
  }

  /// Forgets the tables and makes them from the log.
  static func rebuild(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM reception; DELETE FROM visit")
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM event ORDER BY device, sequence")
    while let row = try rows.next() { try update(with: StoredEvent.event(row), db) }
  }

  private static func answered(_ event: Event, _ db: Database) throws {
    guard let visit = event.visit, let field = event.payload["field"]?.string else { return }
    let name = field == FieldName.visitorName ? event.payload["value"]?["value"]?.string ?? "" : nil
    let statement = try db.cachedStatement(
      sql: """
        UPDATE visit SET updated_at = ?, clock = ?, sequence = ?, last_field = ?,
          visitor_name = coalesce(?, visitor_name)
        WHERE id = ?
        """)
    try statement.execute(arguments: [
      event.time, event.clock.milliseconds, event.sequence, field, name, visit.rawValue,
    ])
  }

  private static func set(_ status: VisitStatus, _ event: Event, _ db: Database) throws {
    guard let visit = event.visit else { return }
    try db.execute(
      sql: "UPDATE visit SET status = ?, updated_at = ?, clock = ?, sequence = ? WHERE id = ?",
      arguments: [
        status.rawValue, event.time, event.clock.milliseconds, event.sequence, visit.rawValue,
      ])
  }
}
