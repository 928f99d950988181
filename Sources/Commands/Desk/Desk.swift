import CaseLog
import CaseRecord
import Forms
import Foundation
import Interview
import Terminal

/// A reception: one official, one place, visitor after visitor.
final class Desk {
  let log: CaseLog
  let console: Console
  let prompts: PromptFiles
  let locks: VisitLocks
  /// The folder of the register, for what is as private as the register.
  let draftFolder: String
  var language: Language
  var reception: ReceptionDetails
  let form: FormLoader
  /// Whether the visitor is a simulated one.
  let isPractice: Bool
  /// What hears texts, once one was told.
  var ear: Ear?
  /// What stories are guessed to be about.
  let matters: MatterDesk

  /// How a reception ended, for the exit code.
  enum End {
    case left, unfinished, lost
  }

  init(
    log: CaseLog, console: Console, prompts: PromptFiles, form: FormLoader,
    language: Language, reception: ReceptionDetails, register: String?, isPractice: Bool = false
  ) {
    self.log = log
    self.console = console
    self.prompts = prompts
    self.form = form
    self.language = language
    self.reception = reception
    locks = VisitLocks(register: register)
    draftFolder =
      register.map { URL(filePath: $0).deletingLastPathComponent().path }
      ?? FileManager.default.temporaryDirectory.path
    self.isPractice = isPractice
    matters = MatterDesk(ListenFiles(prompts: prompts), countsIn: isPractice ? nil : log)
  }

  func say(_ words: DeskWords) { console.show(words.text(language)) }

  /// Receives visitors until the official leaves or the input ends.
  func run() throws -> End {
    defer { matters.settle() }
    var next = try offerUnfinished()
    while true {
      guard let sitting = try next ?? idle() else {
        try summarize()
        return .left
      }
      next = nil
      let outcome = sitting.run()
      locks.release(sitting.visit.id)
      switch outcome {
      case .finished:
        showFinished(sitting)
        sitting.countMatter()
      // A practice has a room of its own; its talk never comes here.
      case .parked, .abandoned, .talk: break
      case .quit:
        try summarize()
        return .left
      case .resume(let summary):
        next = try resume(summary)
      case .ended(let isLost):
        if isLost { return .lost }
        Output.error(ended(sitting).text(language))
        return .unfinished
      }
    }
  }

  /// Waits between two visitors; nil when the official leaves.
  private func idle() throws -> Sitting? {
    var isShown = false
    while true {
      if !isShown, console.isInteractive { try showIdle() }
      isShown = true
      var request = LineRequest()
      request.isMultiline = false
      request.complete = Completer.commandsOnly(.idle)
      request.live = Completer.liveCommands(language, .idle)
      request.liveStarts = Completer.commandStarts
      switch console.read(request) {
      case .line(let line):
        switch TypedLine(line) {
        case .answer(let text) where text.allSatisfy(\.isWhitespace):
          if console.isInteractive { return try begin() }
        case .answer:
          // Without a terminal there is no Enter between visitors: the line is the next story.
          if !console.isInteractive { return try begin(typed: line) }
          say(.idleHint(parked: try waitingVisits().count))
        case .unknown(let name):
          say(.unknownCommand(name, nearest: SlashCommand.nearest(name, in: .idle)))
        case .command(let command, let argument):
          if command.kind == .quit { return nil }
          if command.isOffered(in: .visit), !command.isOffered(in: .idle), !console.isInteractive {
            return try begin(typed: line)
          }
          if command.kind == .resume {
            guard let summary = waiting(argument, except: nil) else {
              say(.noSuchVisit(argument))
              continue
            }
            if let sitting = try resume(summary) { return sitting }
          } else {
            perform(command, argument, visit: nil)
          }
        }
      case .interrupted: continue
      case .endOfInput, .gone: return nil
      }
    }
  }

  private func showIdle() throws {
    let visits = try log.visits(of: reception.id)
    let line = [
      reception.place, reception.official, reception.date,
      DeskWords.idle(received: visits.count, expected: reception.expected).text(language),
    ]
    console.show()
    console.show(
      (language == .chinese ? "接访 " : "jiefang ")
        + line.filter { !$0.isEmpty }
        .joined(separator: " · "))
    let parked = try waitingVisits().count
    console.show(DeskWords.idleHint(parked: parked).text(language), .dim)
  }

  private func showFinished(_ sitting: Sitting) {
    let record = sitting.interview.record
    let span = Clock.span(milliseconds: record.attendance.milliseconds)
    let open = sitting.interview.pointsLeft(at: Clock.now())
    console.show()
    let words = DeskWords.finished(
      group: sitting.group, number: sitting.caseNumber, span: span, open: open)
    console.show("── " + words.text(language) + " ──")
    if console.isInteractive { console.show(DeskWords.afterFinish.text(language), indent: 3, .dim) }
  }

  private func ended(_ sitting: Sitting) -> DeskWords {
    let field = sitting.interview.prompt(at: Clock.now())?.short ?? ""
    return .parkedAtEnd(group: sitting.group, number: sitting.caseNumber, field: field)
  }

