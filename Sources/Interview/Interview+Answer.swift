import CaseRecord
import Forms
import Understanding

extension Interview {
  mutating func answer(_ text: String, _ stop: Stop?, _ evaluation: Evaluation) -> [Effect] {
    let trimmed = text.trimmed
    if !places.isEmpty {
      let chosen = Int(trimmed.halfWidthDigits).flatMap { places.at($0 - 1) }
      places = []
      if let chosen { return jump(to: chosen, from: stop) }
    }
    if let pending { return settle(pending, with: trimmed, stop, evaluation) }
    if let hearing { return reply(trimmed, to: hearing, stop, evaluation) }
    return answer(trimmed: trimmed, stop, evaluation)
  }

  /// Takes a line as the answer to the question in hand.
  mutating func answer(
    trimmed: String, _ stop: Stop?, _ evaluation: Evaluation
  ) -> [Effect] {
    guard let stop else { return [] }
    if trimmed.isEmpty { return enter(stop, evaluation) }
    if let old = record.answers[stop.path], old.status == .answered,
      trimmed == oldText(of: stop).trimmed
    {
      // Not read again: “in 15 days” means another day today.
      return write(old, stop, evaluation)
    }
    if let filled = fillLine(trimmed, stop, evaluation) { return filled }
    return read(trimmed, stop, evaluation)
  }

  /// Enter alone: the default, the end of a repeat, or on to the next question.
  private mutating func enter(_ stop: Stop, _ evaluation: Evaluation) -> [Effect] {
    candidates = []
    if let list = stop.opens { return close(list, stop, evaluation) }
    if let old = record.answers[stop.path], isKept(old, stop) {
      return write(old, stop, evaluation)
    }
    if let value = defaultValue(of: stop, evaluation) {
      return check(value, said: "", stop, evaluation)
    }
    return skip(stop, evaluation)
  }

  /// Whether Enter keeps what a question has: a reason that was given for a doubtful answer, or for
  /// no answer; what was put off is passed over when it is asked again.
  private func isKept(_ old: Answer, _ stop: Stop) -> Bool {
    if old.status == .answered { return !old.reason.isEmpty }
    return old.status != .skipped && old.status != .deferred
  }

  /// Moves on without an answer where that is allowed.
  mutating func skip(_ stop: Stop, _ evaluation: Evaluation) -> [Effect] {
    if let list = stop.opens { return close(list, stop, evaluation) }
    if isRequired(stop, evaluation) { return [.tell(.problem(.required))] }
    return set(.skipped, stop, evaluation)
  }

  private mutating func close(
    _ list: FieldPath, _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect] {
    let definition = outline.repeats[Outline.key(list.name, in: list.steps.map(\.repeatName))]
    let minimum =
      definition?.minimum.map { evaluation.value(of: $0, in: list.steps).number } ?? .nan
    if Double(record.instances[list]?.count ?? 0) < minimum {
      let name = definition?.short(language) ?? list.name
      return [.tell(.problem(.tooFew(repeatName: name, minimum: Int(minimum))))]
    }
    focus = nil
    return [.append([EventDraft(.repeatClosed, ["field": .string(list.description)])])]
  }

  private mutating func read(
    _ text: String, _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect] {
    let question = stop.question
    let outcome = reader(for: stop, evaluation).read(text)
    candidates = []
    switch outcome {
    case .value(let value):
      return check(value, said: text, stop, evaluation)
    case .doubtful(let value, let doubt):
      doubtful = value
      pending = .giveReason(text: text, doubt)
      return []
    case .problem(let problem):
      return [.tell(.problem(problem))]
    case .candidates(let names):
      candidates = names
      let labels = names.map { ValueText.label(of: Value.Choice($0), question, language) }
      return [.tell(.problem(.ambiguous(text, candidates: labels)))]
    case .unlisted(let nearest):
      guard question.orOther else { return [.tell(.problem(.notOnList(text)))] }
      let label = nearest.map { ValueText.label(of: Value.Choice($0), question, language) }
      candidates = nearest.map { [$0] } ?? []
      pending = .keepUnlisted(text: text, nearest: label)
      return []
    }
  }

