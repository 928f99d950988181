import CaseRecord

/// 转送单 or 交办单: one for each department that is to act, lead or assisting.
///
/// Slip A (appeal, suggestion, information) names the visitor only with consent. Slip B
/// (accusation) is retold: no name, number or address, none of the visitor's words and papers.
struct SlipDocument {
  /// The tasks of one department.
  private struct Addressee {
    let field: CaseFile.AnswerField?
    let isAccused: Bool
    var instances: [CaseFile.Instance]
  }

  private let facts: CaseFacts
  private let mask: Mask
  private let rows: FieldRows

  init(_ facts: CaseFacts) {
    self.facts = facts
    mask = Mask.forSlip(facts)
    rows = FieldRows(facts: facts, never: ["risk"], mask: mask)
  }

  var data: [JSONValue] {
    let all = addressees
    return all.indices.map { slip(all[$0], number: $0 + 1, among: all) }
  }

  private var addressees: [Addressee] {
    let departments = Departments(facts)
    var all: [Addressee] = []
    for instance in facts.file.instances("assignments") {
      let field = Self.answer("department", in: instance)
      let index = all.firstIndex { field != nil && $0.field?.text == field?.text }
      if let index {
        all[index].instances.append(instance)
      } else {
        let isAccused = field.map { departments.isAccused($0) } ?? false
        all.append(Addressee(field: field, isAccused: isAccused, instances: [instance]))
      }
    }
    return all
  }

  private func slip(_ addressee: Addressee, number: Int, among all: [Addressee]) -> JSONValue {
    let signed = addressee.instances.compactMap { Self.answer("signed_for_on", in: $0) }.first
    let last = signed.flatMap { Self.day($0) }
      .flatMap { Period.lastDay(Period.notice, after: $0.iso) }
    let isAssist = Self.isAssist(addressee)
    var members: [JSONValue.Member] = [
      .init("case_number", .text(facts.file.caseNumber)),
      .init("slip_number", .integer(number)),
      .init("is_assignment", .bool(isAssignment(addressee))),
      .init("is_forwarding", .bool(!isAssignment(addressee))),
      .init("is_accusation", .bool(facts.isAccusation)),
      .init("department", .text(addressee.isAccused ? "" : name(addressee))),
      .init("addressee_withheld", .bool(addressee.isAccused)),
      .init("is_lead", .bool(!isAssist)),
      .init("is_assist", .bool(isAssist)),
      .init("leads", .text(names(all.filter { !Self.isAssist($0) }))),
      .init("assists", .text(names(all.filter { Self.isAssist($0) }))),
      .init("received_on", .text(facts.dates.day(facts.file.receivedAt))),
      .init("visitor", visitor),
      .init("identity_shared", .bool(facts.sharesIdentity)),
      .init("office_delivers", .bool(!facts.sharesIdentity)),
      .init("place", masked("place")),
      .init("category", masked("category")),
      .init("summary", masked("summary")),
      .init("leader_instruction", masked("leader_instruction")),
      .init("tasks", tasks(addressee)),
      .init("signed_for_on", signed.map { .text(facts.words($0)) } ?? .null),
      .init("notice_by", .text(last.map { facts.dates.day($0) } ?? "")),
    ]
    members.append(.init("matter", facts.isAccusation ? [] : [matter]))
    members.append(.init("report", facts.isAccusation ? [report] : []))
    return .object(members + facts.foot)
  }

  /// Slip A: what the department needs to act.
  private var matter: JSONValue {
    var members: [JSONValue.Member] = [
      .init("party_size", masked("party_size")),
      .init("demand", masked("demand")),
      .init(
        "contacts",
        rows.instances(
          "contacts",
          columns: ["department", "channel", "date", "reply", "document_number"])),
      .init(
        "evidence", rows.instances("evidence", columns: ["what", "copies", "original_returned"])),
      .init("response", .text(Self.shortened(masked("response").string ?? ""))),
    ]
    if facts.sharesIdentity {
      members += [
        .init("visitor_phone", facts.value("visitor_phone")),
        .init("visitor_address", facts.value("visitor_address")),
        .init(
          "representatives",
          rows.instances("representatives", columns: ["name", "phone"]).without("more")),
      ]
    }
    return .object(members)
  }

  /// Slip B: who is reported; earlier approaches and papers are only counted.
  private var report: JSONValue {
    let contacts = facts.file.instances("contacts").count
    let papers = facts.file.instances("evidence").count
    return [
      "accused": rows.instances("accused", columns: ["name", "unit", "post"]),
      "contact_count": contacts > 0 ? .integer(contacts) : .null,
      "evidence_count": papers > 0 ? .integer(papers) : .null,
    ]
  }

  private var visitor: JSONValue {
    facts.sharesIdentity
      ? facts.value("visitor_name") : .string(facts.language(zh: "来访人", en: "the visitor"))
  }

  private func masked(_ name: String) -> JSONValue {
    guard let answer = facts.file.answer(name), !answer.isAboutRisk else { return .null }
    return .text(mask(facts.words(answer)))
  }

  private func tasks(_ addressee: Addressee) -> JSONValue {
    .array(
      addressee.instances.map { instance in
        .object(
          ["task", "due", "report_back"].map { name in
            let answer = Self.answer(name, in: instance)
            return .init(name, .text(answer.map { mask(facts.words($0)) } ?? ""))
          })
      })
  }

  /// 交办, with a date and a report back, rather than 转送 (Regulations, article 22).
  private func isAssignment(_ addressee: Addressee) -> Bool {
    let kinds = addressee.instances.compactMap { Self.answer("kind", in: $0) }
      .flatMap(CaseFacts.choices)
    guard kinds.isEmpty else { return kinds.contains("assign") }
    let handling = facts.choices("handling")
    if handling.contains("assigned") || handling.contains("forwarded") {
      return handling.contains("assigned")
    }
    return addressee.instances.contains { Self.answer("due", in: $0) != nil }
  }

  private func name(_ addressee: Addressee) -> String {
    guard let field = addressee.field, field.answer.status == .answered else { return "" }
    // A body on the list is printed as it is, even if the visitor works there.
    if case .choices(let choices) = field.answer.value, choices.allSatisfy(\.isListed) {
      return facts.words(field)
    }
    return mask(facts.words(field))
  }

  private func names(_ addressees: [Addressee]) -> String {
    addressees.filter { !$0.isAccused }.map { name($0) }.filter { !$0.isEmpty }
      .joined(separator: facts.language.comma)
  }

  private static func isAssist(_ addressee: Addressee) -> Bool {
    let roles = addressee.instances.compactMap { answer("role", in: $0) }
      .flatMap(CaseFacts.choices)
    return roles.contains("assist") && !roles.contains("lead")
  }

  private static func answer(
    _ name: String, in instance: CaseFile.Instance
  ) -> CaseFile.AnswerField? {
    instance.fields.lazy.compactMap { field in
      if case .answer(let answer) = field, answer.name == name { answer } else { nil }
    }.first
  }

  private static func day(_ answer: CaseFile.AnswerField) -> CivilDate? {
    guard case .date(let date) = answer.answer.value else { return nil }
    return CivilDate(iso: date.iso)
  }

  /// What the visitor was told, in short: the department needs the gist.
  private static func shortened(_ text: String) -> String {
    let limit = 60
    return text.count > limit ? text.prefix(limit) + "……" : text
  }
}
