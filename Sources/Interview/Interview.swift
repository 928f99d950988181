package import CaseRecord
package import Forms
package import Understanding

/// Where a sitting stands: a form, the record so far, and the question in hand.
///
/// It decides what is asked next and what an answer changes; it never prints or saves. Actions give
/// effects; what was saved comes back through `apply`, so nothing counts that is not in the log.
package struct Interview: Sendable {
  package let form: Form
  package var language: Language
  /// How long the visit should take, in milliseconds; nil if nobody minds the time.
  package var target: Int?
  package internal(set) var record = CaseRecord()
  package internal(set) var pending: Pending?
  /// What is guessed from outside; it only makes defaults, and what is shown first.
  package var guesses: [FieldPath: Guess] = [:]

  let outline: Outline
  let matchers: [String: ChoiceMatcher]
  /// The question that the official went to; nil for the first that is still to be asked.
  var focus: FieldPath?
  /// The choices among which a number chooses next, by name.
  var candidates: [String] = []
  /// What an answer with a doubt would be; waits for its reason.
  var doubtful: Value?
  /// Paths among which a number chooses next, after an ambiguous `goTo`.
  var places: [FieldPath] = []
  /// Words from a line that were meant for a question and were no good answer: they stand in its
  /// line when it is asked.
  var suggestions: [FieldPath: String] = [:]
  /// Proposals that wait to be taken or left.
  package internal(set) var hearing: Hearing?
  /// Free texts that nobody has listened to yet, in the order they came.
  package internal(set) var unheard: [HeardText] = []
  /// What was heard and neither taken nor turned down: the default of its question.
  var offers: [FieldPath: Offer] = [:]
  /// The same of instances that are not there yet, by their repeat.
  var offeredInstances: [FieldPath: [[Offer]]] = [:]
  /// What was turned down, and is not proposed again.
  var declined: Set<String> = []
  /// What the line in hand says by the ear of a listener.
  var lineFindings: [Finding] = []
  /// Notes that were said already.
  var saidNotes: Set<FieldPath> = []

  package init(form: Form, language: Language) {
    self.form = form
    self.language = language
    outline = Outline(form)
    var matchers: [String: ChoiceMatcher] = [:]
    for place in outline.places {
      guard let list = place.question.choices, matchers[list.name] == nil else { continue }
      matchers[list.name] = ChoiceMatcher(entries: list.entries)
    }
    self.matchers = matchers
  }

  /// Takes up a sitting where its events left it.
  package init(form: Form, language: Language, folding events: some Sequence<Event>) {
    self.init(form: form, language: language)
    for event in events {
      apply(event)
      followFocus(event)
    }
    if !record.trail.isEmpty { saidNotes = Set(outline.places.map { FieldPath($0.question.name) }) }
  }

  /// Takes in an event that the log has accepted.
  package mutating func apply(_ event: Event) {
    record.apply(event)
    listen(to: event)
  }

  /// Keeps to the question that the official had gone to before the terminal was lost.
  private mutating func followFocus(_ event: Event) {
    let payload = event.payload
    switch event.kind {
    case .jumped: focus = payload["to"]?.string.flatMap { FieldPath(parsing: $0) }
    case .repeatOpened:
      guard let list = payload["field"]?.string.flatMap({ FieldPath(parsing: $0) }) else { return }
      focus = opening(of: list)
    case .answered, .changed, .confirmed, .repeatClosed, .instanceDeleted: focus = nil
    default: break
    }
  }

  /// The first question of a repeat's next instance; nil if it has none.
  func opening(of list: FieldPath) -> FieldPath? {
    let inside = list.steps.map(\.repeatName) + [list.name]
    let first = outline.places.first { $0.repeats == inside && $0.question.type.takesAnswer }
    let step = FieldPath.Step(list.name, record.nextInstance(of: list))
    return first.map { FieldPath($0.question.name, in: list.steps + [step]) }
  }

  /// The departments that the form's lists know, for who listens.
  package var offices: [ChoiceMatcher.Entry] {
    let place = outline.places.first {
      $0.question.name == FieldName.department && $0.question.choices != nil
    }
    return place?.question.choices.flatMap { matchers[$0.name]?.entries } ?? []
  }

  /// What is to be asked now; nil when nothing is left to ask.
  package func prompt(at now: Moment) -> Prompt? {
    let evaluation = evaluation(at: now)
    let route = Route(form, evaluation)
    guard let (index, stop) = current(route, evaluation) else { return nil }
    return prompt(for: stop, index, route, evaluation)
  }

  /// Marks the notes before the question in hand as said.
  package mutating func markNotesSaid(_ prompt: Prompt) {
    saidNotes.formUnion(prompt.notePaths)
  }

  func evaluation(at now: Moment) -> Evaluation {
    Evaluation(outline: outline, record: record, now: now)
  }

  /// The stop in hand and its place on the route.
  func current(_ route: Route, _ evaluation: Evaluation) -> (Int, Stop)? {
    if let focus {
      if let index = route.stops.firstIndex(where: { $0.path == focus }) {
        return (index, route.stops[index])
      }
      if let place = outline.place(of: focus) {
        // Off the route, because it is computed or not relevant; asked because it was asked for.
        return (
          route.stops.count,
          Stop(path: focus, place: place, number: 0, isMain: false, opens: nil, line: [])
        )
      }
    }
    let gather = gathering(route)
    let next = route.stops.indices.first {
      hasTurn(route.stops[$0], isGathered: $0 < gather, evaluation)
    }
    if !record.isClosing, next.map({ $0 >= gather }) ?? true,
      let earlier = route.stops[..<gather].firstIndex(where: { isDeferred($0.path) })
        ?? movedWithTime(route, before: gather, evaluation)
    {
      return (earlier, route.stops[earlier])
    }
    if let next { return (next, route.stops[next]) }
    return route.stops.firstIndex {
      isDeferred($0.path) && (!record.isClosing || $0.question.isClosing)
    }.map { ($0, route.stops[$0]) }
  }

  /// The position before which what was put off is asked again.
  func gathering(_ route: Route) -> Int {
    route.stops.firstIndex { $0.question.gathersDeferred } ?? route.stops.count
  }

  /// Whether the route stops here: not answered yet, or to be looked at again.
  func isWaiting(_ stop: Stop) -> Bool {
    guard stop.place.isAsked else { return false }
    return record.answers[stop.path] == nil || record.doubtful.contains(stop.path)
  }

  /// Whether it was put off once, and so is to be asked again.
  func isDeferred(_ path: FieldPath) -> Bool {
    record.answers[path]?.status == .deferred && !record.deferredAgain.contains(path)
  }

  /// Short names of the questions that are still open: deferred, required and without answer, or
  /// left because time was short.
  package func openPoints(at now: Moment) -> [String] { pointsLeft(at: now).all }

  func isRequired(_ stop: Stop, _ evaluation: Evaluation) -> Bool {
    stop.question.required.map { evaluation.holds($0, in: stop.path.steps) } ?? false
  }

  /// The short name of a field, with its instance where there are several: 途径（2）.
  package func title(of path: FieldPath) -> String {
    guard let place = outline.place(of: path) else { return path.description }
    let short = place.question.short(language)
    guard let step = path.steps.last else { return short }
    let list = FieldPath(step.repeatName, in: Array(path.steps.dropLast()))
    let instances = record.instances[list] ?? []
    let number = (instances.firstIndex(of: step.instance) ?? instances.count) + 1
    return language == .chinese ? "\(short)（\(number)）" : "\(short) (\(number))"
  }

  /// A field's answer in words; empty if it has none that counts.
  func text(_ path: FieldPath, _ evaluation: Evaluation) -> String {
    guard let place = outline.place(of: path) else { return "" }
    if let value = record.answers[path]?.value {
      return evaluation.isRelevant(place, in: path.steps)
        ? ValueText.text(of: value, place.question, language) : ""
    }
    return text(of: evaluation.operand(path), place.question)
  }

  /// A computed value in words: names of choices by their labels.
  func text(of operand: Operand, _ question: Question) -> String {
    let words = operand.answer
    guard let list = question.choices else { return words }
    return words.split(separator: " ").map { name in
      list.choice(named: String(name))?.label(language) ?? String(name)
    }.joined(separator: language == .chinese ? "、" : ", ")
  }

  /// What a template's `${name}` stands for, seen from a place in the form.
  func words(
    _ name: String, from steps: [FieldPath.Step], _ evaluation: Evaluation
  ) -> String? {
    guard let place = outline.nearest(name, from: steps) else { return nil }
    guard steps.count >= place.repeats.count else { return nil }
    return text(
      FieldPath(name, in: Array(steps.prefix(place.repeats.count))), evaluation)
  }
}