  func reader(for stop: Stop, _ evaluation: Evaluation) -> AnswerReader {
    let question = stop.question
    var all = question.choices.flatMap { matchers[$0.name] }
    if question.choiceFilter != nil {
      let names = Set(evaluation.choices(of: question, in: stop.path.steps).map(\.name))
      all = all.map { ChoiceMatcher(entries: $0.entries.filter { names.contains($0.name) }) }
    }
    if question.choices != nil, let matcher = all {
      let entries = Dictionary(grouping: matcher.entries, by: \.name)
      let names = numbered(
        matcher.entries.map(\.name), of: question, in: stop.path.steps, evaluation)
      if names != matcher.entries.map(\.name) {
        all = ChoiceMatcher(entries: names.compactMap { entries[$0]?.first })
      }
    }
    // While a few candidates are shown, numbers count among these.
    let narrowed = all.map { matcher in
      ChoiceMatcher(
        entries: candidates.compactMap { name in matcher.entries.first { $0.name == name } })
    }
    let matcher = candidates.isEmpty ? all : NarrowedMatch.matcher(narrowed, all)
    return AnswerReader(
      question: question, matcher: matcher, today: evaluation.now.day, language: language)
  }

  /// Holds a value against the form's constraints before it is taken.
  mutating func check(
    _ value: Value, said: String, _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect] {
    let question = stop.question
    let current = Evaluation.operand(of: value)
    let steps = stop.path.steps
    if let constraint = question.constraint,
      !evaluation.holds(constraint, in: steps, current: current)
    {
      let message = question.constraintMessage.map { render($0, steps, evaluation) } ?? ""
      return [.tell(.problem(.constraint(message)))]
    }
    if let constraint = question.softConstraint,
      !evaluation.holds(constraint, in: steps, current: current)
    {
      doubtful = value
      let message = question.softConstraintMessage.map { render($0, steps, evaluation) } ?? ""
      pending = .giveReason(text: said, .constraint(message))
      return []
    }
    return accept(value, said: said, stop, evaluation)
  }

  private mutating func settle(
    _ pending: Pending, with text: String, _ stop: Stop?, _ evaluation: Evaluation
  ) -> [Effect] {
    self.pending = nil
    switch pending {
    case .keepUnlisted(let words, let nearest):
      guard let stop else { return [] }
      let listed = candidates.first
      candidates = []
      let keeps = nearest == nil ? "1" : "2"
      switch text.halfWidthDigits {
      case "", keeps:
        let choice = Value.Choice(words, isListed: false)
        return check(.choices([choice]), said: words, stop, evaluation)
      case "1":
        guard let listed else { return [] }
        return check(.choices([Value.Choice(listed)]), said: words, stop, evaluation)
      default:
        return fillLine(text, stop, evaluation) ?? read(text, stop, evaluation)
      }
    case .giveReason(let words, _):
      let value = doubtful
      doubtful = nil
      guard let stop, let value, !text.isEmpty else { return [] }
      if isNewAnswer(text, than: value, stop, evaluation) { return read(text, stop, evaluation) }
      return accept(value, said: words, reason: text, stop, evaluation)
    case .proposals: return []
    case .finishOpen:
      if text.halfWidthDigits == "2" { return [finished(openPoints(at: evaluation.now))] }
      guard let stop, !text.isEmpty, text.halfWidthDigits != "1" else { return [] }
      return read(text, stop, evaluation)
    case .timeUp(_, let left):
      return settle(offer: left, with: text, stop, evaluation)
    }
  }

  /// Whether what was typed instead of a reason is the answer itself, put right.
  private func isNewAnswer(
    _ text: String, than value: Value, _ stop: Stop, _ evaluation: Evaluation
  ) -> Bool {
    switch stop.question.type {
    case .selectOne, .selectMultiple:
      if case .value(let other) = reader(for: stop, evaluation).read(text) { return other != value }
      return false
    case .phone, .idNumber: return text.count(where: \.isNumber) >= 5
    case .integer, .decimal, .money, .date, .time:
      if case .value = reader(for: stop, evaluation).read(text) { return true }
      return false
    default: return false
    }
  }
}
