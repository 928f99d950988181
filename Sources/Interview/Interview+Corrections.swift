import CaseRecord
import Forms
import Understanding

// Proposals that are put right in the line, and those that are left as defaults.
extension Interview {
  // MARK: Correcting

  /// Reads the line that stands for one proposal; empty, it is turned down.
  mutating func correct(
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

  func corrected(
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
