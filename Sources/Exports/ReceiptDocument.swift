import CaseRecord

/// 来访回执: the visitor takes it home.
///
/// It may be lost, or seen at work: no phone, address, ID number, third person, risk or internal
/// word. Of an accusation, or where the visitor wants a neutral one, it says nothing but the
/// number.
struct ReceiptDocument {
  private let facts: CaseFacts
  private let mask: Mask

  init(_ facts: CaseFacts) {
    self.facts = facts
    mask = Mask.forReceipt(facts)
  }

  var data: JSONValue {
    let file = facts.file
    let isOther = file.reception.officeKind == "other_body"
    let last = Period.lastDay(Period.notice, after: file.receivedAt)
    let name =
      facts.isProtected
      ? .string(facts.language(zh: "来访人", en: "the visitor")) : facts.value("visitor_name")
    var members: [JSONValue.Member] = [
      .init("case_number", .text(file.caseNumber)),
      .init("query_code", .text(file.queryCode)),
      .init("received_at", .text(facts.dates.moment(file.receivedAt))),
      .init("reception_place", .text(file.reception.place)),
      .init("visitor_name", name),
      .init("petition_office", .bool(!isOther)),
      .init("other_body", .bool(isOther)),
      .init("notice_by", .text(last.map { facts.dates.day($0) } ?? "")),
      .init("is_neutral", .bool(facts.hasNeutralReceipt)),
    ]
    if !facts.hasNeutralReceipt { members.append(.init("matter", .array([matter]))) }
    return .object(members + facts.foot)
  }

  /// What only a receipt that may speak of the matter says.
  private var matter: JSONValue {
    let rows = FieldRows(facts: facts, never: [], mask: mask)
    return [
      "summary": masked("summary"),
      "evidence": rows.instances("evidence", columns: ["what", "copies", "original_returned"])
        .without("more"),
      "response": masked("response"),
      "handling": masked("handling"),
      "assignments": rows.instances("assignments", columns: ["department", "role", "due"])
        .without("more"),
      "contact_back": masked("contact_back"),
      "hardship_support": masked("hardship_support"),
      "is_appeal": .bool(facts.isAppeal),
    ]
  }

  private func masked(_ name: String) -> JSONValue {
    guard let answer = facts.file.answer(name), !answer.isAboutRisk else { return .null }
    return .text(mask(facts.words(answer)))
  }
}
