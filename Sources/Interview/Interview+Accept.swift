import CaseRecord
import Forms

extension Interview {
  /// Takes a value as the answer, and says what was understood if it reads otherwise.
  mutating func accept(
    _ value: Value, said: String, reason: String = "", _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect] {
    let answer = Answer(status: .answered, value: value, said: said, reason: reason)
    let text = ValueText.text(of: value, stop.question, language)
    let echo: [Effect] =
      said.isEmpty || text == said ? [] : [.tell(.understood(text))]
    return write(answer, stop, evaluation) + echo
  }

  mutating func set(
    _ status: AnswerStatus, _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect] {
    write(Answer(status: status), stop, evaluation)
  }

  /// The effects of giving a question its answer, new, changed or confirmed.
  mutating func write(
    _ answer: Answer, _ stop: Stop, _ evaluation: Evaluation
  ) -> [Effect] {
    focus = nil
    candidates = []
    if let old = record.answers[stop.path], old.says(the: answer),
      !(answer.status == .deferred && isDeferred(stop.path))
    {
      return record.doubtful.contains(stop.path)
        ? [.append([confirmation(of: old, stop, evaluation)])] : []
    }
    let reopened = reopened(by: stop.path)
    let draft = draft(answer, stop, reopened, evaluation)
    let notice: [Effect] =
      reopened.isEmpty ? [] : [.tell(.lookAgain(reopened.map { title(of: $0) }))]
    return [.append([draft])] + notice
  }

  private func confirmation(
    of answer: Answer, _ stop: Stop, _ evaluation: Evaluation
  ) -> EventDraft {
    EventDraft(
      .confirmed,
      [
        "field": .string(stop.path.description), "status": .string(answer.status.rawValue),
        "question": .string(label(of: stop, evaluation)),
        "short": .string(stop.question.short(language)),
        "text": .string(
          answer.value.map { ValueText.text(of: $0, stop.question, language) } ?? ""),
      ])
  }

  /// Whether two fields stand in the same instances of the repeats that both stand in.
  private static func isSameInstance(_ one: FieldPath, _ other: FieldPath) -> Bool {
    for (left, right) in zip(one.steps, other.steps) {
      if left.repeatName != right.repeatName { return true }
      if left.instance != right.instance { return false }
    }
    return true
  }

  func draft(
    _ answer: Answer, _ stop: Stop, _ reopened: [FieldPath], _ evaluation: Evaluation
  ) -> EventDraft {
    let old = record.answers[stop.path]
    let payload = JSONValue.members([
      "field": .string(stop.path.description),
      "status": .string(answer.status.rawValue),
      "value": answer.value?.json,
      "said": answer.said.isEmpty ? nil : .string(answer.said),
      "reason": answer.reason.isEmpty ? nil : .string(answer.reason),
      "question": .string(label(of: stop, evaluation)),
      "short": .string(stop.question.short(language)),
      "text": .string(
        answer.value.map { ValueText.text(of: $0, stop.question, language) } ?? ""),
      "old": old.map { old in
        .members([
          "status": .string(old.status.rawValue), "value": old.value?.json,
          "text": .string(
            old.value.map { ValueText.text(of: $0, stop.question, language) } ?? ""),
        ])
      },
      "reopened": reopened.isEmpty
        ? nil : .array(reopened.map { .string($0.description) }),
      "proposal": offer(stop.path, answer.value)?.origin
        ?? proposal(for: answer, stop, evaluation),
    ])
    return EventDraft(old == nil ? .answered : .changed, payload)
  }

  /// The answered fields that a change of this one makes doubtful.
  ///
  /// What the form says depends on it, in the same instance or outside of it, and the read-back
  /// once it was given, if it stands further down: it was of another record.
  func reopened(by path: FieldPath) -> [FieldPath] {
    let key = Outline.key(path.name, in: path.steps.map(\.repeatName))
    var keys: Set<String> = []
    keys = Set(outline.dependents(on: key))
    let order = outline.place(key)?.order ?? 0
    let readback = outline.place(FieldName.readback)
    if let readback, readback.order > order, readback.key != key { keys.insert(readback.key) }
    let fields = record.answers.keys.compactMap { other -> (FieldPath, Int)? in
      guard let place = outline.place(of: other), keys.contains(place.key), other != path,
        Self.isSameInstance(other, path),
        // A status such as “don't know” rests on nothing.
        record.answers[other]?.status == .answered
      else { return nil }
      return (other, place.order)
    }
    return fields.sorted { ($0.1, $0.0.description) < ($1.1, $1.0.description) }.map(\.0)
  }
}
