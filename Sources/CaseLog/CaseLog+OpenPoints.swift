package import CaseRecord
import GRDB

extension CaseLog {
  /// What finished visits left open, by visit; one that left nothing is not there.
  package func openPoints(of visits: [Visit.ID]) throws -> [Visit.ID: [String]] {
    try database.read { db in
      var points: [Visit.ID: [String]] = [:]
      let statement = try db.cachedStatement(
        sql: """
          SELECT payload FROM event WHERE visit = ? AND kind = ? ORDER BY sequence DESC LIMIT 1
          """)
      for visit in visits {
        let payload = try String.fetchOne(
          statement, arguments: [visit.rawValue, EventKind.finished.rawValue])
        let names = payload.flatMap { JSONValue(parsing: $0) }?["open_points"]?.array ?? []
        if !names.isEmpty { points[visit] = names.compactMap(\.string) }
      }
      return points
    }
  }
}
