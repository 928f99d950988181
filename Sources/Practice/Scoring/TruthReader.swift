import CaseRecord
import Forms
import Interview

/// Goes through a visitor's facts and the trainee's record, and grades each field.
struct TruthReader {
  var results: [TruthResult] = []

  let visitor: Visitor
  let interview: Interview
  private let fromVisitor: Set<String>
  let comparison: TruthComparison
  let answers: [FieldPath: CaseFile.AnswerField]
  private var told: Set<Fact.ID> = []
  private var corrected: Set<Fact.ID> = []
  private var withheld: Set<Fact.ID> = []
  /// Everything that the visitor said.
  private let spoken: TruthWords

  init(
    visitor: Visitor, interview: Interview, lines: [TalkLine], fromVisitor: Set<String>, now: Moment
  ) {
    self.visitor = visitor
    self.interview = interview
    self.fromVisitor = fromVisitor
    comparison = TruthComparison(interview: interview, now: now)
    answers = interview.answers(at: now)
    spoken = TruthWords(
      lines.filter { $0.speaker == .visitor }.map(\.text).joined(separator: "\n"))
    for line in lines {
      told.formUnion(line.told)
      for note in line.notes {
        switch note {
        case .corrected(let fact): corrected.insert(fact)
        case .withheld(let fact): withheld.insert(fact)
        default: break
        }
      }
    }
  }

  mutating func read() {
    readStory()
    let facts = visitor.facts.filter { !$0.record.isEmpty }
    for fact in facts {
      guard let field = fact.field, field.steps.isEmpty else { continue }
      results.append(result(of: fact, field, at: field))
    }
    readRepeats(facts)
    for name in visitor.truth.keys.sorted() {
      guard let field = FieldPath(parsing: name), let truths = visitor.truth[name] else { continue }
      readUntold(field, truths)
    }
    readInvented()
  }

  /// The story has no true words: it is right if it is made of the visitor's own.
  private mutating func readStory() {
    let field = FieldPath("story")
    let isFact = visitor.facts.contains { $0.field == field && !$0.record.isEmpty }
    guard !isFact, !visitor.story.isEmpty, interview.question(at: field) != nil else { return }
    let text = answers[field]?.text ?? ""
    let words = TruthWords(text)
    let share = words.recall(in: spoken)
    let grade: TruthGrade =
      if words.tokens.isEmpty {
        .missing
      } else if share >= 0.4, words.tokens.count >= Self.fewWords {
        .right
      } else {
        share >= 0.2 ? .half : .wrong
      }
    let truth = LocalizedText(zh: "来访人讲的经过", en: "what the visitor told")
    results.append(
      TruthResult(
        field: field, fact: nil, weight: .must, grade: grade, short: short(field), recorded: text,
        truth: truth(interview.language)))
  }

  /// Content words below which a story is only half told.
  private static let fewWords = 6

  /// What nobody says but a good record has.
  private mutating func readUntold(_ field: FieldPath, _ truths: [LocalizedText]) {
    let answer = answers[field]
    let grade = answer?.answer.value.map { comparison.grade($0, of: field, against: truths) }
    results.append(
      TruthResult(
        field: field, fact: nil, weight: .should, grade: grade ?? .missing, short: short(field),
        recorded: answer?.text ?? "", truth: words(truths, field)))
  }

  func result(
    of fact: Fact, _ field: FieldPath, at path: FieldPath?
  ) -> TruthResult {
    let answer = path.flatMap { answers[$0] }
    return TruthResult(
      field: field, fact: fact.id, weight: fact.weight, grade: grade(fact, field, path, answer),
      short: short(field), recorded: answer?.text ?? "", truth: words(fact.record, field))
  }

  private func grade(
    _ fact: Fact, _ field: FieldPath, _ path: FieldPath?, _ answer: CaseFile.AnswerField?
  ) -> TruthGrade {
    let isTold = told.contains(fact.id)
    guard let value = answer?.answer.value, let path else {
      if isTold { return .missing }
      let isSaidSo = [.dontKnow, .refused].contains(answer?.answer.status)
      return withheld.contains(fact.id) && isSaidSo ? .right : .notKnown
    }
    let grade = comparison.grade(value, of: field, against: fact.record)
    if isTold {
      guard grade != .right, let first = fact.firstRecord, !corrected.contains(fact.id),
        comparison.grade(value, of: field, against: [first]) == .right
      else { return grade }
      return .firstTold
    }
    if grade == .right { return .unsaid }
    return isInvented(path) ? .invented : .notKnown
  }

  /// Whether something was typed that the visitor never said.
  func isInvented(_ path: FieldPath) -> Bool {
    guard let answer = answers[path], interview.record.answers[path] != nil,
      answer.answer.status == .answered, !answer.answer.said.isEmpty,
      fromVisitor.contains(path.steps.first?.repeatName ?? path.name)
    else { return false }
    let words = [answer.text, answer.answer.said].map { TruthWords($0) }
    return !words.contains { $0.tokens.isEmpty || $0.recall(in: spoken) >= 0.5 }
  }

  private mutating func readInvented() {
    let known = Set(
      [FieldPath("story")] + visitor.facts.compactMap(\.field)
        + visitor.truth.keys.map { FieldPath($0) })
    let paths = answers.keys.filter { path in
      path.steps.isEmpty && !known.contains(path)
        && interview.question(at: path)?.type.takesChoices == false && isInvented(path)
    }
    results += paths.sorted { $0.name < $1.name }.map(invented)
  }

  func invented(_ path: FieldPath) -> TruthResult {
    TruthResult(
      field: path, fact: nil, weight: .should, grade: .invented, short: short(path),
      recorded: answers[path]?.text ?? "", truth: "")
  }

  private func short(_ field: FieldPath) -> String {
    let short = interview.question(at: field)?.short(interview.language) ?? field.name
    guard let step = field.steps.last else { return short }
    return interview.language == .chinese
      ? "\(short)（\(step.instance)）" : "\(short) (\(step.instance))"
  }

  /// What is true, in words: choices by their labels.
  private func words(_ truths: [LocalizedText], _ field: FieldPath) -> String {
    let language = interview.language
    let words = truths.map { truth in
      guard let question = interview.question(at: field), question.type.takesChoices,
        let value = interview.value(typed: truth(language), for: field, at: comparison.now)
      else { return truth(language) }
      return ValueText.text(of: value, question, language)
    }
    return words.joined(separator: language == .chinese ? " 或 " : " or ")
  }
}
