/// How a visit began.
package struct VisitStart: Hashable, Sendable {
  package let time: String
  package let caseNumber: String
  package let queryCode: String
  /// The number of the visit in its reception.
  package let group: Int
  package let reception: Reception.ID?
  package let formName: String
  package let formVersion: String

  package init(_ payload: JSONValue, time: String) {
    self.time = time
    caseNumber = payload["case_number"]?.string ?? ""
    queryCode = payload["query_code"]?.string ?? ""
    group = payload["group"]?.integer ?? 0
    reception = payload["reception"]?.string.map { Reception.ID(rawValue: $0) }
    formName = payload["form"]?.string ?? ""
    formVersion = payload["form_version"]?.string ?? ""
  }
}