  // MARK: Visits

  private func begin(typed: String? = nil) throws -> Sitting {
    let sitting = try open()
    sitting.pushedLine = typed
    console.rule(
      DeskWords.group(sitting.group).text(language), Clock.hourAndMinute(of: Clock.now().time))
    return sitting
  }

  /// Opens a visit: gives it its numbers, and takes it in hand.
  func open() throws -> Sitting {
    let entry = try form.entry()
    try openReceptionOfToday()
    try log.keepForm(
      hash: entry.hash, name: entry.form.name, version: entry.form.version, files: entry.files)
    var generator = SystemRandomNumberGenerator()
    let now = Clock.now()
    let (visit, events) = try log.startVisit(
      formHash: entry.hash, formName: entry.form.name, formVersion: entry.form.version,
      reception: reception.id, queryCode: QueryCode.text(using: &generator),
      by: reception.official, at: now)
    let interview = Interview(form: entry.form, language: language, folding: events)
    guard locks.take(visit.id), let summary = try log.visit(visit.id) else {
      throw RegisterProblem.noSuchCase(visit.id.rawValue)
    }
    return Sitting(desk: self, summary: summary, interview: interview)
  }

  /// Takes up a visit where it was left, with the form that it began with.
  func resume(_ summary: VisitSummary) throws -> Sitting? {
    guard locks.take(summary.id) else {
      say(.takenElsewhere(summary.group))
      return nil
    }
    // Another desk may have finished it while this one was asking.
    guard let summary = try log.visit(summary.id), summary.status.isUnfinished || isPractice
    else {
      locks.release(summary.id)
      say(.noSuchVisit(String(summary.group)))
      return nil
    }
    let events = try log.events(of: summary.id)
    var interview = Interview(
      form: try form(of: summary), language: language, folding: events)
    // The record of a practice may be finished while the talk still goes on.
    let effects = summary.status.isUnfinished ? interview.reduce(.resume, at: Clock.now()) : []
    let resumed = try log.append(
      effects.flatMap { effect -> [EventDraft] in
        if case .append(let drafts) = effect { drafts } else { [] }
      }, to: summary.reference, by: reception.official, at: Clock.now())
    for event in resumed { interview.apply(event) }
    let sitting = Sitting(desk: self, summary: summary, interview: interview)
    if let draft = try log.draft(of: summary.id),
      draft.field == interview.prompt(at: Clock.now())?.path.description
    {
      sitting.keptText = draft.text
    }
    console.rule(
      DeskWords.group(summary.group).text(language) + " · " + DeskWords.resumed.text(language),
      Clock.hourAndMinute(of: Clock.now().time))
    return sitting
  }

  /// Tells of the latest visit that is not finished and offers to go on with it.
  private func offerUnfinished() throws -> Sitting? {
    guard console.isInteractive,
      let summary = try waitingVisits().first(where: { $0.status == .open })
        ?? waitingVisits().first
    else { return nil }
    let events = try log.events(of: summary.id)
    let record = CaseRecord(folding: events)
    // As the event says it, so that the form need not be read yet.
    let last = events.last { $0.payload["field"]?.string == summary.lastField }?.payload["short"]
    say(
      .unfinished(
        group: summary.group, name: summary.visitorName,
        time: summary.startedAt.prefix(10) + " " + Clock.hourAndMinute(of: summary.startedAt),
        field: last?.string ?? "", count: record.answers.count))
    if let draft = try log.draft(of: summary.id) { say(.draftKept(draft.text)) }
    say(.resumeOrNext)
    guard case .line(let text) = console.read(LineRequest()) else { return nil }
    return ["", "1"].contains(text.trimmed.halfWidthDigits) ? try resume(summary) : nil
  }

  /// The form that a visit began with; the one in use if it was not kept.
  func form(of summary: VisitSummary) throws -> Form {
    let entry = try form.entry()
    if summary.formHash == entry.hash { return entry.form }
    return try FormLibrary.kept(summary.formHash, in: log)?.form ?? entry.form
  }

  /// The unfinished visits that no other desk has in hand, the latest first.
  private func waitingVisits() throws -> [VisitSummary] {
    try log.unfinishedVisits().filter { !locks.isTaken($0.id) }
  }

  /// The unfinished visit that a group's or case's number, or a name, means; the latest if empty.
  func waiting(_ words: String, except current: Visit.ID?) -> VisitSummary? {
    let all = ((try? waitingVisits()) ?? []).filter { $0.id != current }
    if words.isEmpty { return all.first }
    let number = CaseNumber(text: words)?.text
    return all.first { Int(words) == $0.group && $0.reception == reception.id }
      ?? all.first {
        $0.caseNumber == number || (Int(words) == $0.group) || $0.visitorName == words
      }
  }

  /// A visit's case as documents are made from it.
  func file(of interview: Interview, _ visit: VisitReference) -> CaseFile {
    let events = (try? log.events(of: visit.id)) ?? []
    return interview.caseFile(
      events: events, reception: reception.json, formHash: visit.formHash, at: Clock.now())
  }
}
