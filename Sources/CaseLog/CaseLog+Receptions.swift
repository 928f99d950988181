package import CaseRecord
import GRDB

extension CaseLog {
  /// The details of a reception, as its last event said them; nil if there is none.
  package func reception(_ id: Reception.ID) throws -> JSONValue? {
    try details("WHERE id = ?", [id.rawValue])
  }

  /// The details of the reception that was opened last; nil before the first.
  package func latestReception() throws -> JSONValue? {
    try details("ORDER BY clock DESC, sequence DESC LIMIT 1", [])
  }

  private func details(_ clauses: String, _ arguments: StatementArguments) throws -> JSONValue? {
    try database.read { db in
      try String.fetchOne(db, sql: "SELECT details FROM reception \(clauses)", arguments: arguments)
        .flatMap { JSONValue(parsing: $0) }
    }
  }
}
