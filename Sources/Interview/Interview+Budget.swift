package import CaseRecord
import Forms

/// What is left when the time will not reach.
///
/// That it will not, and what the official chose at the target, stand in the log; so a visit that is
/// taken up again goes on as it was left, and a pace that recovers turns nothing back.
extension Interview {
  /// How the time stands; nil without a target.
  package func budget(at now: Moment) -> Budget? {
    let evaluation = evaluation(at: now)
    return budget(Route(form, evaluation), evaluation)
  }

  private func budget(_ route: Route, _ evaluation: Evaluation) -> Budget? {
    target.map { target in
      Budget(
        target: target, spent: record.answerTimes.last, spans: record.answerTimes.spans,
        waiting: waiting(route, evaluation))
    }
  }

  private func waiting(_ route: Route, _ evaluation: Evaluation) -> Budget.Waiting {
    var waiting = Budget.Waiting()
    for stop in route.stops where isWaiting(stop) || isDeferred(stop.path) {
      switch weight(of: stop, evaluation) {
      case .required: waiting.required += 1
      case .routing: waiting.routing += 1
      case .nice: waiting.nice += 1
      }
      if stop.question.isClosing { waiting.closing += 1 }
      // A repeat that is still to begin mostly gets one instance, and an Enter for no more.
      guard let list = stop.opens, (record.instances[list] ?? []).isEmpty else { continue }
      for question in questions(of: list, behind: stop) {
        if question.weight == .nice { waiting.nice += 1 } else { waiting.routing += 1 }
      }
      waiting.routing += 1
    }
    return waiting
  }

  /// The questions of a repeat's next instance that are surely asked, without the first.
  private func questions(of list: FieldPath, behind stop: Stop) -> [Question] {
    let around = stop.place.repeats
    return outline.places.filter {
      $0.repeats == around && $0.isAsked && $0.question.relevant == nil
        && $0.question.name != stop.question.name && $0.question.type.takesAnswer
    }.map(\.question)
  }

  /// What a question counts for now: one that must be answered is required, whatever the form says.
  private func weight(of stop: Stop, _ evaluation: Evaluation) -> Question.Weight {
    let mustBe =
      stop.opens.map { isShort($0, evaluation) } ?? isRequired(stop, evaluation)
    if mustBe { return .required }
    // Without its condition it is as any other.
    if stop.question.weight == .required, stop.question.required != nil { return .routing }
    return stop.question.weight
  }

  /// Whether a repeat has fewer instances than it must have.
  private func isShort(_ list: FieldPath, _ evaluation: Evaluation) -> Bool {
    let definition = outline.repeats[Outline.key(list.name, in: list.steps.map(\.repeatName))]
    let minimum =
      definition?.minimum.map { evaluation.value(of: $0, in: list.steps).number } ?? .nan
    return Double(record.instances[list]?.count ?? 0) < minimum
  }

  // MARK: The order of the questions

  /// Whether it is asked now that its turn has come.
  func hasTurn(_ stop: Stop, isGathered: Bool, _ evaluation: Evaluation) -> Bool {
    guard isWaiting(stop) else { return false }
    if record.isClosing { return stop.question.isClosing }
    return !(isGathered && isMoved(stop, evaluation))
  }

  /// Whether it waits for the end because time is short.
  private func isMoved(_ stop: Stop, _ evaluation: Evaluation) -> Bool {
    record.isShortOfTime && weight(of: stop, evaluation) == .nice
  }

  /// The first question that was moved and for which there is time after all; nil if there is none.
  ///
  /// `gather` is the position before which it is asked; once that was answered it is too late.
  func movedWithTime(_ route: Route, before gather: Int, _ evaluation: Evaluation) -> Int? {
    guard record.isShortOfTime else { return nil }
    if let gathering = route.stops.at(gather), record.answers[gathering.path] != nil { return nil }
    guard budget(route, evaluation)?.allowsOneMore ?? true else { return nil }
    return route.stops[..<gather].firstIndex { isWaiting($0) && isMoved($0, evaluation) }
  }

  /// Which instance a question is about that was moved out of it; empty for others.
  func instance(of stop: Stop, _ evaluation: Evaluation) -> String {
    guard isMoved(stop, evaluation), !stop.path.steps.isEmpty,
      let first = outline.places.first(where: { $0.repeats == stop.place.repeats })
    else { return "" }
    let name = text(FieldPath(first.question.name, in: stop.path.steps), evaluation)
    return name.isEmpty ? "" : name + (language == .chinese ? "：" : ": ")
  }

  // MARK: Open points

  /// What would stay open if the visit ended now.
  package func pointsLeft(at now: Moment) -> OpenPoints {
    let evaluation = evaluation(at: now)
    return pointsLeft(Route(form, evaluation), byOffer: false, evaluation)
  }

