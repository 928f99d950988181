import CaseLog
import CaseRecord
import Forms
import Foundation
import GRDB
import Interview
import Terminal
import Understanding

/// One visit at the desk, from the greeting to the send-off: it shows, reads, and saves.
final class Sitting {
  /// How a sitting ended.
  enum Outcome {
    case finished, parked, abandoned, quit
    /// The input ended; whether a terminal was lost.
    case ended(isLost: Bool)
    case resume(VisitSummary)
    /// In a practice: back to the talk, with the command that is to be done there.
    case talk(SlashCommand?, String)
  }

  let desk: Desk
  let visit: VisitReference
  let group: Int
  let caseNumber: String
  var interview: Interview
  var history: LineHistory
  /// What the next line begins with: a refused answer, or the half line of a lost terminal.
  var keptText: String?
  /// A line that was read before the sitting began, and is its first.
  var pushedLine: String?
  /// The story of the guesses that the interview has, and the one for which reading was begun.
  var guessedStory: String?
  var preparedStory: String?
  /// What was refused and stands in the line; who types on behind it means what follows.
  private var refusedText = ""
  /// Whether something could not be written since the last line.
  private var isUnsaved = false
  /// How often Ctrl-C was typed in a row.
  var interrupts = 0
  private var shownPath: FieldPath?
  private var shownPending: Pending?

  init(desk: Desk, summary: VisitSummary, interview: Interview) {
    self.desk = desk
    visit = summary.reference
    group = summary.group
    caseNumber = summary.caseNumber
    self.interview = interview
    history = LineHistory(log: desk.log)
    self.interview.target = target
  }

  var console: Console { desk.console }
  var language: Language { desk.language }
  var setting: SlashCommand.Setting { desk.isPractice ? .practiceRecord : .visit }

  func say(_ words: DeskWords) { console.show(words.text(language), indent: 3) }

  /// Asks until the visit is over or left.
  func run() -> Outcome {
    while true {
      listen()
      guard let prompt = prompt() else {
        if perform(.finish) { return .finished }
        // It could not be saved, and that was said; Enter tries again.
        switch console.read(LineRequest()) {
        case .line, .interrupted: continue
        case .endOfInput, .gone: return .ended(isLost: true)
        }
      }
      showIfNew(prompt)
      switch read(prompt) {
      case .line(let line):
        interrupts = 0
        isUnsaved = false
        let times = interview.record.answerTimes
        if let outcome = take(line, prompt) { return outcome }
        // What could not be saved stands in the line again, as it was typed.
        if isUnsaved { keep(line) }
        // What is proposed first may answer what waits.
        listen()
        if interview.hearing == nil { weighTime(since: times) }
      case .interrupted:
        if let outcome = interrupted() { return outcome }
      case .endOfInput:
        if let outcome = inputEnded() { return outcome }
      case .gone(let text):
        keepDraft(text, prompt)
        return .ended(isLost: true)
      }
      if !interview.record.status.isUnfinished {
        return interview.record.status == .finished ? .finished : .abandoned
      }
    }
  }

  /// What is to be asked now, with what is guessed of it.
  func prompt() -> Prompt? {
    guard let prompt = interview.prompt(at: Clock.now()) else { return nil }
    let before = interview.guesses
    guess(for: prompt)
    return interview.guesses == before ? prompt : interview.prompt(at: Clock.now())
  }

  /// Shows the question again, whole, before the next line is read.
  func showAgain() {
    shownPath = nil
    if interview.hearing != nil { shownPending = nil }
  }

  private func showIfNew(_ prompt: Prompt) {
    // The question comes after the offer: a number must not be meant for both.
    if prompt.isOffer {
      if shownPath == nil || shownPending != prompt.pending { show(offer: prompt) }
      (shownPath, shownPending) = (prompt.path, prompt.pending)
      return
    }
    if case .timeUp? = shownPending { shownPath = nil }
    if case .proposals(let hearing)? = prompt.pending {
      // The question comes when these are settled.
      if prompt.pending != shownPending {
        ProposalView(console: console, language: language).show(hearing)
      }
      shownPending = prompt.pending
      shownPath = nil
      return
    }
    if shownPath != prompt.path {
      PromptView(console: console, language: language).show(prompt)
      interview.markNotesSaid(prompt)
      shownPath = prompt.path
      shownPending = nil
    }
    if let pending = prompt.pending, pending != shownPending {
      console.show(InterviewWords.text(of: pending)(language), indent: 3)
    }
    shownPending = prompt.pending
  }

  private func read(_ prompt: Prompt) -> Reading {
    if let line = pushedLine {
      pushedLine = nil
      return .line(line)
    }
    var request = LineRequest()
    request.text = keptText ?? Self.typed(prompt.pending == nil ? prompt.oldText : correction)
    keptText = nil
    refusedText = request.text
    request.ghost = prompt.pending == nil ? prompt.defaultText : ""
    request.history = prompt.pending == nil ? history.lines(of: prompt.question) : []
    request.isSecret = LineHistory.isSecret(prompt.question)
    request.isMultiline = prompt.question.type == .text && interview.hearing == nil
    request.status = { [self] in status(prompt) }
    request.draft = { [self] text in keepDraft(text, prompt) }
    let completer = Completer(
      interview: interview, prompt: prompt, language: language, setting: setting)
    request.complete = completer.complete
    request.live = completer.live
    request.liveStarts = Completer.commandStarts
    return console.read(request)
  }

