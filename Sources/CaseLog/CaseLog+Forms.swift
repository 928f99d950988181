package import CaseRecord
import GRDB

extension CaseLog {
  /// The hash by which events name the form they were asked from.
  ///
  /// The files are the form's own and its lists, name and text, in a fixed order.
  package static func formHash(_ files: [JSONValue.Member]) -> String {
    StoredEvent.hexadecimal(of: JSONValue.object(files).text)
  }

  /// Keeps a form's text, so that its visits can be read when the file has long changed.
  package func keepForm(
    hash: String, name: String, version: String, files: [JSONValue.Member]
  ) throws {
    let known = try database.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM form WHERE hash = ?)", arguments: [hash])
    }
    guard known != true else { return }
    try database.write { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO form VALUES (?, ?, ?, ?)",
        arguments: [hash, name, version, JSONValue.object(files).text])
    }
  }

  /// The files of a form that was kept: its own under `form`, its lists under their names.
  package func formFiles(hash: String) throws -> JSONValue? {
    try database.read { db in
      try String.fetchOne(db, sql: "SELECT files FROM form WHERE hash = ?", arguments: [hash])
        .flatMap { JSONValue(parsing: $0) }
    }
  }
}
