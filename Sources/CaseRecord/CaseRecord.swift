/// What is known of a visit's case: the fold of its events.
///
/// It knows no form. What a change makes doubtful stands in the event of the change, so that any
/// program, with any form, folds a log to the same record.
package struct CaseRecord: Equatable, Sendable {
  package private(set) var start: VisitStart?
  package private(set) var status = VisitStatus.open
  package private(set) var abandonReason = ""
  package private(set) var endedAt = ""
  package private(set) var answers: [FieldPath: Answer] = [:]
  /// Answered, but to be looked at again because something they depend on was changed.
  package private(set) var doubtful: Set<FieldPath> = []
  /// The instances of each repeat, by the repeat's path, in the order they were added.
  package private(set) var instances: [FieldPath: [Int]] = [:]
  /// The repeats to which nothing more is to be added.
  package private(set) var closed: Set<FieldPath> = []
  /// The repeats that the official opened, whether the form would have asked for them or not.
  package private(set) var opened: Set<FieldPath> = []
  package private(set) var remarks: [FieldPath: [Remark]] = [:]
  package private(set) var visitRemarks: [Remark] = []
  /// Deferred questions that were put once more and deferred again.
  package private(set) var deferredAgain: Set<FieldPath> = []
  /// The fields in the order in which they were last answered.
  package private(set) var trail: [FieldPath] = []
  package private(set) var attendance = Attendance()
  package private(set) var answerTimes = AnswerTimes()
  /// Whether the official was told that the time will not reach: what is nice waits for the end.
  package private(set) var isShortOfTime = false
  /// Whether closing early was offered, whatever came of it.
  package private(set) var wasTimeUp = false
  /// Whether the official closes the visit with what is not asked left open.
  package private(set) var isClosing = false

  private var lastInstance: [FieldPath: Int] = [:]

  package init() {}

  package init(folding events: some Sequence<Event>) {
    for event in events { apply(event) }
  }

  /// The number that a new instance of a repeat gets.
  package func nextInstance(of list: FieldPath) -> Int {
    (lastInstance[list] ?? 0) + 1
  }

  /// Every field inside one instance of a repeat, nested ones too.
  package func fields(in instance: FieldPath.Step, of list: FieldPath) -> [FieldPath] {
    let prefix = list.steps + [instance]
    return answers.keys.filter { $0.steps.starts(with: prefix) }
      .sorted { $0.description < $1.description }
  }

  /// Takes in one more event; kinds that are not known change nothing.
  package mutating func apply(_ event: Event) {
    attendance.apply(event)
    answerTimes.apply(event, spent: attendance.milliseconds)
    let payload = event.payload
    let path = payload["field"]?.string.flatMap { FieldPath(parsing: $0) }
    switch event.kind {
    case .visitStarted:
      start = VisitStart(payload, time: event.time)
    case .answered, .changed:
      guard let path else { return }
      answer(path, with: Answer(payload, event: event))
      reopen(payload)
    case .confirmed:
      if let path { doubtful.remove(path) }
    case .remarked:
      let remark = Remark(
        text: payload["text"]?.string ?? "", time: event.time, actor: event.actor)
      if let path { remarks[path, default: []].append(remark) } else { visitRemarks.append(remark) }
    case .repeatClosed:
      if let path { closed.insert(path) }
    case .repeatOpened:
      if let path {
        closed.remove(path)
        opened.insert(path)
      }
    case .instanceDeleted:
      if let path, let number = payload["instance"]?.integer { delete(number, of: path) }
      reopen(payload)
    case .shortOfTime: isShortOfTime = true
    case .timeUp:
      wasTimeUp = true
      isClosing = payload["closes"] == .bool(true)
    case .parked: status = .parked
    case .resumed: status = .open
    case .finished:
      status = .finished
      endedAt = event.time
    case .abandoned:
      status = .abandoned
      endedAt = event.time
      abandonReason = payload["reason"]?.string ?? ""
    default: break
    }
  }

  private mutating func reopen(_ payload: JSONValue) {
    for text in payload["reopened"]?.array ?? [] {
      if let path = text.string.flatMap({ FieldPath(parsing: $0) }) { doubtful.insert(path) }
    }
  }

  private mutating func answer(_ path: FieldPath, with answer: Answer) {
    if answer.status == .deferred, answers[path]?.status == .deferred {
      deferredAgain.insert(path)
    }
    if answer.status != .deferred { deferredAgain.remove(path) }
    answers[path] = answer
    doubtful.remove(path)
    trail.removeAll { $0 == path }
    trail.append(path)
    for depth in path.steps.indices {
      let step = path.steps[depth]
      let list = FieldPath(step.repeatName, in: Array(path.steps[..<depth]))
      if instances[list, default: []].contains(step.instance) { continue }
      instances[list, default: []].append(step.instance)
      lastInstance[list] = max(lastInstance[list] ?? 0, step.instance)
    }
  }

  private mutating func delete(_ number: Int, of list: FieldPath) {
    instances[list]?.removeAll { $0 == number }
    for path in fields(in: FieldPath.Step(list.name, number), of: list) {
      answers[path] = nil
      doubtful.remove(path)
      trail.removeAll { $0 == path }
    }
  }
}
