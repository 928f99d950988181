import CaseRecord
import Forms
import Understanding

extension Interview {
  /// Does what was typed while proposals wait.
  mutating func reply(
    _ text: String, to hearing: Hearing, _ stop: Stop?, _ evaluation: Evaluation
  ) -> [Effect] {
    if let opened = hearing.opened { return correct(opened, text, hearing, evaluation) }
    let all = hearing.proposals.indices
    switch HearingReply(text, count: all.count) {
    case .take: return settle(hearing, taking: Set(all), evaluation.now)
    case .leave(let numbers):
      return settle(
        hearing, taking: Set(all).subtracting(numbers), declining: numbers, evaluation.now)
    case .none: return settle(hearing, taking: [], declining: Set(all), evaluation.now)
    case .open(let index):
      self.hearing?.opened = index
      return []
    case .unknown(let words): return [.tell(.noSuchProposal(words))]
    case .other:
      if hearing.proposals.contains(where: \.isCorrected) { return [.tell(.takeFirst)] }
      let settled = settle(hearing, taking: [], evaluation.now)
      let effects = answer(trimmed: text, stop, evaluation)
      // What was refused stands in the line of its question, to be put right there.
      let isTaken = effects.contains { if case .append = $0 { true } else { false } }
      if !isTaken, pending == nil, let stop { suggestions[stop.path] = text }
      return settled + effects
    }
  }

  /// What an action other than a line does with waiting proposals; nil if they wait on.
  ///
  /// To pass over means all of them; to go elsewhere leaves them for their questions.
  mutating func leaveProposals(for action: Action, at now: Moment) -> [Effect]? {
    guard let hearing else { return nil }
    let corrected = Set(hearing.proposals.indices.filter { hearing.proposals[$0].isCorrected })
    switch action {
    case .skip, .status: return settle(hearing, taking: corrected, now)
    case .back, .goTo, .add, .delete, .finish:
      let effects = settle(hearing, taking: corrected, now)
      return effects + reduce(action, behind: effects, at: now)
    case .park where !corrected.isEmpty:
      return settle(hearing, taking: corrected, now) + reduce(action, at: now)
    case .answer, .remark, .park, .weighTime, .resume, .abandon: return nil
    }
  }

  /// Takes an action on the record as it is once these effects have happened.
  private mutating func reduce(_ action: Action, behind effects: [Effect], at now: Moment)
    -> [Effect]
  {
    var trial = self
    for case .append(let drafts) in effects {
      for draft in drafts { trial = trial.after(draft, at: now) }
    }
    let more = trial.reduce(action, at: now)
    focus = trial.focus
    pending = trial.pending
    places = trial.places
    return more
  }

  // MARK: Taking

  /// The events that take some proposals, turn some down, and leave the others to their questions.
  mutating func settle(
    _ hearing: Hearing, taking: Set<Int>, declining: Set<Int> = [], _ now: Moment
  ) -> [Effect] {
    self.hearing = nil
    var trial = self
    var drafts: [EventDraft] = []
    var taken: [FieldPath] = []
    var left: [JSONValue] = []
    // What decides whether another is asked comes first.
    let order = hearing.proposals.indices.sorted {
      (place(hearing.proposals[$0]), $0) < (place(hearing.proposals[$1]), $1)
    }
    // All choices before what depends on them, or the second would put the first in doubt.
    for proposal in order.filter(taking.contains).map({ hearing.proposals[$0] })
    where proposal.list == nil {
      for part in proposal.taken {
        drafts += trial.open(part, at: FieldPath(part.name), from: hearing.text, now)
      }
    }
    for index in order {
      let proposal = hearing.proposals[index]
      let parts = taking.contains(index) ? proposal.taken : []
      let instance = parts.isEmpty ? proposal.instance : trial.number(proposal)
      var isDeclined = declining.contains(index) || proposal.isLeftOut
      if case .contradiction = proposal.standing { isDeclined = true }
      for part in proposal.parts {
        let path = proposal.path(part, instance)
        guard parts.contains(part) else {
          let isThere = proposal.list == nil || instance != nil
          left.append(
            part.left(at: isThere ? path : nil, group: index, isOffered: !isDeclined))
          continue
        }
        let more = trial.take(part, at: path, from: hearing.text, now)
        taken.append(path)
        drafts += more
      }
    }
    if let focus, taken.contains(focus) { self.focus = nil }
    let reopened = drafts.filter { $0.kind == .changed }.flatMap { draft in
      (draft.payload["reopened"]?.array ?? []).compactMap { path in
        path.string.flatMap { FieldPath(parsing: $0) }
      }
    }.filter { trial.record.doubtful.contains($0) && record.answers[$0] != nil }
    let payload = JSONValue.members([
      "from": .string(hearing.text.field?.description ?? ""),
      "remark": hearing.text.isRemark ? true : nil, "event": .string(hearing.text.event),
      "taken": .array(taken.map { .string($0.description) }), "left": .array(left),
    ])
    let notice: [Effect] =
      reopened.isEmpty ? [] : [.tell(.lookAgain(reopened.map { title(of: $0) }))]
    return [.append(drafts + [EventDraft(.heard, payload)])] + notice
  }

