package import Forms
package import Understanding

/// A talk between a trainee and a simulated visitor.
///
/// A pure function of visitor, seed and what was heard: the same gives the same, and a talk that is
/// rebuilt from its lines goes on as it would have.
package struct Talk: Sendable {
  package let visitor: Visitor
  package let manner: Manner
  package let language: Language
  package let seed: UInt64
  package private(set) var lines: [TalkLine] = []
  package internal(set) var mood: Mood

  private(set) var memory = TalkMemory()
  let dice: Dice
  let lexicon: TalkLexicon

  package init(visitor: Visitor, manner: Manner, language: Language, seed: UInt64) {
    self.visitor = visitor
    self.manner = manner
    self.language = language
    self.seed = seed
    dice = Dice(seed: seed)
    lexicon = TalkLexicon(manner)
    mood = visitor.mood.changed(
      upset: dice.roll(2 * Self.moodSpread + 1, line: 0, for: "upset") - Self.moodSpread,
      trust: dice.roll(2 * Self.moodSpread + 1, line: 0, for: "trust") - Self.moodSpread)
  }

  /// Takes up a talk where its lines left it.
  package init(
    visitor: Visitor, manner: Manner, language: Language, seed: UInt64,
    replaying lines: some Sequence<TalkLine>
  ) {
    self.init(visitor: visitor, manner: manner, language: language, seed: seed)
    for line in lines {
      mood = line.mood
      append(line)
    }
  }

  /// The mood at the beginning is so far, at most, from what the file says.
  static let moodSpread = 8
  static let upsetFrom = 70
  static let standsFrom = 88
  static let trustedFrom = 60

  package var isOver: Bool { memory.isOver }

  /// The names of the facts that the visitor has told.
  package var told: Set<Fact.ID> { memory.told }

  var isUpset: Bool { mood.upset >= Self.upsetFrom }

  var isTrusting: Bool { mood.trust >= Self.trustedFrom && mood.upset <= Self.upsetFrom }

  /// The number of the line that comes next.
  var nextNumber: Int { lines.count + 1 }

  /// A turn with what was spoken before, for whoever is to understand it.
  package func turn(_ text: String) -> TopicTurn {
    let spoken = lines.compactMap { line -> TopicTurn.Earlier? in
      switch line.speaker {
      case .trainee: TopicTurn.Earlier(.trainee, line.text)
      case .visitor: TopicTurn.Earlier(.visitor, line.text)
      case .stage: nil
      }
    }
    return TopicTurn(text, after: Array(spoken.suffix(6)))
  }

  /// The visitor comes in and begins; nothing if the talk has begun already.
  package mutating func open() -> [TalkLine] {
    guard lines.isEmpty else { return [] }
    add(.stage, visitor.scene(language), at: 0)
    var speech = Speech()
    tellStory(&speech)
    add(speech, at: 0)
    return lines
  }

  /// Takes what the trainee said, and answers.
  ///
  /// Gives the trainee's line and what follows it; nothing once the talk is over. At a read-back
  /// the caller says what is wrong in the record; the visitor speaks of two such things at most.
  package mutating func hear(
    _ text: String, _ reading: TopicReading, milliseconds: Int,
    wrongInRecord: [FieldDifference] = []
  ) -> [TalkLine] {
    guard !isOver else { return [] }
    let start = lines.count
    let before = mood
    let turn = HeardTurn(text, reading, lexicon)
    let isInterrupting = interrupts(turn)
    moveMood(turn, isInterrupting: isInterrupting)
    var speech = Speech()
    reply(to: turn, isInterrupting: isInterrupting, wrongInRecord: wrongInRecord, &speech)
    moveMood(askedAgain: speech.askedAgain)

    var line = TalkLine(
      number: nextNumber, speaker: .trainee, text: text, milliseconds: milliseconds, mood: mood)
    line.topics = turn.topics
    line.confidence = reading.confidence
    line.notes = turn.notes(isInterrupting: isInterrupting, language)
    line.notes += speech.askedAgain.map { .askedAgain($0) }
    if turn.isDoubtful { line.notes.append(.notUnderstood) }
    let wasStanding = memory.isStanding
    append(line)

    rise(turn, from: before, wasStanding: wasStanding, at: milliseconds)
    if speech.tellsStory { relieve(tellingPart: speech) }
    add(speech, at: milliseconds)
    leaveIfSlighted(at: milliseconds)
    return Array(lines[start...])
  }

  mutating func append(_ line: TalkLine) {
    lines.append(line)
    memory.take(line, of: visitor)
  }

  mutating func add(
    _ speaker: TalkLine.Speaker, _ text: String, noting notes: [TalkNote] = [],
    at milliseconds: Int
  ) {
    var line = TalkLine(
      number: nextNumber, speaker: speaker, text: text, milliseconds: milliseconds, mood: mood)
    line.notes = notes
    append(line)
  }

  private mutating func add(_ speech: Speech, at milliseconds: Int) {
    guard !speech.isEmpty else { return }
    var line = TalkLine(
      number: nextNumber, speaker: .visitor,
      text: speech.pieces.joined(separator: language == .chinese ? "" : " "),
      milliseconds: milliseconds, mood: mood)
    line.told = speech.told
    line.notes = speech.notes
    append(line)
  }

  /// One of some wordings; rather one that was not said of late.
  func pick(_ wordings: Lines, for purpose: String) -> String {
    let all = wordings(language)
    let fresh = all.filter { words in !memory.recent.contains { $0.contains(words) } }
    let some = fresh.isEmpty ? all : fresh
    guard !some.isEmpty else { return "" }
    return some[dice.roll(some.count, line: nextNumber, for: purpose)]
  }

  func pick(_ line: Manner.Line) -> String {
    pick(manner.lines(line, isUpset: isUpset), for: line.rawValue)
  }

  func happens(onceIn count: Int, for purpose: String) -> Bool {
    dice.happens(onceIn: count, line: nextNumber, for: purpose)
  }
}
