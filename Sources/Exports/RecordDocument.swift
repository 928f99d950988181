import CaseRecord

/// 来访人员登记表: everything the visitor said and was told; it stays in the office.
///
/// Never on it: risk, and the leader's instruction to the departments.
struct RecordDocument {
  private let facts: CaseFacts
  private let rows: FieldRows

  /// The official's own view of the visitor, words to the departments, and a mere gesture.
  static let never: Set = ["risk", "leader_instruction", "sent_off"]

  /// Questions with a place of their own on the sheet, in its order.
  static let fields = [
    "visitor_name", "visitor_gender", "visitor_id_type", "visitor_id_number", "visitor_phone",
    "visitor_phone_of", "contact_rules", "visitor_address", "visitor_household",
    "visitor_workplace", "visitor_occupation", "acting_for", "acting_for_whom", "special_needs",
    "party_size",
    "people_affected", "people_affected_unit", "visited_before", "first_handler", "place",
    "category", "purpose", "since", "until", "happened_on", "urgent_by", "amount", "summary",
    "story", "demand", "legal_proceedings", "legal_proceedings_details", "hardship",
    "hardship_what", "hardship_support",
    "identity_protection", "consent_to_share", "response", "handling", "not_accepted_reason",
    "legal_route", "contact_back", "readback", "readback_changes", "satisfaction",
    "satisfaction_reason",
  ]

  /// Repeats with a place of their own, and their columns.
  static let repeats: [(name: String, columns: [String])] = [
    ("representatives", ["name", "phone"]),
    ("demands", ["text", "kind"]),
    (
      "contacts",
      [
        "department", "channel", "date", "reply", "reply_form", "document_number",
        "reply_satisfied",
      ]
    ),
    ("evidence", ["what", "copies", "original_returned"]),
    ("accused", ["name", "unit", "post"]),
    ("assignments", ["department", "role", "kind", "task", "due", "contact_person"]),
    ("readback_objections", ["sentence", "words"]),
  ]

  init(_ facts: CaseFacts) {
    self.facts = facts
    rows = FieldRows(facts: facts, never: Self.never)
  }

  var data: JSONValue {
    let file = facts.file
    var members: [JSONValue.Member] = [
      .init("case_number", .text(file.caseNumber)),
      .init("query_code", .text(file.queryCode)),
      .init("group", file.group.map { .integer($0) } ?? .null),
      .init("received_at", .text(facts.dates.moment(file.receivedAt))),
      .init("ended_at", .text(DateWords.time(file.endedAt))),
      .init("reception_place", .text(file.reception.place)),
      .init("is_unfinished", .bool(file.status == "open" || file.status == "parked")),
      .init("is_abandoned", .bool(file.status == "abandoned")),
      .init("abandon_reason", .text(file.abandonReason)),
    ]
    members += Self.fields.map { name in
      .init(name, printable(name))
    }
    members += Self.repeats.map { .init($0.name, rows.instances($0.name, columns: $0.columns)) }
    members += [
      .init("others", .array(rows.rows(others))),
      .init("remarks", .array(remarks)),
      .init("open_points", .array(openPoints.map { .string($0) })),
      .init(
        "form",
        .text([file.formName, file.formVersion].filter { !$0.isEmpty }.joined(separator: " "))),
    ]
    return .object(members + facts.foot)
  }

  private func printable(_ name: String) -> JSONValue {
    guard let answer = facts.file.answer(name), !rows.isHidden(answer) else { return .null }
    return rows.rows([.answer(answer)]).first?["text"] ?? .null
  }

  /// What has no place of its own: fields of other forms must still be printed.
  private var others: [CaseFile.Field] {
    let lists = Set(Self.repeats.map(\.name))
    return facts.file.fields.filter { field in
      switch field {
      case .answer(let answer): !Self.fields.contains(answer.name)
      case .instances(let list): !lists.contains(list.name)
      }
    }
  }

  private var remarks: [JSONValue] {
    let visit = facts.file.remarks.map { remark -> JSONValue in
      ["name": .string(facts.language(zh: "来访", en: "Visit")), "text": .text(remark.text)]
    }
    return rows.remarks(facts.file.fields) + visit
  }

  /// Open questions, but for one about risk.
  private var openPoints: [String] {
    let hidden = facts.file.fields.answers.filter { rows.isHidden($0) }.map(\.short)
    return facts.file.openPoints.filter { !hidden.contains($0) }
  }
}
