package import CaseRecord

/// What ties an event to its visit.
package struct VisitReference: Hashable, Sendable {
  package let id: Visit.ID
  package let caseID: Case.ID
  package let formHash: String

  package init(id: Visit.ID, caseID: Case.ID, formHash: String) {
    self.id = id
    self.caseID = caseID
    self.formHash = formHash
  }
}
