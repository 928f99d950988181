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
  private mutating func settle(
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

  // MARK: Correcting

  /// Reads the line that stands for one proposal; empty, it is turned down.
  private mutating func correct(
    _ index: Int, _ text: String, _ hearing: Hearing, _ evaluation: Evaluation
  ) -> [Effect] {
    var hearing = hearing
    hearing.opened = nil
    hearing.typed = nil
    let old = hearing.proposals[index]
    if text.isEmpty {
      hearing.proposals[index].isLeftOut = true
    } else {
      let outcome =
        old.list == nil
        ? single(old, text, evaluation) : filled(old, text, evaluation)
      switch outcome {
      case .success(let parts): hearing.proposals[index].parts = parts
      case .failure(let refusal):
        self.hearing?.typed = text
        return [.tell(.problem(refusal.problem))]
      }
      hearing.proposals[index].isCorrected = true
      hearing.proposals[index].isLeftOut = false
      hearing.proposals[index].standing = .certain
    }
    if hearing.proposals.count == 1 { return settle(hearing, taking: [0], evaluation.now) }
    self.hearing = hearing
    return []
  }

  private struct Refusal: Error { let problem: Problem }

  /// A line as the value of one field; of several parts, of the text among them.
  private func single(
    _ proposal: Proposal, _ text: String, _ evaluation: Evaluation
  ) -> Result<[Proposal.Part], Refusal> {
    let parts = proposal.parts
    let index = parts.lastIndex { if case .text = $0.value { true } else { false } } ?? 0
    let path = FieldPath(parts[index].name)
    guard let place = outline.place(of: path) else { return .success(parts) }
    let question = place.question
    let value: Value
    switch reader(for: stop(place, path), evaluation).read(text) {
    case .value(let read): value = read
    case .doubtful(let read, _): value = read
    case .problem(let problem): return .failure(Refusal(problem: problem))
    case .candidates(let names):
      let labels = names.map { ValueText.label(of: Value.Choice($0), question, language) }
      return .failure(Refusal(problem: .ambiguous(text, candidates: labels)))
    case .unlisted:
      guard question.orOther else { return .failure(Refusal(problem: .notOnList(text))) }
      value = .choices([Value.Choice(text, isListed: false)])
    }
    if !holds(value, question, at: path, soft: false, evaluation) {
      let message = question.constraintMessage.map { render($0, [], evaluation) } ?? ""
      return .failure(Refusal(problem: .constraint(message)))
    }
    var new = parts
    new[index] = corrected(parts[index], value, question)
    return .success(new)
  }

  /// A line as the answers of a whole instance.
  private func filled(
    _ proposal: Proposal, _ text: String, _ evaluation: Evaluation
  ) -> Result<[Proposal.Part], Refusal> {
    guard let list = proposal.list, let definition = outline.repeats[list.name] else {
      return .success(proposal.parts)
    }
    let questions = Route.questions(of: definition.items)
    let filling = LineFilling(
      questions: questions, matchers: matchers, today: evaluation.now.day, language: language)
    guard let filled = filling.fill(text, isWhole: false) else {
      return .failure(Refusal(problem: .notOnList(text)))
    }
    let names = questions.map(\.name)
    // What the line cannot say stays as it was heard.
    var parts = proposal.parts.filter { !names.contains($0.name) }
    for (position, question) in questions.enumerated() {
      guard let (value, _) = filled.values[position] else { continue }
      let old = proposal.parts.first { $0.name == question.name }
      guard let pattern = old ?? proposal.parts.first else { continue }
      if let old, typed(old.value, question) == typed(value, question) {
        parts.append(old)
      } else {
        parts.append(corrected(pattern, value, question))
      }
    }
    return .success(parts)
  }

  private func corrected(
    _ part: Proposal.Part, _ value: Value, _ question: Question
  ) -> Proposal.Part {
    if part.value == value, part.name == question.name { return part }
    return Proposal.Part(
      name: question.name, value: value, words: ValueText.text(of: value, question, language),
      finding: part.finding, proposed: part.proposed ?? part.value, isCertain: true)
  }

  // MARK: Defaults

  /// What an answer took from an earlier text, if it is what was heard there.
  func offer(_ path: FieldPath, _ value: Value?) -> Offer? {
    guard let value else { return nil }
    var heard = offers[path].map { [$0] } ?? []
    if let step = path.steps.last, path.steps.count == 1, record.answers[path] == nil {
      heard += (offeredInstances[FieldPath(step.repeatName)]?.first ?? []).filter {
        $0.part.name == path.name
      }
    }
    return heard.first { $0.part.value == value }
  }

  /// An instance that was heard and not taken, as the line that would fill it.
  func offeredLine(_ stop: Stop) -> String? {
    guard let list = stop.opens, let offers = offeredInstances[list]?.first else { return nil }
    return offers.map { typed($0.part, in: list) }.joined(separator: " ")
  }

  /// The words behind the default of a question, or behind what stands in its line.
  func heardWords(_ stop: Stop) -> String {
    guard record.answers[stop.path]?.status != .answered else { return "" }
    if let list = stop.opens {
      return (offeredInstances[list]?.first ?? []).map(\.part.finding.text).joined(separator: "…")
    }
    return offers[stop.path]?.part.finding.text ?? ""
  }
}
