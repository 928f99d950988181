import CaseLog
import CaseRecord
import Forms
import Foundation
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
  private let reader: TurnReader
  private var lastTurn: TopicTurn?
  private var lastReading: TopicReading?
  private var interrupts = 0
  /// Where in the record the visitor's contacts stand that were taken down, by their numbers.
  var places: [Int: Int] = [:]
  /// What the next line begins with: what could not be saved.
  private var keptText = ""

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
    if talk.lines.isEmpty {
      let lines = talk.open()
      try save(lines)
      show(lines)
    }
    while true {
      switch console.read(request()) {
      case .line(let line):
        interrupts = 0
        if let end = try take(line) { return end }
      case .interrupted:
        interrupts += 1
        if interrupts > 1 { return left() }
      case .endOfInput:
        if console.isInteractive { return left() }
        return .scored(try score())
      case .gone: return .lost
      }
    }
  }

  private func request() -> LineRequest {
    var request = LineRequest(prompt: PracticeWords.trainee.text(language) + " › ")
    request.text = keptText
    keptText = ""
    request.isMultiline = false
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
      let names = SlashCommand.all.filter { $0.isOffered(in: .talk) }.flatMap(\.names)
      let nearest = SlashCommand.nearest(name, among: names)
      console.show(DeskWords.unknownCommand(name, nearest: nearest).text(language))
      return nil
    case .command(let command, let argument):
      return try perform(command, argument)
    case .answer(let text):
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if talk.isOver {
        if words.isEmpty { return .scored(try score()) }
        say(.isOver)
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
    lastTurn = turn
    lastReading = reading
    clock.speak(text)
    let wrong = reading.topics.contains(Topic(rawValue: "readback")) ? differences() : []
    let before = talk
    let lines = talk.hear(
      text, reading, milliseconds: clock.milliseconds, wrongInRecord: wrong)
    for line in lines where line.speaker == .visitor { clock.speak(line.text) }
    do {
      try save(lines)
    } catch {
      // Nothing counts that is not in the log: the turn stands in the line again.
      talk = before
      keptText = text
      let words = Failure.describe(error)?.0(language) ?? error.localizedDescription
      console.show("! " + words)
      return
    }
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
    try append(.practiceSaid, ["lines": TalkJSON.value(lines)])
  }

  func append(_ kind: EventKind, _ payload: JSONValue) throws {
    let events = try desk.log.append(
      [EventDraft(kind, payload)], to: sitting.visit, by: desk.reception.official,
      at: Clock.now())
    for event in events { sitting.interview.apply(event) }
  }

  // MARK: The end

  private func left() -> End {
    say(.kept)
    return .left
  }

  /// Scores the practice, and closes it.
  func score() throws -> Score {
    let now = Clock.now()
    let score = scorer.score(
      lines: talk.lines, interview: sitting.interview, milliseconds: clock.milliseconds, now: now)
    try append(.practiceScored, ["score": ScoreJSON.value(score)])
    if sitting.interview.record.status.isUnfinished {
      let open = sitting.interview.openPoints(at: now)
      try append(.finished, ["open_points": .array(open.map { .string($0) })])
    }
    return score
  }

  // MARK: Commands

  private func perform(_ command: SlashCommand, _ argument: String) throws -> End? {
    guard command.isOffered(in: .talk) else {
      let name = command.name(language)
      let isOfRecord = command.isOffered(in: .practiceRecord)
      console.show(
        (isOfRecord ? DeskWords.onlyInVisit(name) : .onlyAtDesk(name)).text(language))
      if isOfRecord { say(.recordHint) }
      return nil
    }
    switch command.kind {
    case .help: HelpView(console: console, language: language).show(nil, in: .talk)
    case .show:
      RecordView(console: console, language: language)
        .show(desk.file(of: sitting.interview, sitting.visit))
    case .record: return try record(argument)
    case .take: try takeDown()
    case .why: try explain()
    case .end: return .scored(try score())
    case .quit: return left()
    case .keys: desk.perform(command, argument, visit: nil)
    default: break
    }
    return nil
  }

  /// To the form until `/talk`; with words, its question in hand is answered and the talk goes on.
  private func record(_ argument: String) throws -> End? {
    guard sitting.interview.record.status.isUnfinished else {
      say(.recordIsDone)
      return nil
    }
    if !argument.isEmpty, let prompt = sitting.interview.prompt(at: Clock.now()) {
      sitting.answer(argument, prompt)
      // What it asks back is answered at the form.
      if sitting.interview.pending == nil {
        if let next = sitting.interview.prompt(at: Clock.now()) { say(.next(next.short)) }
        return nil
      }
    }
    say(.recordHint)
    sitting.showAgain()
    switch sitting.run() {
    case .talk(let command, let words):
      guard let command, command.kind != .talk else {
        say(.backToTalk)
        return nil
      }
      return try perform(command, words)
    case .quit: return left()
    case .ended(let isLost): return isLost ? .lost : .scored(try score())
    default:
      say(.recordIsDone)
      return nil
    }
  }

  /// How the last turn was understood, in what words it showed, and how the visitor feels.
  private func explain() throws {
    guard let turn = lastTurn, let reading = lastReading else { return say(.nothingToExplain) }
    console.show()
    for reason in try reader.reasons(turn) {
      let name = scorer.rubric.title(of: reason.topic)(language)
      let percent = Int((reason.chance * 100).rounded())
      show(.reason(topic: name, percent: percent, isChosen: reason.isChosen))
      if !reason.words.isEmpty { show(.because(reason.words), indent: 6) }
      if !reason.wordsBefore.isEmpty { show(.before(reason.wordsBefore), indent: 6) }
    }
    if reading.isUnderstood,
      talk.lines.last(where: { $0.speaker == .trainee })?.topics == [.unclear]
    {
      show(.notSure)
    }
    show(.moodIs(upset: talk.mood.upset, trust: talk.mood.trust))
    console.show()
  }

  private func show(_ words: PracticeWords, indent: Int = 3) {
    console.show(words.text(language), indent: indent)
  }
}
