import CaseRecord
import Forms
import Understanding

extension Interview {
  /// The effects of a line that answers a whole group, or several instances of a repeat; nil if it
  /// does neither.
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
    if stop.opens != nil, let several = fillSeveral(text, stop, evaluation) { return several }
    let filling = filling(stop, evaluation)
    let read = filling.fill(text)
    let heard = fillings(heardIn: text, stop, evaluation).first
    let count = read.map { $0.values.count + $0.doubtful.count } ?? 0
    // Words between blanks are surer than what is heard, unless more was heard.
    guard let filled = heard.map({ $0.values.count > count }) ?? false ? heard : read else {
      return nil
    }
    return fill(filled, stop, evaluation)
  }

  private func filling(_ stop: Stop, _ evaluation: Evaluation) -> LineFilling {
    LineFilling(
      questions: stop.line, matchers: matchers, today: evaluation.now.day, language: language)
  }

  private mutating func fill(
    _ filled: LineFilling.Filling, _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect] {
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
      let holds =
        holds(value, question, at: path, soft: false, evaluation)
        && holds(value, question, at: path, soft: true, evaluation)
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

  // MARK: Several instances

  /// 城管局 去年3月；环保局 走访: each piece fills an instance of its own; nil unless all do.
  private mutating func fillSeveral(
    _ text: String, _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect]? {
    let pieces = text.split { ";；\n".contains($0) }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    let filling = filling(stop, evaluation)
    var fillings = pieces.compactMap { filling.fill($0) ?? alone($0, stop) }
    if pieces.count < 2 || fillings.count < pieces.count {
      fillings = self.fillings(heardIn: text, stop, evaluation)
    }
    guard fillings.count > 1, let list = stop.opens else { return nil }
    // Each is numbered after the one before it, so they are tried one after the other.
    var trial = self
    var drafts: [EventDraft] = []
    var notices: [Effect] = []
    for filled in fillings {
      guard let next = trial.nextStop(of: list, like: stop, trial.evaluation(at: evaluation.now))
      else { return nil }
      for effect in trial.fill(filled, next, trial.evaluation(at: evaluation.now)) {
        switch effect {
        case .append(let more):
          drafts += more
          for draft in more { trial = trial.after(draft, at: evaluation.now) }
        case .tell(.problem): break
        case .tell: notices.append(effect)
        }
      }
      trial.pending = nil
    }
    suggestions = trial.suggestions
    focus = nil
    candidates = []
    return drafts.isEmpty ? nil : [.append(drafts)] + notices
  }

  /// The stop that opens the next instance; nil beyond the repeat's maximum.
  private func nextStop(of list: FieldPath, like stop: Stop, _ evaluation: Evaluation) -> Stop? {
    let key = Outline.key(list.name, in: list.steps.map(\.repeatName))
    let maximum =
      outline.repeats[key]?.maximum.map { evaluation.value(of: $0, in: list.steps).number } ?? .nan
    if Double(record.instances[list]?.count ?? 0) >= maximum { return nil }
    let step = FieldPath.Step(list.name, record.nextInstance(of: list))
    return Stop(
      path: FieldPath(stop.path.name, in: list.steps + [step]), place: stop.place,
      number: stop.number, isMain: false, opens: list, line: stop.line)
  }

  /// A piece that is surely the first question's choice and nothing more.
  private func alone(_ text: String, _ stop: Stop) -> LineFilling.Filling? {
    guard let matcher = stop.question.choices.flatMap({ matchers[$0.name] }),
      case .one(let name, let how) = matcher.match(text, suggests: false),
      how == .exact || how == .prefix || how == .part
    else { return nil }
    var filled = LineFilling.Filling()
    filled.values[0] = (.choices([Value.Choice(name)]), text)
    return filled
  }

  // MARK: By ear

  /// What a listener heard in the line, if it is such a line: the first question and more, from the
  /// line's beginning on, and most of its words.
  private func fillings(
    heardIn text: String, _ stop: Stop, _ evaluation: Evaluation
  ) -> [LineFilling.Filling] {
    let list = stop.path.steps.last?.repeatName
    let findings = lineFindings.filter { $0.repeatName == list && $0.confidence >= 0.5 }
    guard Self.covers(findings.map(\.range), text) else { return [] }
    let groups = Dictionary(grouping: findings, by: \.instance).sorted { $0.key < $1.key }
    let fillings = groups.compactMap { group -> LineFilling.Filling? in
      var filled = LineFilling.Filling()
      for (position, question) in stop.line.enumerated() {
        guard let finding = group.value.first(where: { $0.field == question.name }),
          let value = fitted(
            finding, to: question, at: stop.path.sibling(question.name), evaluation)
        else { continue }
        filled.values[position] = (value, finding.text)
      }
      return filled.values[0] == nil ? nil : filled
    }
    return fillings.allSatisfy { $0.values.count > 1 } || fillings.count > 1 ? fillings : []
  }

  /// Whether ranges begin with the line and hold more than half of its words.
  private static func covers(_ ranges: [Range<Int>], _ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let isWord = scalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    guard let first = isWord.firstIndex(of: true) else { return false }
    let start = ranges.map(\.lowerBound).min() ?? Int.max
    let heard = scalars.indices.count { index in
      isWord[index] && ranges.contains { $0.contains(index) }
    }
    return start <= first + 2 && heard * 2 > isWord.count(where: \.self)
  }
}
