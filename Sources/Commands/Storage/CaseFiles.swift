import CaseLog
import CaseRecord
import Forms
import Interview

/// Makes case files from the register: each with the form that its visit began with.
///
/// A form is read once, however many visits began with it.
final class CaseFiles {
  private let log: CaseLog
  private let prompts: PromptFiles
  private var forms: [String: Form]

  /// `known` is a form that is read already; nil if there is none.
  init(log: CaseLog, prompts: PromptFiles, known: FormLibrary.Entry? = nil) {
    self.log = log
    self.prompts = prompts
    forms = known.map { [$0.hash: $0.form] } ?? [:]
  }

  func file(_ summary: VisitSummary, _ language: Language) throws -> CaseFile {
    let form = try form(summary.formHash)
    let events = try log.events(of: summary.id)
    let reception = try summary.reception.flatMap { try log.reception($0) }
    return Interview(form: form, language: language, folding: events).caseFile(
      events: events, reception: reception, formHash: summary.formHash, at: Clock.now())
  }

  /// The form of that hash; the one in use if it was not kept.
  private func form(_ hash: String) throws -> Form {
    if let form = forms[hash] { return form }
    let form =
      try FormLibrary.kept(hash, in: log)?.form
      ?? FormLibrary(prompts: prompts).load("reception").form
    forms[hash] = form
    return form
  }

  /// For each department all the names it goes by.
  func departmentNames() throws -> [[String]] {
    let form = try FormLibrary(prompts: prompts).load("reception").form
    let list = form.questions.lazy.compactMap(\.choices).first { $0.name == "departments" }
    return list?.choices.map { [$0.name, $0.label.zh, $0.label.en] + $0.aliases } ?? []
  }
}
