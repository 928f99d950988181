import GRDB

/// What the desk remembers; not part of any record.
package enum Setting: String, Sendable {
  case device, language, keys
  /// `practice` in a register of practices, which never holds a real case.
  case purpose

  func value(_ db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [rawValue])
  }

  func set(_ value: String, _ db: Database) throws {
    try db.execute(
      sql:
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      arguments: [rawValue, value])
  }
}

extension CaseLog {
  package func setting(_ setting: Setting) throws -> String? {
    try database.read(setting.value)
  }

  package func set(_ setting: Setting, to value: String) throws {
    try database.write { db in try setting.set(value, db) }
  }
}
