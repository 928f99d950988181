import CaseLog
import CaseRecord
import Forms
import Interview
import Terminal
import Understanding

extension Sitting {
  /// Does what a slash command says; how the sitting ended by it, or nil if it goes on.
  func perform(_ command: SlashCommand, _ argument: String, _ prompt: Prompt) -> Outcome? {
    switch command.kind {
    case .help:
      HelpView(console: console, language: language).show(prompt, in: setting)
      showAgain()
    case .back: go(.back)
    case .goTo:
      if argument.isEmpty { say(.gotoNeedsWords) } else { go(.goTo(argument)) }
    case .show:
      RecordView(console: console, language: language).show(desk.file(of: interview, visit))
      showAgain()
    case .edit: edit(prompt)
    case .skip: perform(.skip)
    case .dontKnow: status(.dontKnow)
    case .refused: status(.refused)
    case .notApplicable: status(.notApplicable)
    case .later: status(.deferred)
    case .note: note(argument)
    case .add: go(.add(argument))
    case .delete: go(.delete(argument))
    case .park: return park(argument)
    case .finish:
      perform(.finish)
      showAgain()
    case .abandon: return abandon(argument)
    case .quit: return quit()
    case .resume: return resume(argument)
    case .why where !desk.isPractice || MatterField(guessedAt: prompt.path) != nil: explain(prompt)
    case .talk, .record, .take, .why, .end: return .talk(command, argument)
    case .visits, .export, .reception, .language, .quiet, .keys:
      desk.perform(command, argument, visit: self)
      interview.language = desk.language
      showAgain()
    }
    return nil
  }

  private func go(_ action: Action) {
    perform(action)
    showAgain()
  }

  private func status(_ status: AnswerStatus) {
    if perform(.status(status)) {
      say(.statusAdded(StatusWords.text(of: status)(language)))
      showAgain()
    }
  }

  private func note(_ argument: String) {
    let isOnVisit = argument.hasPrefix("-v")
    let text = String(argument.dropFirst(isOnVisit ? 2 : 0).drop { $0.isWhitespace })
    guard !text.isEmpty else { return say(.noteNeedsText) }
    perform(.remark(text, onVisit: isOnVisit))
  }

  private func abandon(_ argument: String) -> Outcome? {
    let reason = argument.isEmpty ? choose(.askAbandonReason) ?? "" : argument
    guard !reason.isEmpty, perform(.abandon(reason)) else { return nil }
    say(.abandoned)
    return .abandoned
  }

  private func quit() -> Outcome? {
    if desk.isPractice { return .quit }
    let field = interview.prompt(at: Clock.now())?.short ?? ""
    guard perform(.park("")) else { return nil }
    say(.parked(group: group, number: caseNumber, field: field))
    return .quit
  }

  private func resume(_ argument: String) -> Outcome? {
    guard let other = desk.waiting(argument, except: visit.id) else {
      say(.noSuchVisit(argument))
      return nil
    }
    return park("") == nil ? nil : .resume(other)
  }

  private func edit(_ prompt: Prompt) {
    guard console.isInteractive else { return }
    let editor = ExternalEditor(folder: desk.draftFolder)
    guard let text = editor.edit(prompt.oldText) else { return say(.editorFailed(editor.name)) }
    showAgain()
    answer(text, prompt)
  }
}
