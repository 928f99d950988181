import Forms
import Understanding

/// A turn of the trainee as the visitor takes it.
struct HeardTurn {
  /// As it was typed.
  let words: String
  let text: SpokenText
  /// What counts of the reading, in its order; `[.unclear]` if nothing does.
  let topics: [Topic]
  let asked: [Topic]
  let done: Set<Topic>
  /// A bare "mm" or "go on".
  let isNod: Bool
  /// Something was asked, or may have been, and it is not sure what.
  let isDoubtful: Bool
  /// Asks for what is left of a thing.
  let asksOn: Bool
  let jargon: [String]
  let forbidden: [(words: String, phrase: ForbiddenPhrase)]
  let namesDate: Bool
  let assuresSecrecy: Bool

  /// Below this chance a topic does not count: rather ask back than give something away.
  static let leastChance = 0.5

  init(_ text: String, _ reading: TopicReading, _ lexicon: TalkLexicon) {
    words = text
    let spoken = SpokenText(text)
    self.text = spoken
    let sure = reading.topics.filter { topic in
      topic != .unclear && reading.chances[topic, default: reading.confidence] >= Self.leastChance
    }
    let isUnclear = reading.topics.isEmpty || reading.topics == [.unclear]
    topics = sure.isEmpty ? [.unclear] : sure
    asked = sure.filter(\.isAsking)
    done = Set(sure.filter { !$0.isAsking })
    isNod = isUnclear && lexicon.words[.acknowledging]?.isAll(of: spoken) ?? false
    asksOn = lexicon.words[.askingOn]?.isIn(spoken) ?? false
    jargon = lexicon.jargon.found(in: spoken)
    // What is quoted is somebody else's word.
    let own = SpokenText(HeardTurn.withoutQuotations(text))
    forbidden = lexicon.forbidden.compactMap { list, phrase in
      list.found(in: own).first.map { ($0, phrase) }
    }
    isDoubtful =
      !isNod && (forbidden.isEmpty || !sure.isEmpty)
      && (sure.isEmpty || (asked.isEmpty && reading.topics.contains(where: \.isAsking)))
    namesDate = PromisedDate.isNamed(in: text)
    assuresSecrecy = lexicon.words[.secrecy]?.isIn(spoken) ?? false
  }

  private static func withoutQuotations(_ text: String) -> String {
    var kept = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "“", "「", "『": isQuoted = true
      case "”", "」", "』": isQuoted = false
      case "\"": isQuoted.toggle()
      default: if !isQuoted { kept.append(character) }
      }
    }
    return kept
  }

  /// Whether it would make nobody talkative.
  var isSlight: Bool {
    !forbidden.isEmpty || [Topic.rush, .blame, .dismiss].contains(where: done.contains)
  }

  /// What is to be noted of it, before it is known what it asks again.
  func notes(isInterrupting: Bool, _ language: Language) -> [TalkNote] {
    (isInterrupting ? [.interrupted] : [])
      + jargon.map { .jargon($0) }
      + forbidden.map { .forbidden($0.words, instead: $0.phrase.instead(language)) }
  }
}
