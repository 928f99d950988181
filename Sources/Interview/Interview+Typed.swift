package import CaseRecord
import Forms

extension Interview {
  /// The events that give a field an answer that is typed, wherever the sitting stands.
  ///
  /// Where the form does not ask for the field, the choice that makes it ask is made first. Empty if
  /// the form has no such field, or the words are no answer to it.
  package func drafts(typed text: String, for field: FieldPath, at now: Moment) -> [EventDraft] {
    guard let place = outline.place(of: field), let value = value(typed: text, for: field, at: now)
    else { return [] }
    let answer = Answer(status: .answered, value: value, said: text)
    let opening = makingRelevant(place, field, at: now)
    return (opening.map { [$0] } ?? [])
      + [draft(answer, stop(place, field), reopened(by: field), evaluation(at: now))]
  }

  func stop(_ place: Outline.Place, _ field: FieldPath) -> Stop {
    Stop(path: field, place: place, number: 0, isMain: false, opens: nil, line: [])
  }

  /// One more choice of a question with several, by which a place becomes relevant; nil if it is
  /// relevant already, or no single choice makes it so.
  private func makingRelevant(_ place: Outline.Place, _ field: FieldPath, at now: Moment)
    -> EventDraft?
  {
    guard !evaluation(at: now).isRelevant(place, in: field.steps) else { return nil }
    return gate(at: now) { $0.isRelevant(place, in: field.steps) }
  }

  /// One more choice of a question with several, after which something holds; nil if none does.
  ///
  /// `asksAgain` puts a question that nobody was asked yet to be looked at in its turn: one choice
  /// is known, not whether it is the only one.
  func gate(
    at now: Moment, asksAgain: Bool = false, until holds: (Evaluation) -> Bool
  ) -> EventDraft? {
    let evaluation = evaluation(at: now)
    for gate in outline.places where gate.repeats.isEmpty && gate.question.type == .selectMultiple {
      let path = FieldPath(gate.question.name)
      var chosen: [Value.Choice] = []
      if case .choices(let known)? = record.answers[path]?.value { chosen = known }
      for choice in gate.question.choices?.choices ?? [] {
        let more = Value.Choice(choice.name)
        if chosen.contains(more) { continue }
        let answer = Answer(status: .answered, value: .choices(chosen + [more]))
        let isOpen = record.answers[path] == nil || record.doubtful.contains(path)
        let again = asksAgain && isOpen ? [path] : []
        let draft = draft(answer, stop(gate, path), reopened(by: path) + again, evaluation)
        if holds(after(draft, at: now).evaluation(at: now)) { return draft }
      }
    }
    return nil
  }

  /// What would hold if an event had happened.
  func after(_ draft: EventDraft, at now: Moment) -> Interview {
    var trial = self
    trial.apply(
      Event(
        id: "", device: Device.ID(rawValue: ""), sequence: 0, visit: nil, caseID: nil,
        time: now.time, clock: HybridClock(milliseconds: now.milliseconds), actor: "",
        kind: draft.kind, payload: draft.payload, formHash: ""))
    return trial
  }
}
