import CaseRecord
import Forms

/// One place where a sitting may stop: a question of an instance that is there or may be added.
struct Stop {
  let path: FieldPath
  let place: Outline.Place
  /// Its place among the form's main questions, from 1.
  let number: Int
  /// Whether it begins a main question.
  let isMain: Bool
  /// The repeat whose next instance it would open: Enter on it ends the repeat.
  let opens: FieldPath?
  /// The questions whose answers may all stand on its line; empty if only its own.
  let line: [Question]

  var question: Question { place.question }
}

/// The stops of a form among the answers so far, in order, with the notes between them.
struct Route {
  private(set) var stops: [Stop] = []
  /// Notes by the position of the stop before which they are said.
  private(set) var notes: [Int: [FieldPath]] = [:]
  private(set) var mainCount = 0

  private let evaluation: Evaluation
  /// Whether the main question in hand has its first stop already.
  private var hasMain = false

  init(_ form: Form, _ evaluation: Evaluation) {
    self.evaluation = evaluation
    for item in form.items {
      let before = stops.count
      hasMain = false
      walk([item], in: [], line: [])
      // A repeat keeps its number when it turns out to be empty.
      let isRepeat = if case .repeats = item { evaluation.isRelevant(item, in: []) } else { false }
      if isRepeat || stops[before...].contains(where: \.place.isAsked) {
        mainCount += 1
      }
    }
  }

  private mutating func walk(_ items: [Item], in steps: [FieldPath.Step], line: [Question]) {
    var line = line
    for item in items {
      guard evaluation.isRelevant(item, in: steps) else { continue }
      switch item {
      case .question(let question):
        let path = FieldPath(question.name, in: steps)
        if question.type == .note {
          notes[stops.count, default: []].append(path)
        } else if question.type != .calculate {
          add(path, opens: nil, line: line)
          line = []
        }
      case .group(let group):
        walk(group.items, in: steps, line: group.line ? Self.questions(of: group.items) : [])
      case .repeats(let list):
        walk(list, at: FieldPath(list.name, in: steps))
      }
    }
  }

  private mutating func walk(_ list: Repeat, at path: FieldPath) {
    let instances = evaluation.record.instances[path] ?? []
    let line = list.line ? Self.questions(of: list.items) : []
    for instance in instances {
      walk(list.items, in: path.steps + [FieldPath.Step(list.name, instance)], line: line)
    }
    let maximum = list.maximum.map { evaluation.value(of: $0, in: path.steps).number } ?? .nan
    if Double(instances.count) >= maximum { return }
    // One that a deletion brought below its minimum is asked for again.
    let minimum = list.minimum.map { evaluation.value(of: $0, in: path.steps).number } ?? .nan
    if evaluation.record.closed.contains(path), !(Double(instances.count) < minimum) { return }
    guard let first = Self.questions(of: list.items).first else { return }
    let step = FieldPath.Step(list.name, evaluation.record.nextInstance(of: path))
    add(FieldPath(first.name, in: path.steps + [step]), opens: path, line: line)
  }

  private mutating func add(_ path: FieldPath, opens: FieldPath?, line: [Question]) {
    guard let place = evaluation.outline.place(of: path) else { return }
    let number = mainCount + 1
    let isMain = !hasMain && place.isAsked
    hasMain = hasMain || isMain
    stops.append(
      Stop(
        path: path, place: place, number: number, isMain: isMain, opens: opens,
        line: line.count > 1 ? line : []))
  }

  static func questions(of items: [Item]) -> [Question] {
    items.flatMap { item -> [Question] in
      switch item {
      case .question(let question):
        question.type.takesAnswer && question.relevant == nil ? [question] : []
      case .group(let group): questions(of: group.items)
      case .repeats: []
      }
    }
  }
}
