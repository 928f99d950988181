import CaseRecord
package import GRDB

/// Examines a register without changing it.
package struct RegisterCheck {
  private let database: any DatabaseReader

  package init(_ database: any DatabaseReader) {
    self.database = database
  }

  /// What is wrong, and how many events there are; an empty list is good news.
  package func findings() throws -> (findings: [RegisterFinding], events: Int) {
    try database.read { db in
      var findings = try integrity(db)
      for table in ["event", "form", "visit", "reception", "draft", "setting"]
      where try !db.tableExists(table) {
        findings.append(.missingTable(table))
      }
      if findings.contains(where: { if case .missingTable = $0 { true } else { false } }) {
        return (findings, 0)
      }
      let (chain, count) = try chain(db)
      return try (findings + schema(db) + chain + forms(db) + projections(db), count)
    }
  }

  private func integrity(_ db: Database) throws -> [RegisterFinding] {
    try db.execute(sql: "PRAGMA cell_size_check = ON")
    let sentences = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
    let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0)" }
    return (sentences.filter { $0 != "ok" } + keys).map { .integrity($0) }
  }

  /// Holds each table, index and trigger against what the migrations make of an empty register.
  ///
  /// What a newer program has added is let pass.
  private func schema(_ db: Database) throws -> [RegisterFinding] {
    let sql = """
      SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema
      WHERE name NOT LIKE 'sqlite_%' ORDER BY 1
      """
    func texts(_ db: Database) throws -> [(String, String)] {
      try Row.fetchAll(db, sql: sql).map { ($0[0], $0[1]) }
    }
    let copy = try DatabaseQueue()
    try Schema.migrator.migrate(copy)
    let kept = try Dictionary(texts(db)) { first, _ in first }
    return try copy.read(texts).filter { kept[$0.0] != $0.1 }.map { .changedSchema($0.0) }
  }

  /// Follows each device's chain from its first event to its last.
  private func chain(_ db: Database) throws -> ([RegisterFinding], Int) {
    var findings: [RegisterFinding] = []
    var count = 0
    var device = ""
    var last = 0
    var hash = ""
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM event ORDER BY device, sequence")
    while let row = try rows.next() {
      let event = StoredEvent.event(row)
      let sequence = event.sequence
      if event.device.rawValue != device { (device, last, hash) = (event.device.rawValue, 0, "") }
      if sequence != last &+ 1 {
        findings.append(.gap(device: device, after: last, before: sequence))
      } else if row.text("previous_hash") != hash {
        findings.append(.brokenChain(device: device, sequence: sequence))
      }
      let payload = row.text("payload")
      let expected = StoredEvent.hash(of: event, payload: payload, after: row.text("previous_hash"))
      if row.text("hash") != expected {
        findings.append(.changedEvent(device: device, sequence: sequence))
      }
      if JSONValue(parsing: payload) == nil {
        findings.append(.unreadablePayload(device: device, sequence: sequence))
      }
      (last, hash) = (sequence, row.text("hash"))
      count += 1
    }
    return (findings, count)
  }

  private func forms(_ db: Database) throws -> [RegisterFinding] {
    var findings: [RegisterFinding] = []
    for row in try Row.fetchAll(db, sql: "SELECT hash, files FROM form") {
      let files = row.text("files")
      if StoredEvent.hexadecimal(of: files) != row.text("hash") {
        findings.append(.changedForm(hash: row.text("hash")))
      }
    }
    let missing = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT form_hash FROM event
        WHERE form_hash <> '' AND form_hash NOT IN (SELECT hash FROM form)
        """)
    return findings + missing.map { .missingForm(hash: $0) }
  }

  /// Makes the derived tables anew beside the real ones, in memory, and compares.
  private func projections(_ db: Database) throws -> [RegisterFinding] {
    let copy = try DatabaseQueue()
    try Schema.migrator.migrate(copy)
    return try copy.write { fresh in
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM event ORDER BY device, sequence")
      while let row = try rows.next() { try Projection.update(with: StoredEvent.event(row), fresh) }
      return try ["reception", "visit"].compactMap { table in
        let sql = "SELECT * FROM \(table) ORDER BY id"
        let kept = try Set(Row.fetchAll(db, sql: sql))
        let made = try Set(Row.fetchAll(fresh, sql: sql))
        let wrong = kept.symmetricDifference(made).count
        return wrong == 0 ? nil : .projection(table: table, rows: wrong)
      }
    }
  }
}

extension CaseLog {
  /// Forgets the derived tables and makes them anew from the log.
  package func rebuild() throws {
    try database.write(Projection.rebuild)
  }
}