  private func place(_ proposal: Proposal) -> Int {
    guard proposal.list == nil, let name = proposal.parts.first?.name else { return -1 }
    return outline.place(name)?.order ?? 0
  }

  /// The instance that a proposal is about to have.
  private func number(_ proposal: Proposal) -> Int? {
    proposal.instance ?? proposal.list.map { record.nextInstance(of: $0) }
  }

  /// What would hold if all of some proposals were taken.
  func after(_ proposals: [Proposal], at now: Moment) -> Interview {
    var trial = self
    let text = HeardText(field: nil, text: "", event: "")
    for proposal in proposals.sorted(by: { place($0) < place($1) }) {
      let instance = trial.number(proposal)
      for part in proposal.parts {
        _ = trial.take(part, at: proposal.path(part, instance), from: text, now)
      }
    }
    return trial
  }

  /// The choice that makes the form ask for a field, or computes it, if one is wanted; it has
  /// happened here afterwards.
  private mutating func open(
    _ part: Proposal.Part, at path: FieldPath, from text: HeardText, _ now: Moment
  ) -> [EventDraft] {
    guard let place = outline.place(of: path) else { return [] }
    let wanted = Evaluation.operand(of: part.value)
    let isComputed = place.question.calculate != nil
    func holds(_ evaluation: Evaluation) -> Bool {
      isComputed
        ? evaluation.operand(path) == wanted : evaluation.isRelevant(place, in: path.steps)
    }
    guard !holds(evaluation(at: now)), let gate = gate(at: now, asksAgain: true, until: holds)
    else { return [] }
    let draft = gate.adding("proposal", part.origin(in: text))
    self = after(draft, at: now)
    return [draft]
  }

  /// The events that give a field what was heard; they have happened here afterwards.
  ///
  /// The choice that makes the form ask for it comes first; none where nothing makes it ask.
  private mutating func take(
    _ part: Proposal.Part, at path: FieldPath, from text: HeardText, _ now: Moment
  ) -> [EventDraft] {
    guard let place = outline.place(of: path) else { return [] }
    let opening = open(part, at: path, from: text, now)
    let evaluation = evaluation(at: now)
    let isComputed = place.question.calculate != nil
    if isComputed, evaluation.operand(path) == Evaluation.operand(of: part.value) { return opening }
    guard isComputed || evaluation.isRelevant(place, in: path.steps) else { return opening }
    let said = part.proposed == nil ? part.finding.text : typed(part.value, place.question)
    let answer = Answer(status: .answered, value: part.value, said: said)
    let answered = draft(answer, stop(place, path), reopened(by: path), evaluation)
      .adding("proposal", part.origin(in: text))
    self = after(answered, at: now)
    return opening + [answered]
  }
}
