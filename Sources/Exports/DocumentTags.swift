/// The names that the templates of each document may use.
///
/// docs/documents.md explains them; a test compares this table with the documents' data and with
/// that page.
enum DocumentTags {
  static func names(of kind: DocumentKind) -> [String: TagShape] {
    switch kind {
    case .record: record
    case .transcript: transcript
    case .receipt: receipt
    case .slip: slip
    }
  }

  private static let foot = ["office", "official", "office_phone", "day"]
  private static let rows = list(["name", "text"])
  private static let evidence = ["number", "what", "copies", "original_returned"]

  private static let record: [String: TagShape] = {
    var names = values(
      RecordDocument.fields + foot + [
        "case_number", "query_code", "group", "received_at", "ended_at", "reception_place",
        "is_unfinished", "is_abandoned", "abandon_reason", "form",
      ])
    for (name, columns) in RecordDocument.repeats { names[name] = instances(columns) }
    names["others"] = rows
    names["remarks"] = rows
    names["open_points"] = list([])
    return names
  }()

  private static let transcript: [String: TagShape] = {
    var names = values(
      foot + [
        "is_redacted", "case_number", "group", "date", "started", "ended", "reception_place",
        "visitor_name", "visitor_id_number", "visitor_phone", "visitor_address", "party_size",
        "acting_for",
        "demand", "response", "contact_back", "readback",
        "readback_changes",
      ])
    names["representatives"] = instances(["name", "phone"])
    names["evidence"] = instances(["what", "copies", "original_returned"])
    names["readback_objections"] = instances(["sentence", "words"])
    names["readback_sentences"] = list(["number", "text"])
    names["entries"] = list([
      "time", "is_answer", "question", "answer", "is_change", "short", "old", "is_deletion",
      "is_note", "note",
    ])
    return names
  }()

  private static let receipt: [String: TagShape] = {
    var names = values(
      foot + [
        "case_number", "query_code", "received_at", "reception_place", "visitor_name",
        "petition_office", "other_body", "notice_by", "is_neutral",
      ])
    var matter = values([
      "summary", "response", "handling", "contact_back", "hardship_support", "is_appeal",
    ])
    matter["evidence"] = list(evidence)
    matter["assignments"] = list(["number", "department", "role", "due"])
    names["matter"] = .list(matter)
    return names
  }()

  private static let slip: [String: TagShape] = {
    var names = values(
      foot + [
        "case_number", "slip_number", "is_assignment", "is_forwarding", "is_accusation",
        "department", "addressee_withheld", "is_lead", "is_assist", "leads", "assists",
        "received_on", "visitor", "identity_shared", "office_delivers", "place", "category",
        "summary", "leader_instruction", "signed_for_on", "notice_by",
      ])
    names["tasks"] = list(["task", "due", "report_back"])
    var matter = values([
      "party_size", "demand", "response", "visitor_phone", "visitor_address",
    ])
    matter["contacts"] = instances(["department", "channel", "date", "reply", "document_number"])
    matter["evidence"] = instances(["what", "copies", "original_returned"])
    matter["representatives"] = list(["number", "name", "phone"])
    names["matter"] = .list(matter)
    var report = values(["contact_count", "evidence_count"])
    report["accused"] = instances(["name", "unit", "post"])
    names["report"] = .list(report)
    return names
  }()

  private static func values(_ names: [String]) -> [String: TagShape] {
    Dictionary(names.map { ($0, .value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func list(_ names: [String]) -> TagShape { .list(values(names)) }

  private static func instances(_ columns: [String]) -> TagShape {
    var names = values(["number"] + columns)
    names["more"] = rows
    return .list(names)
  }
}
