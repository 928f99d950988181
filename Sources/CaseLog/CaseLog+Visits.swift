package import CaseRecord
import GRDB

extension CaseLog {
  /// Opens a visit: gives it the next number of its reception and its case the next of the year.
  ///
  /// Both numbers are taken in the transaction that uses them, so two desks on one register never
  /// get the same.
  ///
  /// `queryCode` is what the visitor will quote to ask how the case stands.
  package func startVisit(
    formHash: String, formName: String, formVersion: String, reception: Reception.ID?,
    queryCode: String, by actor: String, at now: Moment
  ) throws -> (VisitReference, [Event]) {
    try database.write { db in
      var generator = SystemRandomNumberGenerator()
      func newID() -> String {
        UUIDv7.text(milliseconds: now.milliseconds, using: &generator)
      }
      let visit = VisitReference(
        id: Visit.ID(rawValue: newID()), caseID: Case.ID(rawValue: newID()), formHash: formHash)
      let index = try Int.fetchOne(
        db, sql: "SELECT max(case_index) FROM visit WHERE case_year = ?",
        arguments: [now.day.year])
      let group = try Int.fetchOne(
        db, sql: "SELECT max(group_number) FROM visit WHERE reception IS ?",
        arguments: [reception?.rawValue])
      let number = CaseNumber(year: now.day.year, index: (index ?? 0) + 1)
      let payload = JSONValue.members([
        "case_number": .string(number.text), "case_year": .integer(number.year),
        "case_index": .integer(number.index), "query_code": .string(queryCode),
        "group": .integer((group ?? 0) + 1), "reception": reception.map { .string($0.rawValue) },
        "form": .string(formName), "form_version": .string(formVersion),
      ])
      let events = try append(
        [EventDraft(.visitStarted, payload)], to: visit, by: actor, at: now, db)
      return (visit, events)
    }
  }

  /// The visits that are neither finished nor abandoned, the latest first.
  package func unfinishedVisits() throws -> [VisitSummary] {
    try visits("WHERE status IN ('open', 'parked') ORDER BY clock DESC, sequence DESC", [])
  }

  /// The visits of a reception in the order in which they came.
  package func visits(of reception: Reception.ID) throws -> [VisitSummary] {
    try visits("WHERE reception = ? ORDER BY group_number, id", [reception.rawValue])
  }

  package func visit(_ id: Visit.ID) throws -> VisitSummary? {
    try visits("WHERE id = ?", [id.rawValue]).first
  }

  /// The visits of the case with this number.
  package func visits(of number: CaseNumber) throws -> [VisitSummary] {
    try visits(
      "WHERE case_year = ? AND case_index = ? ORDER BY id", [number.year, number.index])
  }

  /// The visits whose own or whose case's identifier begins with this text.
  package func visits(identifierPrefix prefix: String) throws -> [VisitSummary] {
    let length = prefix.count
    return try visits(
      "WHERE substr(id, 1, ?) = ? OR substr(case_id, 1, ?) = ? ORDER BY id",
      [length, prefix, length, prefix])
  }

  private func visits(_ clauses: String, _ arguments: StatementArguments) throws -> [VisitSummary] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM visit \(clauses)", arguments: arguments)
        .map(VisitSummary.init)
    }
  }
}