  /// `byOffer`: what closing at the target would leave, the questions of the closing themselves apart.
  private func pointsLeft(
    _ route: Route, byOffer: Bool, _ evaluation: Evaluation
  ) -> OpenPoints {
    var points = OpenPoints()
    let gather = gathering(route)
    for (index, stop) in route.stops.enumerated() {
      if byOffer, stop.question.isClosing { continue }
      if record.answers[stop.path]?.status == .deferred {
        points.needed.append(title(of: stop.path))
        continue
      }
      guard isWaiting(stop) else { continue }
      let weight = weight(of: stop, evaluation)
      let isLeft = (byOffer || record.isClosing) && !stop.question.isClosing
      if let list = stop.opens {
        // One more instance is no open point, a repeat that was never come to is.
        guard isLeft, (record.instances[list] ?? []).isEmpty else { continue }
        points.needed.append(title(ofList: list))
      } else if weight == .required || isLeft && weight != .nice {
        points.needed.append(title(of: stop.path))
      } else if isLeft || index < gather && isMoved(stop, evaluation) {
        points.nice.append(title(of: stop.path))
      }
      if weight == .required, isLeft { points.required += 1 }
    }
    return points
  }

  // MARK: Telling

  /// Looks at the time after an answer: says that it will not reach, offers to close at the target.
  mutating func weighTime(_ route: Route, _ evaluation: Evaluation) -> [Effect] {
    guard pending == nil, record.status == .open, !record.isClosing,
      let budget = budget(route, evaluation), budget.waiting.count > budget.waiting.closing
    else { return [] }
    let left = pointsLeft(route, byOffer: true, evaluation)
    let isUp = budget.spent >= budget.target
    var effects: [Effect] = []
    if !record.isShortOfTime, !budget.reaches {
      effects.append(.append([shortOfTime(budget, left)]))
      if !isUp {
        let waiting = budget.waiting
        effects.append(.tell(.shortOfTime(waiting: waiting.count, moved: waiting.nice)))
      }
    }
    // What is merely nice is left at the target anyway.
    if isUp, !record.wasTimeUp, !left.needed.isEmpty {
      pending = .timeUp(target: budget.target, left)
    }
    return effects
  }

  private func shortOfTime(_ budget: Budget, _ left: OpenPoints) -> EventDraft {
    EventDraft(
      .shortOfTime,
      [
        "target": .integer(budget.target), "spent": .integer(budget.spent),
        "pace": .integer(budget.pace), "waiting": .integer(budget.waiting.count),
        "moved": .array(left.nice.map { .string($0) }),
      ])
  }

  private func timeUp(_ left: OpenPoints, closes: Bool) -> EventDraft {
    EventDraft(
      .timeUp,
      [
        "closes": .bool(closes), "spent": .integer(record.answerTimes.last),
        "open_points": .array(left.all.map { .string($0) }),
      ])
  }

  /// What comes of the line that was typed at the offer to close.
  mutating func settle(
    offer left: OpenPoints, with text: String, _ stop: Stop?, _ evaluation: Evaluation
  ) -> [Effect] {
    let goesOn = Effect.append([timeUp(left, closes: false)])
    switch text.halfWidthDigits {
    case "", "1": return [goesOn]
    case "2":
      focus = nil
      return [.append([timeUp(left, closes: true)]), .tell(.closing)]
    default:
      // Whoever typed ahead meant the next question; what is no answer to it stands in its line.
      let effects = answer(text, stop, evaluation)
      let isTaken = effects.contains { if case .append = $0 { true } else { false } }
      if let stop, !isTaken, pending == nil { suggestions[stop.path] = text }
      return [goesOn] + effects
    }
  }

  /// What is done of another action while the offer stands; nil if the offer makes no difference.
  ///
  /// The question behind the offer was not shown yet, so nothing can be meant for it.
  mutating func act(_ action: Action, atOffer left: OpenPoints, at now: Moment) -> [Effect]? {
    let offer = pending
    switch action {
    case .status, .skip: return [.tell(.problem(.offerStands))]
    case .remark(let text, _):
      pending = nil
      defer { pending = offer }
      return reduce(.remark(text, onVisit: true), at: now)
    case .goTo, .back, .add, .delete:
      pending = nil
      return [.append([timeUp(left, closes: false)])] + reduce(action, at: now)
    case .answer, .park, .resume, .finish, .abandon, .weighTime: return nil
    }
  }

  /// Takes back that the visit closes, as long as nothing of the closing was answered; nil if it
  /// cannot be taken back.
  func withdrawClosing(_ route: Route, _ evaluation: Evaluation) -> [Effect]? {
    guard record.isClosing,
      !route.stops.contains(where: {
        $0.question.isClosing && record.answers[$0.path] != nil
      })
    else { return nil }
    let left = pointsLeft(route, byOffer: true, evaluation)
    return [.append([timeUp(left, closes: false)])]
  }
}
