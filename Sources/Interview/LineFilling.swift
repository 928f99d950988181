import CaseRecord
import Forms
import Understanding

/// Reads one line as the answers of a whole group: 城管局 12345 去年3月 说已责令整改.
///
/// Each word goes to the first question still without an answer whose kind it is surely of: a
/// number to phone or ID, a date to a date, a word of a list to a choice. The runs of words left
/// over go to the text questions in order. Nothing is guessed: what does not fit is asked as usual.
struct LineFilling {
  let questions: [Question]
  let matchers: [String: ChoiceMatcher]
  let today: CivilDate
  let language: Language

  /// What a line comes to.
  struct Filling {
    /// Values and words by the position of the question.
    var values: [Int: (value: Value, said: String)] = [:]
    /// Words that are surely meant for a question and are no good answer yet.
    var doubtful: [Int: String] = [:]

    func isFree(_ position: Int) -> Bool { values[position] == nil && doubtful[position] == nil }
  }

  /// What the line fills; nil unless it is the first question and at least one that only a certain
  /// kind of word can fill.
  func fill(_ text: String) -> Filling? {
    let words = text.split { $0.isWhitespace || "，、；,".contains($0) }
    guard words.count > 1 else { return nil }
    var filled = Filling()
    // Words left over that stand next to each other, with their blanks and commas.
    var runs: [[Substring]] = []
    var wasLeft = false
    var index = 0
    while index < words.count {
      if let count = take(text, words[index...], isFirst: index == 0, into: &filled) {
        index += count
        wasLeft = false
      } else if Self.isLongNumber(words[index]) {
        return nil
      } else {
        if wasLeft {
          runs[runs.count - 1].append(words[index])
        } else {
          runs.append([words[index]])
        }
        wasLeft = true
        index += 1
      }
    }
    if filled.values.isEmpty, filled.doubtful.isEmpty, !isNameAndAddress(words) { return nil }
    takeUnlisted(words[0], &runs, &filled)
    place(runs, of: text, &filled)
    let count = filled.values.count + filled.doubtful.count
    return filled.values[0] != nil && count > 1 ? filled : nil
  }

  /// Words of a line that are tried together.
  private struct Words {
    let text: String
    let isOne: Bool
    /// Whether the line begins with them.
    let isFirst: Bool
  }

  /// How many of the next words mean something together (“last March”), the most first; nil if
  /// not even one does.
  private func take(
    _ text: String, _ words: ArraySlice<Substring>, isFirst: Bool, into filled: inout Filling
  ) -> Int? {
    for count in stride(from: min(4, words.count), through: 1, by: -1) {
      let part = Self.part(of: text, words.prefix(count))
      let words = Words(text: part, isOne: count == 1, isFirst: isFirst)
      guard let (position, value) = recognize(words, except: filled) else { continue }
      if let value {
        filled.values[position] = (value, part)
      } else {
        filled.doubtful[position] = part
      }
      return count
    }
    return nil
  }

  /// The text from the first of some words to the last.
  private static func part(of text: String, _ words: some Collection<Substring>) -> String {
    guard let first = words.first else { return "" }
    let end = words.reduce(first.endIndex) { max($0, $1.endIndex) }
    return String(text[first.startIndex..<end])
  }

  /// The question that words are for, with its value; without one where it is doubtful.
  private func recognize(_ words: Words, except filled: Filling) -> (Int, Value?)? {
    let word = words.text
    for (position, question) in questions.enumerated()
    where filled.isFree(position) && question.type != .text && question.type != .acknowledge {
      if question.type.takesChoices {
        // The line begins with what its first question asks for.
        if position == 0, !words.isFirst { continue }
        guard let matcher = question.choices.flatMap({ matchers[$0.name] }),
          case .one(let name, let how) = matcher.match(word, suggests: false),
          isSure(how, words, isFirstQuestion: position == 0)
        else { continue }
        return (position, .choices([Value.Choice(name)]))
      }
      if !words.isOne, question.type != .date { continue }
      let reader = AnswerReader(question: question, matcher: nil, today: today, language: language)
      if case .value(let value) = reader.read(word) { return (position, value) }
    }
    guard words.isOne, Self.isLongNumber(word) else { return nil }
    let wanted: [QuestionType] = word.count > 12 ? [.idNumber, .phone] : [.phone, .idNumber]
    for type in wanted {
      let position = questions.indices.first { questions[$0].type == type && filled.isFree($0) }
      if let position { return (position, nil) }
    }
    return nil
  }

  /// Whether a choice was recognized by more than chance.
  ///
  /// A number is the place of a choice only where it can be nothing else; a short Latin word
  /// begins many a name; letters are pinyin where no word of a sentence has them.
  private func isSure(
    _ how: ChoiceMatcher.How, _ words: Words, isFirstQuestion: Bool
  ) -> Bool {
    switch how {
    case .exact: true
    case .prefix: words.text.isHan || words.text.count > 3
    case .part: words.isOne && words.text.isHan
    case .number: !isFirstQuestion
    case .pinyin, .initials:
      language == .chinese && words.isOne && words.text.count > 1
        && words.text.allSatisfy { ("a"..."z").contains($0) }
    }
  }

