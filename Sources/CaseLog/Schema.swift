import GRDB

/// The migrations, oldest first.
///
/// One that has landed is never edited, and names no type of the program.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 events") { db in try db.execute(sql: events) }
    migrator.registerMigration("2 projections") { db in try db.execute(sql: projections) }
    migrator.registerMigration("3 desk") { db in try db.execute(sql: desk) }
    return migrator
  }

  /// The log itself, and the forms that its answers were asked from.
  ///
  /// No `json_valid`: SQLite 3.40 refuses it in a schema that it must not trust; `RegisterCheck`
  /// reads every payload instead.
  private static let events = """
    CREATE TABLE event (
      device TEXT NOT NULL CHECK (device <> ''),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      id TEXT NOT NULL,
      visit TEXT,
      case_id TEXT,
      time TEXT NOT NULL,
      clock TEXT NOT NULL,
      actor TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind <> ''),
      payload TEXT NOT NULL CHECK (substr(payload, 1, 1) = '{'),
      form_hash TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      PRIMARY KEY (device, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_visit ON event (visit);
    CREATE TRIGGER event_no_update BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_no_delete BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TABLE form (
      hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
      name TEXT NOT NULL,
      version TEXT NOT NULL,
      files TEXT NOT NULL CHECK (substr(files, 1, 1) = '{')
    ) STRICT, WITHOUT ROWID;
    """

  /// Caches of the log, which `doctor --rebuild` makes anew.
  ///
  /// `clock` (milliseconds of the hybrid clock) and `sequence` are the last event's: they order
  /// rows, since the times of day go back when a clock is set.
  private static let projections = """
    CREATE TABLE reception (
      id TEXT NOT NULL PRIMARY KEY,
      details TEXT NOT NULL CHECK (substr(details, 1, 1) = '{'),
      opened_at TEXT NOT NULL,
      clock INTEGER NOT NULL,
      sequence INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE visit (
      id TEXT NOT NULL PRIMARY KEY,
      case_id TEXT NOT NULL,
      case_year INTEGER NOT NULL,
      case_index INTEGER NOT NULL,
      group_number INTEGER NOT NULL,
      reception TEXT,
      status TEXT NOT NULL,
      started_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      clock INTEGER NOT NULL,
      sequence INTEGER NOT NULL,
      form_hash TEXT NOT NULL,
      visitor_name TEXT NOT NULL,
      last_field TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX visit_case ON visit (case_year, case_index);
    CREATE INDEX visit_reception ON visit (reception, group_number);
    CREATE INDEX visit_unfinished ON visit (status) WHERE status IN ('open', 'parked');
    """

  /// What belongs to the desk, not to the record: it may be changed and forgotten.
  private static let desk = """
    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE draft (
      visit TEXT NOT NULL PRIMARY KEY,
      field TEXT NOT NULL,
      text TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (kind, text)
    ) STRICT;
    """
}
