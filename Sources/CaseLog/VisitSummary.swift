package import CaseRecord
import GRDB

/// A visit as lists show it.
package struct VisitSummary: Hashable, Sendable {
  package let id: Visit.ID
  package let caseID: Case.ID
  package let caseNumber: String
  /// Its number in its reception.
  package let group: Int
  package let reception: Reception.ID?
  package let status: VisitStatus
  /// RFC 3339.
  package let startedAt: String
  package let updatedAt: String
  package let formHash: String
  package let visitorName: String
  /// The path of the field that was answered last.
  package let lastField: String

  package var reference: VisitReference {
    VisitReference(id: id, caseID: caseID, formHash: formHash)
  }

  init(_ row: Row) {
    id = Visit.ID(rawValue: row.text("id"))
    caseID = Case.ID(rawValue: row.text("case_id"))
    caseNumber = CaseNumber(year: row.number("case_year"), index: row.number("case_index")).text
    group = row.number("group_number")
    reception = row.optionalText("reception").map { Reception.ID(rawValue: $0) }
    status = VisitStatus(rawValue: row.text("status")) ?? .open
    startedAt = row.text("started_at")
    updatedAt = row.text("updated_at")
    formHash = row.text("form_hash")
    visitorName = row.text("visitor_name")
    lastField = row.text("last_field")
  }
}
