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
    let words = text.split { $0.isWhitespace || "，、；".contains($0) }.map(String.init)
    guard words.count > 1 else { return nil }
    var filled = Filling()
    var runs: [[String]] = []
    var wasLeft = false
    for word in words {
      if let (position, value) = recognize(word, except: filled) {
        if let value { filled.values[position] = (value, word) } else { filled.doubtful[position] = word }
        wasLeft = false
      } else {
        if wasLeft { runs[runs.count - 1].append(word) } else { runs.append([word]) }
        wasLeft = true
      }
    }
    guard !filled.values.isEmpty || !filled.doubtful.isEmpty else { return nil }
    let texts = questions.indices.filter { questions[$0].type == .text }
    place(runs, into: texts, &filled)
    let count = filled.values.count + filled.doubtful.count
    return filled.values[0] != nil && count > 1 ? filled : nil
  }

  /// The question that a word is for, with its value; without one where it is doubtful.
  private func recognize(_ word: String, except filled: Filling) -> (Int, Value?)? {
    for (position, question) in questions.enumerated()
    where filled.isFree(position) && question.type != .text && question.type != .acknowledge {
      let matcher = question.choices.flatMap { matchers[$0.name] }
      let reader = AnswerReader(question: question, matcher: matcher, today: today)
      // A number among words is the place of a choice only where nothing else it can be.
      if question.type.takesChoices, position == 0, Int(word.halfWidthDigits) != nil,
        case .one(_, let how)? = matcher?.match(word), how == .number
      {
        continue
      }
      if case .value(let value) = reader.read(word) { return (position, value) }
    }
    // Seven digits can only be a phone or an ID number, if not a good one.
    let digits = word.count(where: \.isNumber)
    guard digits >= 7, digits * 2 > word.count else { return nil }
    let wanted: [QuestionType] = digits > 12 ? [.idNumber, .phone] : [.phone, .idNumber]
    for type in wanted {
      let position = questions.indices.first { questions[$0].type == type && filled.isFree($0) }
      if let position { return (position, nil) }
    }
    return nil
  }

  private func place(
    _ runs: [[String]], into texts: [Int], _ filled: inout Filling
  ) {
    var runs = runs
    // 王某 幸福小区3号楼: a short first word is a name, what follows is something else.
    if runs.count < texts.count, let first = runs.first, first.count > 1, first[0].isHanName {
      runs = [[first[0]], Array(first.dropFirst())] + runs.dropFirst()
    }
    for (index, position) in texts.enumerated() where index < runs.count {
      let isLast = index == texts.count - 1
      let words = isLast ? Array(runs[index...].joined()) : runs[index]
      let text = words.joined(separator: words.contains { $0.isHan } ? "，" : " ")
      filled.values[position] = (.text(text), text)
    }
  }
}

extension String {
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
    if let matcher = first.choices.flatMap({ matchers[$0.name] }),
      case .one(_, how: .exact) = matcher.match(text)
    {
      return nil
    }
    let filling = LineFilling(
      questions: stop.line, matchers: matchers, today: evaluation.now.day)
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
