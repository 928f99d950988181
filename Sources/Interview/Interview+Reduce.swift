package import CaseRecord
import Forms
package import Understanding

extension Interview {
  /// Takes one action and returns what has to be done because of it, in order.
  ///
  /// If the effects cannot be carried out, go on with the interview as it was before.
  /// `heard` is what a listener makes of the line, where that may be the answers of a whole group.
  package mutating func reduce(
    _ action: Action, heard: [Finding] = [], at now: Moment
  ) -> [Effect] {
    if let effects = leaveProposals(for: action, at: now) { return effects }
    lineFindings = heard
    defer { lineFindings = [] }
    let evaluation = evaluation(at: now)
    let route = Route(form, evaluation)
    let stop = current(route, evaluation)?.1
    if action == .weighTime { return weighTime(route, evaluation) }
    if case .timeUp(_, let left)? = pending,
      let effects = act(action, atOffer: left, at: now)
    {
      return effects
    }
    if case .answer = action {
    } else {
      pending = nil
      doubtful = nil
      candidates = []
    }
    if case .answer = action {} else { places = [] }
    switch action {
    case .answer(let text):
      return answer(text, stop, evaluation)
    case .status(let status):
      return stop.map { set(status, $0, evaluation) } ?? []
    case .skip:
      return stop.map { skip($0, evaluation) } ?? []
    case .back:
      return withdrawClosing(route, evaluation) ?? goBack(from: stop)
    case .goTo(let words):
      return go(to: words, from: stop, route, evaluation)
    case .remark(let text, let onVisit):
      return remark(text, onVisit ? nil : stop?.path)
    case .add(let words):
      return add(words, from: stop, evaluation)
    case .delete(let words):
      return delete(words, from: stop)
    case .weighTime:
      return []
    case .park(let reason):
      return [.append([EventDraft(.parked, ["reason": .string(reason)])])]
    case .resume:
      return [.append([EventDraft(.resumed, [:])])]
    case .finish:
      return finish(evaluation, at: now)
    case .abandon(let reason):
      return [.append([EventDraft(.abandoned, ["reason": .string(reason)])])]
    }
  }

  private mutating func finish(_ evaluation: Evaluation, at now: Moment) -> [Effect] {
    let open = openPoints(at: now)
    let missing = Route(form, evaluation).stops.filter { stop in
      stop.opens == nil && isWaiting(stop) && isRequired(stop, evaluation)
        && (!record.isClosing || stop.question.isClosing)
    }.map { title(of: $0.path) }
    guard missing.isEmpty else {
      pending = .finishOpen(missing)
      return []
    }
    return [finished(open)]
  }

  func finished(_ open: [String]) -> Effect { .append([Self.finishedDraft(open)]) }

  /// The event that finishes the visit, whatever is still open.
  package func finishedDraft(at now: Moment) -> EventDraft {
    Self.finishedDraft(openPoints(at: now))
  }

  private static func finishedDraft(_ open: [String]) -> EventDraft {
    EventDraft(.finished, ["open_points": .array(open.map { .string($0) })])
  }

  private func remark(_ text: String, _ path: FieldPath?) -> [Effect] {
    let payload = JSONValue.members([
      "field": path.map { .string($0.description) }, "text": .string(text),
    ])
    return [.append([EventDraft(.remarked, payload)]), .tell(.remarked)]
  }
}
