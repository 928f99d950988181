package import CaseRecord
package import GRDB

/// The append-only log of events and what is derived from it, in one SQLite file.
package struct CaseLog: Sendable {
  let database: any DatabaseWriter
  /// The machine whose chain this process appends to.
  package let device: Device.ID

  /// Opens the log, brings its schema up to date and names the device if it has no name yet.
  package init(_ database: any DatabaseWriter, newDevice: @autoclosure () -> String) throws {
    try Self.migrate(database)
    // Nothing was changed then: what this program knows had been there already.
    if try database.read(Schema.migrator.hasBeenSuperseded) { throw NewerRegister() }
    self.database = database
    if let known = try database.read(Setting.device.value) {
      device = Device.ID(rawValue: known)
    } else {
      let name = newDevice()
      device = try database.write { db in
        // Another process may have named it since.
        if let known = try Setting.device.value(db) { return Device.ID(rawValue: known) }
        try Setting.device.set(name, db)
        return Device.ID(rawValue: name)
      }
    }
  }

  /// Brings the schema up to date.
  ///
  /// Where two programs make a register at the same moment, the slower finds the tables there; it
  /// looks again what is left to do. It can be the slower once for each migration.
  private static func migrate(_ database: any DatabaseWriter) throws {
    for _ in 1...Schema.migrator.migrations.count {
      do {
        return try Schema.migrator.migrate(database)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {}
    }
    try Schema.migrator.migrate(database)
  }

  /// Opens or creates a database file in which a commit survives a power cut.
  ///
  /// Not by `Configuration.journalMode` or a `DatabasePool`: these set `synchronous` to `NORMAL`,
  /// which does not wait for the disk, after `prepareDatabase` has run.
  package static func database(at path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
          PRAGMA trusted_schema = OFF
          """)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// A database that is gone when the program ends.
  package static func databaseInMemory() throws -> DatabaseQueue { try DatabaseQueue() }

  /// Opens a database file to look at it only: not even a checkpoint changes it.
  package static func databaseToExamine(at path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA trusted_schema = OFF") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Saves events for good, all of them or none, and returns them with their place in the log.
  ///
  /// `visit` is nil for what concerns no visit; `clearsDraft` says that the half-typed line of the
  /// visit is done with. A line to be remembered costs no commit of its own here.
  @discardableResult package func append(
    _ drafts: [EventDraft], to visit: VisitReference?, by actor: String, at now: Moment,
    clearsDraft: Bool = false, remembering line: RememberedLine? = nil
  ) throws -> [Event] {
    try database.write { db in
      let events = try append(drafts, to: visit, by: actor, at: now, db)
      if clearsDraft, let visit { try StoredDraft.delete(of: visit.id, db) }
      if let line { try line.save(db) }
      return events
    }
  }

  func append(
    _ drafts: [EventDraft], to visit: VisitReference?, by actor: String, at now: Moment,
    _ db: Database
  ) throws -> [Event] {
    var last = try StoredEvent.last(of: device, db)
    var generator = SystemRandomNumberGenerator()
    return try drafts.map { draft in
      let clock = last?.clock ?? HybridClock(milliseconds: 0)
      let event = Event(
        id: UUIDv7.text(milliseconds: now.milliseconds, using: &generator), device: device,
        sequence: (last?.sequence ?? 0) &+ 1, visit: visit?.id, caseID: visit?.caseID,
        time: now.time, clock: clock.next(now: now.milliseconds), actor: actor, kind: draft.kind,
        payload: draft.payload, formHash: visit?.formHash ?? "")
      let hash = try StoredEvent.insert(event, after: last?.hash ?? "", db)
      try Projection.update(with: event, db)
      last = StoredEvent.Link(sequence: event.sequence, hash: hash, clock: event.clock)
      return event
    }
  }

  /// The events of one visit, oldest first.
  package func events(of visit: Visit.ID) throws -> [Event] {
    try database.read { db in try StoredEvent.all(of: visit, db) }
  }

  /// Every event of one kind, oldest first.
  package func events(of kind: EventKind) throws -> [Event] {
    try database.read { db in try StoredEvent.all(of: kind, db) }
  }

  /// Marks a register for a purpose if nothing stands in it yet; whether it has that purpose now.
  package func mark(as purpose: String) throws -> Bool {
    try database.write { db in
      if let known = try Setting.purpose.value(db) { return known == purpose }
      let isUsed = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM setting WHERE name <> ?)
          """, arguments: [Setting.device.rawValue])
      if isUsed ?? true { return false }
      try Setting.purpose.set(purpose, db)
      return true
    }
  }

  /// Closes the file; what the write-ahead log holds moves into it if nobody else has it open.
  package func close() throws {
    try database.close()
  }
}
