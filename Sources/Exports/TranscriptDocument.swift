import CaseRecord

/// 接谈记录: the talk as it was spoken, with times and changes, read back and assented to.
///
/// Never in it: risk, any judgement of the person, the official's own words to the departments.
/// The ID number is shortened; any other ID number in the talk is too. Redacted, it says of nobody
/// but the official who they are.
struct TranscriptDocument {
  private let facts: CaseFacts
  private let rows: FieldRows
  private let mask: Mask

  /// Not spoken with the visitor, or not for the visitor's eyes.
  static let never: Set = ["risk", "leader_instruction", "summary", "circumstances", "sent_off"]

  init(_ facts: CaseFacts) {
    self.facts = facts
    mask = Mask.forTranscript(facts)
    rows = FieldRows(facts: facts, never: Self.never, mask: mask)
  }

  var data: JSONValue {
    let file = facts.file
    let members: [JSONValue.Member] = [
      .init("is_redacted", facts.options.isRedacted ? true : .null),
      .init("case_number", .text(file.caseNumber)),
      .init("group", file.group.map { .integer($0) } ?? .null),
      .init("date", .text(facts.dates.day(file.receivedAt))),
      .init("started", .text(DateWords.time(file.receivedAt))),
      .init("ended", .text(DateWords.time(file.endedAt))),
      .init("reception_place", .text(file.reception.place)),
      .init("visitor_name", masked("visitor_name")),
      .init("visitor_id_number", masked("visitor_id_number")),
      .init("visitor_phone", masked("visitor_phone")),
      .init("visitor_address", masked("visitor_address")),
      .init("party_size", masked("party_size")),
      .init("representatives", rows.instances("representatives", columns: ["name", "phone"])),
      .init("acting_for", masked("acting_for")),
      .init("entries", .array(file.transcript.compactMap { entry($0) })),
      .init(
        "evidence", rows.instances("evidence", columns: ["what", "copies", "original_returned"])),
      .init("demand", masked("demand")),
      .init("response", masked("response")),
      .init("contact_back", masked("contact_back")),
      .init("readback_sentences", .array(sentences)),
      .init("readback", masked("readback")),
      .init("readback_changes", masked("readback_changes")),
      .init(
        "readback_objections",
        rows.instances("readback_objections", columns: ["sentence", "words"])),
    ]
    return .object(members + facts.foot)
  }

  private func masked(_ name: String) -> JSONValue {
    guard let answer = facts.file.answer(name) else { return .null }
    return .text(mask(facts.words(answer)))
  }

  private func entry(_ entry: CaseFile.Entry) -> JSONValue? {
    guard !isHidden(entry) else { return nil }
    let status = AnswerStatus(rawValue: entry.status)
    let given = mask(facts.words(status, text: entry.text))
    let answer =
      given.isEmpty
      ? facts.language(zh: "（未回答）", en: "(no answer)") : given + source(of: entry)
    let asked = mask(entry.question.isEmpty ? entry.short : entry.question)
    let old = entry.old.isEmpty ? facts.language(zh: "（空）", en: "(nothing)") : mask(entry.old)
    var members: [JSONValue.Member] = [.init("time", .text(DateWords.time(entry.time)))]
    switch entry.kind {
    case .answer:
      members += [
        .init("is_answer", true), .init("question", .text(asked)), .init("answer", .text(answer)),
      ]
    case .change:
      members += [
        .init("is_change", true), .init("short", .text(entry.short)), .init("old", .text(old)),
        .init("answer", .text(answer)),
      ]
    case .deleted:
      members += [
        .init("is_deletion", true), .init("short", .text(entry.short)), .init("old", .text(old)),
      ]
    case .parked, .resumed, .finished, .abandoned:
      members += [.init("is_note", true), .init("note", .string(note(entry.kind)))]
    case .shortOfTime where !entry.text.isEmpty, .timeUp where entry.status == "closed":
      // Without names: some of them are not for the visitor's eyes.
      members += [.init("is_note", true), .init("note", .string(note(entry.kind)))]
    case .remark, .added, .jump, .shortOfTime, .timeUp, .other:
      return nil
    }
    return .object(members)
  }

  /// What was told before it was asked is marked with where it was told.
  private func source(of entry: CaseFile.Entry) -> String {
    guard !entry.heardIn.isEmpty else { return "" }
    return facts.language(zh: "（据“\(entry.heardIn)”）", en: " (from “\(entry.heardIn)”)")
  }

  /// Entries on what is not printed; nor an answer that says only that the visitor was seen off.
  private func isHidden(_ entry: CaseFile.Entry) -> Bool {
    guard let path = FieldPath(parsing: entry.path) else { return false }
    return Self.never.contains(path.name) || riskPaths.contains(entry.path)
  }

  private func note(_ kind: CaseFile.Entry.Kind) -> String {
    switch kind {
    case .parked: facts.language(zh: "接谈暂停", en: "The talk was interrupted")
    case .resumed: facts.language(zh: "接谈继续", en: "The talk went on")
    case .abandoned: facts.language(zh: "接谈中止", en: "The talk was broken off")
    case .shortOfTime:
      facts.language(
        zh: "时间可能不够，不急的问题放到最后", en: "Time may be short; what can wait was left to the end")
    case .timeUp:
      facts.language(
        zh: "约定的时间已到，没有问的列为待补", en: "The time was up; what was not asked was left open")
    default: facts.language(zh: "接谈结束", en: "The talk ended")
    }
  }

  private var hiddenAnswers: [CaseFile.AnswerField] {
    facts.file.fields.answers.filter { rows.isHidden($0) }
  }

  private var riskPaths: Set<String> { Set(hiddenAnswers.map(\.path)) }

  /// The read-back, but for a sentence that names what is not printed, and its answer.
  ///
  /// The name alone does not do: a visitor may use the word.
  private var sentences: [JSONValue] {
    let hidden = hiddenAnswers.filter { !$0.short.isEmpty && !$0.text.isEmpty }
    return facts.file.readback.enumerated().compactMap { index, sentence in
      let isHidden = hidden.contains {
        sentence.contains($0.short) && sentence.contains($0.text)
      }
      if isHidden { return nil }
      return ["number": .integer(index + 1), "text": .text(mask(sentence))]
    }
  }
}
