import CaseLog
import CaseRecord
import Forms
import Interview

/// Makes case files from the register: each with the form that its visit began with.
struct CaseFiles {
  let log: CaseLog
  let prompts: PromptFiles

  func file(_ summary: VisitSummary, _ language: Language) throws -> CaseFile {
    let form =
      try FormLibrary.kept(summary.formHash, in: log)?.form
      ?? FormLibrary(prompts: prompts).load("reception").form
    let events = try log.events(of: summary.id)
    let reception = try summary.reception.flatMap { try log.reception($0) }
    return Interview(form: form, language: language, folding: events).caseFile(
      events: events, reception: reception, formHash: summary.formHash, at: Clock.now())
  }

  /// For each department all the names it goes by.
  func departmentNames() throws -> [[String]] {
    let form = try FormLibrary(prompts: prompts).load("reception").form
    let list = form.questions.lazy.compactMap(\.choices).first { $0.name == "departments" }
    return list?.choices.map { [$0.name, $0.label.zh, $0.label.en] + $0.aliases } ?? []
  }
}
