import CaseLog
import CaseRecord
import Forms
import Foundation
import GRDB
import Interview
import Practice
import Terminal
import Understanding

/// A practice: the talk with a simulated visitor, and the real form beside it.
final class PracticeRoom {
  /// How a practice ended.
  enum End {
    case scored(Score)
    /// Left for another time.
    case left
    /// The terminal or the input was lost.
    case lost
  }

  let desk: Desk
  let sitting: Sitting
  let scorer: Scorer
  var talk: Talk
  var clock: PracticeClock
  let reader: TurnReader
  private(set) var lastTurn: TopicTurn?
  private(set) var lastReading: TopicReading?
  private var interrupts = 0
  /// Where in the record the visitor's contacts stand that were taken down, by their numbers.
  var places: [Int: Int] = [:]
  /// What the next line begins with: what could not be saved, or was no command.
  var keptText = ""

  init(
    desk: Desk, sitting: Sitting, scorer: Scorer, talk: Talk, clock: PracticeClock,
    reader: TurnReader
  ) {
    self.desk = desk
    self.sitting = sitting
    self.scorer = scorer
    self.talk = talk
    self.clock = clock
    self.reader = reader
  }

  var console: Console { desk.console }
  var language: Language { desk.language }

  func say(_ words: PracticeWords) { console.show(words.text(language), .dim) }

  /// Talks until the practice is ended or left.
  func run() throws -> End {
    defer { desk.matters.settle() }
    if talk.lines.isEmpty {
      let lines = talk.open()
      try save(lines)
      show(lines)
    }
    while true {
      switch console.read(request()) {
      case .line(let line):
        interrupts = 0
        do {
          if let end = try take(line) { return end }
        } catch let error as DatabaseError {
          // Nothing counts that is not in the log: the line stands there again.
          keptText = line
          console.show("! " + DatabaseTrouble(error).text(language))
        }
      case .interrupted:
        interrupts += 1
        if interrupts > 1 { return left() }
      case .endOfInput:
        if console.isInteractive { return left() }
        return .scored(try score())
      case .gone(let text):
        keepDraft(text)
        return .lost
      }
    }
  }

  private func request() -> LineRequest {
    var request = LineRequest(prompt: PracticeWords.trainee.text(language) + " › ")
    request.text = keptText
    keptText = ""
    request.isMultiline = false
    request.draft = keepDraft
    request.complete = Completer.commandsOnly(.talk)
    request.live = Completer.liveCommands(language, .talk)
    request.liveStarts = Completer.commandStarts
    request.status = { [self] in
      PracticeWords.status(recorded: sitting.interview.record.answers.count).text(language) + "\t"
        + Clock.span(milliseconds: clock.milliseconds) + " / "
        + Clock.span(milliseconds: desk.reception.targetMinutes * 60_000)
    }
    return request
  }

  private func take(_ line: String) throws -> End? {
    switch TypedLine(line) {
    case .unknown(let name):
      let nearest = SlashCommand.nearest(name, in: .talk)
      console.show(DeskWords.unknownCommand(name, nearest: nearest).text(language))
      keptText = console.isEditing ? line : ""
      return nil
    case .command(let command, _) where !command.isOffered(in: .talk):
      let name = command.name(language)
      let isOfRecord = command.isOffered(in: .practiceRecord)
      console.show((isOfRecord ? DeskWords.onlyInVisit(name) : .notInPractice(name)).text(language))
      if isOfRecord { say(.commandsOfRecord) }
      keptText = console.isEditing ? line : ""
      return nil
    case .command(let command, let argument):
      return try perform(command, argument)
    case .answer(let text):
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if talk.isOver {
        if words.isEmpty, console.isInteractive { return .scored(try score()) }
        if !words.isEmpty { say(.isOver) }
        return nil
      }
      if !words.isEmpty { try hear(words) }
      return nil
    }
  }

  // MARK: The talk

  /// The visitor hears a turn and answers it.
  private func hear(_ text: String) throws {
    let turn = talk.turn(text)
    let reading = try reader.read(turn)
    var clock = clock
    clock.speak(text)
    let wrong = reading.topics.contains(.readback) ? differences() : []
    var talk = talk
    let lines = talk.hear(
      text, reading, milliseconds: clock.milliseconds, wrongInRecord: wrong)
    for line in lines where line.speaker == .visitor { clock.speak(line.text) }
    try save(lines)
    (self.clock, self.talk, lastTurn, lastReading) = (clock, talk, turn, reading)
    // The trainee's own line stands on the screen already, unless it came from a file.
    show(console.isInteractive ? Array(lines.dropFirst()) : lines)
    if talk.isOver { say(.isOver) }
  }

  /// What the visitor would find wrong in the record if it were read out now.
  private func differences() -> [FieldDifference] {
    Truth(
      visitor: talk.visitor, interview: sitting.interview, lines: talk.lines, told: [],
      now: Clock.now()
    ).differences
  }

  func show(_ lines: some Sequence<TalkLine>) {
    for line in lines {
      switch line.speaker {
      case .stage: console.show("（" + line.text + "）", .dim)
      case .visitor: console.show(PracticeWords.visitor.text(language) + colon + line.text)
      case .trainee: console.show(PracticeWords.trainee.text(language) + colon + line.text)
      }
    }
  }

  private var colon: String { language == .chinese ? "：" : ": " }

  private func save(_ lines: [TalkLine]) throws {
    try append([EventDraft(.practiceSaid, ["lines": TalkJSON.value(lines)])])
  }

  func append(_ drafts: [EventDraft]) throws {
    let events = try desk.log.append(
      drafts, to: sitting.visit, by: desk.reception.official, at: Clock.now(), clearsDraft: true)
    for event in events { sitting.interview.apply(event) }
  }

  /// The field by which a half-said line is kept.
  static let draftField = "practice"

  private func keepDraft(_ text: String) {
    let draft = StoredDraft(field: Self.draftField, text: text)
    // A draft that cannot be kept must not disturb the typing.
    try? desk.log.save(draft, of: sitting.visit.id, at: Clock.now())
  }

  // MARK: The end

  func left() -> End {
    say(.kept)
    return .left
  }

  /// Scores the practice, and closes it.
  func score() throws -> Score {
    let now = Clock.now()
    let score = scorer.score(
      lines: talk.lines, interview: sitting.interview, milliseconds: clock.milliseconds, now: now)
    var drafts = [EventDraft(.practiceScored, ["score": ScoreJSON.value(score)])]
    if sitting.interview.record.status.isUnfinished {
      drafts.append(sitting.interview.finishedDraft(at: now))
    }
    try append(drafts)
    return score
  }
}
