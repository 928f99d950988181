package import CaseRecord
import Forms
import Understanding

extension Interview {
  mutating func goBack(from stop: Stop?) -> [Effect] {
    let trail = record.trail
    let here = stop.flatMap { trail.firstIndex(of: $0.path) } ?? trail.count
    guard here > 0 else { return [.tell(.nothingBefore)] }
    return jump(to: trail[here - 1], from: stop)
  }

  /// Every field that can be gone to, in the order of the form, with its title.
  package func destinations(at now: Moment) -> [(path: FieldPath, title: String)] {
    destinations(evaluation(at: now))
  }

  private func destinations(_ evaluation: Evaluation) -> [(path: FieldPath, title: String)] {
    let route = Route(form, evaluation)
    let computed = outline.places.filter {
      $0.repeats.isEmpty && $0.question.calculate != nil && $0.question.type.takesAnswer
    }.map { FieldPath($0.question.name) }
    let stops = route.stops.map(\.path)
    return (stops + computed.filter { !stops.contains($0) }).map { ($0, title(of: $0)) }
  }

  mutating func go(
    to words: String, from stop: Stop?, _ route: Route, _ evaluation: Evaluation
  ) -> [Effect] {
    places = []
    if let number = Int(words.halfWidthDigits) {
      guard let target = route.stops.first(where: { $0.number == number && $0.isMain }) else {
        return [.tell(.noSuchPlace(words))]
      }
      return jump(to: target.path, from: stop)
    }
    let all = destinations(evaluation)
    let entries = all.map { destination in
      ChoiceMatcher.Entry(
        name: destination.path.description,
        labels: [destination.title, short(of: destination.path)],
        aliases: [destination.path.description, destination.path.name])
    }
    switch ChoiceMatcher(entries: entries).match(words) {
    case .one(let name, _):
      guard let path = FieldPath(parsing: name) else { return [.tell(.noSuchPlace(words))] }
      return jump(to: path, from: stop)
    case .several(let names):
      places = names.compactMap { FieldPath(parsing: $0) }
      return [.tell(.whichPlace(places.map { title(of: $0) }))]
    case .none:
      return [.tell(.noSuchPlace(words))]
    }
  }

  private func short(of path: FieldPath) -> String {
    outline.place(of: path)?.question.short(language) ?? path.name
  }

  mutating func jump(to path: FieldPath, from stop: Stop?) -> [Effect] {
    focus = path
    let payload = JSONValue.members([
      "from": stop.map { .string($0.path.description) }, "to": .string(path.description),
    ])
    return [.append([EventDraft(.jumped, payload)])]
  }

  /// Opens one more instance of a repeat, whether it was closed or not, and goes there.
  mutating func add(_ words: String, from stop: Stop?, _ evaluation: Evaluation) -> [Effect] {
    guard let list = list(meant: words, from: stop) else { return noSuchRepeat(words) }
    let key = Outline.key(list.name, in: list.steps.map(\.repeatName))
    guard let definition = outline.repeats[key], let opening = opening(of: list) else {
      return noSuchRepeat(words)
    }
    let maximum = definition.maximum.map { evaluation.value(of: $0, in: list.steps).number } ?? .nan
    if Double(record.instances[list]?.count ?? 0) >= maximum {
      let name = definition.short(language)
      return [.tell(.noMore(repeatName: name, maximum: Int(maximum)))]
    }
    focus = opening
    return [.append([EventDraft(.repeatOpened, ["field": .string(list.description)])])]
  }

  /// Takes out an instance; all that stood in it stays in the log.
  mutating func delete(_ words: String, from stop: Stop?) -> [Effect] {
    var parts = words.split(separator: " ").map(String.init)
    let ordinal = parts.last.flatMap { Int($0.halfWidthDigits) }
    if ordinal != nil { parts.removeLast() }
    let name = parts.joined(separator: " ")
    guard let list = list(meant: name, from: stop) else { return noSuchRepeat(words) }
    let instances = record.instances[list] ?? []
    var number = ordinal.flatMap { instances.at($0 - 1) }
    if ordinal == nil, let step = stop?.path.steps.last, step.repeatName == list.name {
      number = instances.first { $0 == step.instance }
    }
    if ordinal == nil, number == nil, instances.count == 1 { number = instances.first }
    guard let number else {
      return [.tell(.noSuchInstance(repeatName: title(ofList: list), count: instances.count))]
    }
    let step = FieldPath.Step(list.name, number)
    let fields = record.fields(in: step, of: list)
    let old = fields.compactMap { path -> JSONValue.Member? in
      guard let answer = record.answers[path] else { return nil }
      return JSONValue.Member(
        path.description,
        .members(["status": .string(answer.status.rawValue), "value": answer.value?.json]))
    }
    let words = fields.compactMap { path -> String? in
      record.answers[path]?.value.map {
        ValueText.text(of: $0, outline.place(of: path)?.question, language)
      }
    }.joined(separator: " · ")
    let reopened = reopened(by: FieldPath(fields.first?.name ?? list.name, in: list.steps + [step]))
    let payload = JSONValue.members([
      "field": .string(list.description), "instance": .integer(number),
      "short": .string(title(ofList: list)), "text": .string(words), "old": .object(old),
      "reopened": reopened.isEmpty ? nil : .array(reopened.map { .string($0.description) }),
    ])
    focus = nil
    let notice: [Effect] =
      reopened.isEmpty ? [] : [.tell(.lookAgain(reopened.map { title(of: $0) }))]
    return [.append([EventDraft(.instanceDeleted, payload)]), .tell(.deleted(words))] + notice
  }

  /// Every repeat that stands in no other, with its title; for completion.
  package var repeatTitles: [(name: String, title: String)] {
    form.allItems.compactMap { item in
      if case .repeats(let list) = item, form.repeats(around: list.name).isEmpty {
        (list.name, list.short(language))
      } else {
        nil
      }
    }
  }

  func title(ofList list: FieldPath) -> String {
    outline.repeats[Outline.key(list.name, in: list.steps.map(\.repeatName))]?.short(language)
      ?? list.name
  }

  private func noSuchRepeat(_ words: String) -> [Effect] {
    [.tell(.noSuchRepeat(words, known: repeatTitles.map(\.title)))]
  }

  /// The repeat that words mean; without words the one around the question in hand, else the form's
  /// first.
  private func list(meant words: String, from stop: Stop?) -> FieldPath? {
    if words.isEmpty {
      if let step = stop?.path.steps.last, let steps = stop?.path.steps.dropLast() {
        return FieldPath(step.repeatName, in: Array(steps))
      }
      return repeatTitles.first.map { FieldPath($0.name) }
    }
    let entries = form.allItems.compactMap { item -> ChoiceMatcher.Entry? in
      guard case .repeats(let list) = item else { return nil }
      let first = firstQuestion(of: list).map { [$0.short.zh, $0.short.en] } ?? []
      return ChoiceMatcher.Entry(
        name: list.name, labels: [list.short.zh, list.short.en], aliases: [list.name] + first)
    }
    guard case .one(let name, _) = ChoiceMatcher(entries: entries).match(words) else { return nil }
    let around = form.repeats(around: name)
    guard let steps = stop?.path.steps, steps.map(\.repeatName).starts(with: around) else {
      return around.isEmpty ? FieldPath(name) : nil
    }
    return FieldPath(name, in: Array(steps.prefix(around.count)))
  }

  private func firstQuestion(of list: Repeat) -> Question? {
    outline.places.first { $0.repeats.last == list.name && $0.question.type.takesAnswer }?.question
  }
}
