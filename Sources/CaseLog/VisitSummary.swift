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
    id = Visit.ID(rawValue: row["id"])
    caseID = Case.ID(rawValue: row["case_id"])
    caseNumber = CaseNumber(year: row["case_year"], index: row["case_index"]).text
    group = row["group_number"]
    reception = (row["reception"] as String?).map { Reception.ID(rawValue: $0) }
    status = VisitStatus(rawValue: row["status"]) ?? .open
    startedAt = row["started_at"]
    updatedAt = row["updated_at"]
    formHash = row["form_hash"]
    visitorName = row["visitor_name"]
    lastField = row["last_field"]
  }
}