  /// A short first word that is on no list, before words that are surely something else, is kept
  /// as it is: 路灯所 下周一 修.
  private func takeUnlisted(
    _ word: Substring, _ runs: inout [[Substring]], _ filled: inout Filling
  ) {
    guard let first = questions.first, first.type == .selectOne, first.orOther, filled.isFree(0),
      runs.first?.first == word, word.isHan, word.count <= 12
    else { return }
    runs[0].removeFirst()
    if runs[0].isEmpty { runs.removeFirst() }
    filled.values[0] = (.choices([Value.Choice(String(word), isListed: false)]), String(word))
  }

  /// 王某 幸福小区3号楼: a name, and behind it what can only be a place.
  private func isNameAndAddress(_ words: [Substring]) -> Bool {
    guard questions.first?.type == .text, questions.count(where: { $0.type == .text }) > 1,
      words[0].isHanName
    else { return false }
    let rest = words.dropFirst().joined()
    return rest.contains { $0.isNumber || "路街巷村镇乡区县市号楼栋室组队".contains($0) }
  }

  /// Seven digits can only be a phone or an ID number, if not a good one; in a text they would be
  /// lost.
  private static func isLongNumber(_ word: some StringProtocol) -> Bool {
    let digits = word.count(where: \.isNumber)
    return digits >= 7 && digits * 2 > word.count
  }

  private func place(_ runs: [[Substring]], of text: String, _ filled: inout Filling) {
    let texts = questions.indices.filter { questions[$0].type == .text }
    var runs = runs
    // 王某 幸福小区3号楼: a short first word is a name, what follows is something else.
    if runs.count < texts.count, let first = runs.first, first.count > 1, first[0].isHanName {
      runs = [[first[0]], Array(first.dropFirst())] + runs.dropFirst()
    }
    for (index, position) in texts.enumerated() where index < runs.count {
      let isLast = index == texts.count - 1
      let parts = isLast ? Array(runs[index...]) : [runs[index]]
      let separator = parts.joined().contains { $0.isHan } ? "，" : " "
      let words = parts.map { Self.part(of: text, $0) }.joined(separator: separator)
      filled.values[position] = (.text(words), words)
    }
  }
}

extension StringProtocol {
  /// Whether it is made of Chinese characters.
  fileprivate var isHan: Bool {
    unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Two to four Chinese characters, as names are.
  fileprivate var isHanName: Bool {
    (2...4).contains(count) && unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
  }
}

extension Interview {
  /// The effects of a line that answers a whole group; nil if it is none.
  mutating func fillLine(
    _ text: String, _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect]? {
    guard record.answers[stop.path] == nil, let first = stop.line.first,
      first.name == stop.question.name
    else { return nil }
    if text.contains(where: \.isWhitespace),
      let matcher = first.choices.flatMap({ matchers[$0.name] }),
      case .one(_, how: .exact) = matcher.match(text, suggests: false)
    {
      return nil
    }
    let filling = LineFilling(
      questions: stop.line, matchers: matchers, today: evaluation.now.day,
      language: language)
    guard let filled = filling.fill(text) else { return nil }
    var drafts: [EventDraft] = []
    var pairs: [Notice.Pair] = []
    var refused: (value: Value, said: String, stop: Stop)?
    for (position, question) in stop.line.enumerated() {
      let path = stop.path.sibling(question.name)
      suggestions[path] = filled.doubtful[position]
      guard let (value, said) = filled.values[position] else { continue }
      guard let place = outline.place(of: path) else { continue }
      let part = Stop(
        path: path, place: place, number: stop.number, isMain: false, opens: stop.opens, line: [])
      let current = Evaluation.operand(of: value)
      let constraints = [question.constraint, question.softConstraint].compactMap { $0 }
      let holds = constraints.allSatisfy {
        evaluation.holds($0, in: path.steps, current: current)
      }
      guard holds else {
        suggestions[path] = said
        refused = refused ?? (value, said, part)
        continue
      }
      let answer = Answer(status: .answered, value: value, said: said)
      drafts.append(draft(answer, part, reopened(by: path), evaluation))
      pairs.append(
        Notice.Pair(
          name: question.short(language), value: ValueText.text(of: value, question, language)))
    }
    focus = nil
    candidates = []
    let saved: [Effect] = drafts.isEmpty ? [] : [.append(drafts), .tell(.filled(pairs))]
    guard let refused else { return saved }
    // Asked at once, with what is wrong with it.
    focus = refused.stop.path
    return saved + check(refused.value, said: refused.said, refused.stop, evaluation)
  }
}
