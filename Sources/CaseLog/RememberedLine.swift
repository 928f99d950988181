import GRDB

/// A line that was typed at one kind of question, to be offered again.
package struct RememberedLine: Hashable, Sendable {
  /// How many lines are remembered of each kind.
  package static let limit = 200

  package let kind: String
  package let text: String

  package init(kind: String, text: String) {
    self.kind = kind
    self.text = text
  }

  /// Keeps the line; one said again moves to the end, the oldest go.
  func save(_ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO history (kind, text) VALUES (?, ?)")
      .execute(arguments: [kind, text])
    try db.cachedStatement(
      sql: """
        DELETE FROM history WHERE kind = ?1 AND id <= (
          SELECT id FROM history WHERE kind = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
        """
    ).execute(arguments: [kind, Self.limit])
  }
}

extension CaseLog {
  /// The lines remembered of one kind of question, oldest first.
  package func history(of kind: String) throws -> [String] {
    try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT text FROM history WHERE kind = ? ORDER BY id", arguments: [kind])
    }
  }
}
