package import CaseRecord
import GRDB

/// A line that was being typed and is not accepted yet.
package struct StoredDraft: Hashable, Sendable {
  /// The path of the question it would answer.
  package let field: String
  package let text: String

  package init(field: String, text: String) {
    self.field = field
    self.text = text
  }

  static func delete(of visit: Visit.ID, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM draft WHERE visit = ?")
      .execute(arguments: [visit.rawValue])
  }
}

extension CaseLog {
  /// Keeps the half-typed line of a visit in place of the one before; an empty one is forgotten.
  package func save(_ draft: StoredDraft, of visit: Visit.ID, at now: Moment) throws {
    try database.write { db in
      guard !draft.text.isEmpty else { return try StoredDraft.delete(of: visit, db) }
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)")
        .execute(arguments: [visit.rawValue, draft.field, draft.text, now.time])
    }
  }

  /// The half-typed line of a visit; nil if there is none.
  package func draft(of visit: Visit.ID) throws -> StoredDraft? {
    try database.read { db in
      try Row.fetchOne(
        db, sql: "SELECT field, text FROM draft WHERE visit = ?", arguments: [visit.rawValue]
      ).map { StoredDraft(field: $0.text("field"), text: $0.text("text")) }
    }
  }
}
