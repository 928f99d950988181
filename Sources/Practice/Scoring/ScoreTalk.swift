import Forms
import Understanding

/// A talk as the checks of a score look at it.
struct ScoreTalk: Sendable {
  let lines: [TalkLine]
  let trainee: [TalkLine]
  /// The line in which each fact was first told.
  private(set) var told: [Fact.ID: TalkLine] = [:]
  private(set) var withheld: [Fact.ID: TalkLine] = [:]
  private(set) var corrected: Set<Fact.ID> = []

  init(_ lines: [TalkLine]) {
    self.lines = lines
    trainee = lines.filter { $0.speaker == .trainee }
    for line in lines {
      for fact in line.told where told[fact] == nil { told[fact] = line }
      for note in line.notes {
        switch note {
        case .withheld(let fact): withheld[fact] = withheld[fact] ?? line
        case .corrected(let fact): corrected.insert(fact)
        default: break
        }
      }
    }
  }

  /// The trainee's turn that a line answers; the line itself if it is the trainee's.
  func turn(before line: TalkLine) -> TalkLine? {
    trainee.last { $0.number <= line.number }
  }

  func first(_ topics: [Topic]) -> TalkLine? {
    trainee.first { !$0.topics.allSatisfy { !topics.contains($0) } }
  }

  /// The trainee's turns with a note, each once, with the note.
  func turns(with kind: RubricNote) -> [(line: TalkLine, note: TalkNote)] {
    lines.flatMap { line in
      line.notes.compactMap { note -> (TalkLine, TalkNote)? in
        guard note.kind == kind, let turn = turn(before: line) else { return nil }
        return (turn, note)
      }
    }
  }
}

extension TalkNote {
  /// What a rubric calls it; nil for what it does not look at.
  var kind: RubricNote? {
    switch self {
    case .interrupted: .interrupted
    case .askedAgain: .askedAgain
    case .jargon: .jargon
    case .forbidden: .forbidden
    default: nil
    }
  }
}

/// Words that are looked for in what was said.
enum ScoreWords {
  /// Whether a text has any of some words; `#` in a word stands for any number.
  static func contains(_ words: [String], in text: String) -> Bool {
    let folded = Folding.fold(text)
    let numbered = Self.numbered(folded)
    return words.contains { word in
      word.contains("#")
        ? has(Folding.fold(word), in: numbered) : has(Folding.fold(word), in: folded)
    }
  }

  /// Latin words only where they begin: “sue” is not in “issue”.
  private static func has(_ word: String, in text: String) -> Bool {
    guard !word.isEmpty else { return false }
    guard let first = word.first, first.isASCII, first.isLetter else { return text.contains(word) }
    var start = text.startIndex
    while let range = text[start...].firstRange(of: word) {
      let isInside =
        range.lowerBound > text.startIndex
        && text[text.index(before: range.lowerBound)].isLatinLetter
      if !isInside { return true }
      start = text.index(after: range.lowerBound)
    }
    return false
  }

  /// The text with `#` for every number, in digits or in words.
  private static func numbered(_ text: String) -> String {
    let words = Set(
      "one two three four five six seven eight nine ten twelve fifteen twenty thirty sixty"
        .split(separator: " "))
    var plain = ""
    var isNumber = false
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !plain.isEmpty { plain += " " }
      if words.contains(part) {
        plain += "#"
        continue
      }
      isNumber = false
      for character in part {
        if character.isWholeNumber || "零〇一二两三四五六七八九十百".contains(character) {
          if !isNumber { plain += "#" }
          isNumber = true
        } else {
          plain.append(character)
          isNumber = false
        }
      }
    }
    return plain
  }
}

extension Character {
  fileprivate var isLatinLetter: Bool { isASCII && isLetter }
}
