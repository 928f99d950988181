import CaseRecord

/// What the documents ask of a case before they print anything: who must not learn what.
struct CaseFacts {
  let file: CaseFile
  let options: DocumentOptions
  let language: DocumentLanguage

  init(_ file: CaseFile, _ options: DocumentOptions) {
    self.file = file
    self.options = options
    language = DocumentLanguage(tag: options.language)
  }

  var dates: DateWords { DateWords(language: language) }

  /// A report against somebody, whose material goes to nobody complained about (article 30).
  ///
  /// Where the purpose is not known, somebody named as `accused` decides, or the official who
  /// ticked it among the circumstances.
  var isAccusation: Bool {
    let names = choices("purpose")
    if names.contains("accusation") || Self.soundsLikeAccusation(names) { return true }
    guard names.isEmpty else { return false }
    return !file.instances("accused").isEmpty || choices("circumstances").contains("accusation")
  }

  /// A request for a solution, which has the 60 days of article 34.
  var isAppeal: Bool { !isAccusation && choices("purpose").contains("appeal") }

  /// Whether the visitor asked that the name be kept back.
  var isProtected: Bool {
    choices("identity_protection").contains { $0 != "none" }
  }

  /// Whether a department may have name, phone and address: asked, said yes, and nothing against it.
  ///
  /// The Regulations ask no consent for an appeal; the documents do.
  var sharesIdentity: Bool {
    !isAccusation && !isProtected && choices("consent_to_share") == ["yes"]
  }

  /// Whether the receipt says nothing of the matter: it may be lost, or seen at work.
  var hasNeutralReceipt: Bool {
    isAccusation || choices("receipt_kind").contains("neutral")
  }

  /// The names of the choices of a question outside every repeat.
  func choices(_ name: String) -> [String] {
    guard let answer = file.answer(name) else { return [] }
    return Self.choices(of: answer)
  }

  static func choices(of answer: CaseFile.AnswerField) -> [String] {
    switch answer.answer.value {
    case .choices(let choices): choices.map(\.name)
    case .text(let text) where !text.isEmpty: [text]
    default: []
    }
  }

  /// What somebody calls a report who does not use the list's words.
  private static func soundsLikeAccusation(_ words: [String]) -> Bool {
    let signs = ["检举", "控告", "举报", "揭发", "accus", "report"]
    return words.contains { word in signs.contains { word.lowercased().contains($0) } }
  }

  /// Every value of a repeat's field, or of a question of the same name.
  func texts(_ list: String, _ name: String) -> [String] {
    file.instances(list).flatMap(\.fields).compactMap { field in
      if case .answer(let answer) = field, answer.name == name { answer.text } else { nil }
    }.filter { !$0.isEmpty }
  }

  /// Every text of a repeat, whatever its fields are called, or of a question of that name.
  func allTexts(_ list: String) -> [String] {
    let fields = file.instances(list).flatMap(\.fields)
    let texts = fields.compactMap { field in
      if case .answer(let answer) = field { answer.text } else { nil }
    }
    return (texts + [file.text(list)]).filter { !$0.isEmpty }
  }
}

extension CaseFacts {
  /// The words of an answer: the value, or why there is none; empty if it was passed over.
  func words(_ field: CaseFile.AnswerField) -> String {
    words(field.answer.status, text: field.text.isEmpty ? field.answer.said : field.text)
  }

  func words(_ status: AnswerStatus, text: String) -> String {
    switch status {
    case .dontKnow: language(zh: "不清楚", en: "not known")
    case .refused: language(zh: "不愿提供", en: "declined to say")
    case .notApplicable: language(zh: "不适用", en: "does not apply")
    case .deferred: language(zh: "待补充", en: "to be added")
    case .skipped: ""
    default: text
    }
  }

  /// The words of a question outside every repeat; null, a line to fill by hand, if it has none.
  func value(_ name: String) -> JSONValue {
    file.answer(name).map { .text(words($0)) } ?? .null
  }

  /// What every paper says at its foot.
  var foot: [JSONValue.Member] {
    let office = options.officeName.isEmpty ? file.reception.place : options.officeName
    return [
      .init("office", .text(office)),
      .init("official", .text(file.reception.official)),
      .init("office_phone", .text(options.officePhone)),
      .init("day", .text(options.day.isEmpty ? "" : dates.day(options.day))),
    ]
  }
}

extension JSONValue {
  /// A text, or null if there is none: a line to fill by hand.
  static func text(_ text: String) -> JSONValue {
    text.isEmpty ? .null : .string(text)
  }

  /// An array of objects, each without one of its members.
  func without(_ name: String) -> JSONValue {
    .array(
      (array ?? []).map { row in
        guard case .object(let members) = row else { return row }
        return .object(members.filter { $0.name != name })
      })
  }
}