  /// An answer as it would have to be typed: one that begins with a slash has two.
  private static func typed(_ answer: String) -> String {
    answer.first.map { $0 == "/" || $0 == "／" ? String($0) + answer : answer } ?? ""
  }

  private func status(_ prompt: Prompt) -> String {
    let place = DeskWords.status(
      group: group, number: prompt.number, count: prompt.count,
      short: interview.hearing == nil
        ? prompt.short : DeskWords.proposalsShort.text(language)
    ).text(language)
    return place + "\t" + timeSpent
  }

  /// The time spent against the target; past it, with a sign.
  var timeSpent: String {
    let spent = interview.record.attendance.milliseconds(now: Clock.now().milliseconds)
    let target = desk.reception.targetMilliseconds
    let times = Clock.span(milliseconds: spent) + " / " + Clock.span(milliseconds: target)
    return spent > target ? "! " + times : times
  }

  private func take(_ line: String, _ prompt: Prompt) -> Outcome? {
    let line = afterRefused(line, prompt)
    refusedText = ""
    switch TypedLine(line) {
    case .unknown(let name):
      say(.unknownCommand(name, nearest: SlashCommand.nearest(name, in: setting)))
      keep(line)
      return nil
    case .command(let command, _) where !command.isOffered(in: setting):
      let name = command.name(language)
      say(desk.isPractice ? .notInPractice(name) : .onlyInPractice(name))
      keep(line)
      return nil
    case .command(let command, let argument):
      return perform(command, argument, prompt)
    case .answer(let text):
      answer(text, prompt)
      return nil
    }
  }

  func answer(_ text: String, _ prompt: Prompt) {
    var text = text
    // Where nothing can be edited, Enter keeps an old answer.
    if !console.isEditing, text.isEmpty {
      text = prompt.pending == nil && !prompt.endsRepeat ? prompt.oldText : correction
    }
    // Digits are worth mending; “没带” is not.
    if case .giveReason(let words, _)? = prompt.pending, text.isEmpty, console.isEditing,
      words.contains(where: \.isNumber) || !LineHistory.isSecret(prompt.question)
    {
      keptText = Self.typed(words)
    }
    let line =
      prompt.isOffer || interview.hearing != nil
      ? nil : LineHistory.line(text, prompt.question, in: interview.record)
    let isTaken = perform(.answer(text), heard: heard(text, prompt), remembering: line)
    // A number that no proposal has is typed again as fast.
    let isLong = interview.hearing != nil && text.count > 2
    if !isTaken, isLong || prompt.pending == nil && interview.pending == nil {
      keep(Self.typed(text))
    }
  }

  private func keep(_ line: String) {
    if console.isEditing { keptText = line }
  }

  /// What was typed behind refused text, if that makes sense where the whole does not: a command,
  /// the number of a candidate, the date put right.
  private func afterRefused(_ line: String, _ prompt: Prompt) -> String {
    guard !refusedText.isEmpty, line.hasPrefix(refusedText) else { return line }
    let rest = String(line.dropFirst(refusedText.count).drop { $0.isWhitespace })
    if rest.isEmpty { return line }
    if case .command = TypedLine(rest) { return rest }
    return isRefused(line) && !isRefused(rest) ? rest : line
  }

  private func isRefused(_ text: String) -> Bool {
    guard case .answer(let text) = TypedLine(text) else { return true }
    var trial = interview
    return trial.reduce(.answer(text), at: Clock.now()).contains {
      if case .tell(.problem) = $0 { true } else { false }
    } || trial.pending != nil
  }

  /// Carries out what an action makes necessary; whether anything was saved.
  @discardableResult func perform(
    _ action: Action, heard: [Finding] = [], remembering line: RememberedLine? = nil
  ) -> Bool {
    let before = interview
    let now = Clock.now()
    let effects = interview.reduce(action, heard: heard, at: now)
    var isSaved = false
    for effect in effects {
      switch effect {
      case .append(let drafts):
        do {
          let events = try desk.log.append(
            drafts, to: visit, by: desk.reception.official, at: now, clearsDraft: true,
            remembering: line)
          for event in events { interview.apply(event) }
          isSaved = true
        } catch let error as DatabaseError {
          interview = before
          isUnsaved = true
          console.show("! " + DatabaseTrouble(error).text(language), indent: 3)
          return false
        } catch {
          interview = before
          isUnsaved = true
          console.show("! \(error.localizedDescription)", indent: 3)
          return false
        }
      case .tell(let notice):
        console.show(
          InterviewWords.text(of: notice)(language), indent: 3, notice.isQuiet ? .dim : .plain)
      }
    }
    return isSaved || effects.isEmpty && interview.pending == nil
  }

  private func keepDraft(_ text: String, _ prompt: Prompt) {
    let draft = StoredDraft(field: prompt.path.description, text: text)
    // A draft that cannot be kept must not disturb the typing; the answer itself will tell.
    try? desk.log.save(draft, of: visit.id, at: Clock.now())
  }
}
