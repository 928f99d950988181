import GRDB

extension CaseLog {
  /// How many lines are remembered of each kind of question.
  package static let historyLimit = 200

  /// The lines remembered of one kind of question, oldest first.
  package func history(of kind: String) throws -> [String] {
    try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT text FROM history WHERE kind = ? ORDER BY id", arguments: [kind])
    }
  }

  /// Remembers a line; one said again moves to the end.
  package func remember(_ text: String, as kind: String) throws {
    try database.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO history (kind, text) VALUES (?, ?)", arguments: [kind, text])
      try db.execute(
        sql: """
          DELETE FROM history WHERE kind = ? AND id NOT IN
            (SELECT id FROM history WHERE kind = ? ORDER BY id DESC LIMIT ?)
          """, arguments: [kind, kind, Self.historyLimit])
    }
  }
}
