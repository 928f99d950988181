import CaseLog
import CaseRecord
import Forms
import Foundation
import Interview
import Practice
import Terminal
import Understanding

/// Opens practices: a new one, or one that was left.
struct PracticeSetup {
  let log: CaseLog
  /// The path of the register; nil for one in memory.
  let register: String?
  let files: PracticeFiles
  let console: Console
  let language: Language
  /// Whether time is the clock's, or what the words would take to say.
  let isLive: Bool

  /// The same in another language: a practice goes on in the one in which it began.
  func speaking(_ language: Language) -> PracticeSetup {
    PracticeSetup(
      log: log, register: register, files: files, console: console, language: language,
      isLive: isLive)
  }

  private func desk() throws -> Desk {
    let form = try FormLoader("reception", FormLibrary(prompts: files.prompts))
    return Desk(
      log: log, console: console, prompts: files.prompts, form: form, language: language,
      reception: try reception(), register: register, isPractice: true)
  }

  /// The practices' own reception, one a day.
  private func reception() throws -> ReceptionDetails {
    if let known = try log.latestReception().flatMap({ ReceptionDetails($0) }) { return known }
    var generator = SystemRandomNumberGenerator()
    let now = Clock.now()
    let id = UUIDv7.text(milliseconds: now.milliseconds, using: &generator)
    var details = ReceptionDetails(id: Reception.ID(rawValue: id), date: now.day.iso)
    details.place = language == .chinese ? "练习" : "Practice"
    details.official = language == .chinese ? "学员" : "trainee"
    try log.append(
      [EventDraft(.receptionOpened, details.json)], to: nil, by: details.official, at: now)
    return details
  }

  /// Begins a practice with a visitor.
  func begin(_ name: String, seed: UInt64) throws -> PracticeRoom {
    let desk = try desk()
    let form = try desk.form.entry().form
    let visitor = try files.visitor(name, form)
    let scorer = Scorer(rubric: try files.rubric(), visitor: visitor, language: language)
    let talk = Talk(visitor: visitor, manner: try files.manner(), language: language, seed: seed)
    let reader = try TurnReader(files).loaded(for: language)
    let sitting = try desk.open()
    let clock =
      isLive ? PracticeClock.wall(start: Clock.now().milliseconds, before: 0) : .spoken(0)
    let room = PracticeRoom(
      desk: desk, sitting: sitting, scorer: scorer, talk: talk, clock: clock,
      reader: reader)
    try room.append([
      EventDraft(
        .practiceBegun,
        [
          "visitor": .string(name), "version": .string(visitor.version),
          "seed": .string(String(seed)), "language": .string(language.rawValue),
        ])
    ])
    room.say(.begins(title: visitor.title(language), level: visitor.level, seed: seed))
    if console.isInteractive { room.say(.hint) }
    return room
  }

  /// Takes up a practice where it was left; nil if another program has it in hand.
  func resume(_ entry: PracticeEntry) throws -> PracticeRoom? {
    let desk = try desk()
    let form = try desk.form.entry().form
    let visitor = try files.visitor(entry.visitor, form)
    let scorer = Scorer(rubric: try files.rubric(), visitor: visitor, language: language)
    let lines = try log.lines(of: entry.visit.id)
    let talk = Talk(
      visitor: visitor, manner: try files.manner(), language: language, seed: entry.seed,
      replaying: lines)
    guard let summary = try log.visit(entry.visit.id), let sitting = try desk.resume(summary) else {
      return nil
    }
    let clock = PracticeClock.wall(
      start: Clock.now().milliseconds, before: lines.last?.milliseconds ?? 0)
    let room = PracticeRoom(
      desk: desk, sitting: sitting, scorer: scorer, talk: talk, clock: clock,
      reader: try TurnReader(files).loaded(for: language))
    for event in try log.events(of: entry.visit.id) {
      guard let fact = event.payload["fact"]?.string.flatMap({ visitor.fact($0) }),
        let contact = fact.contact,
        let field = event.payload["field"]?.string.flatMap({ FieldPath(parsing: $0) })
      else { continue }
      room.places[contact] = field.steps.first?.instance
    }
    if let draft = try log.draft(of: entry.visit.id), draft.field == PracticeRoom.draftField {
      room.keptText = draft.text
    }
    room.show(lines.suffix(6))
    return room
  }
}
