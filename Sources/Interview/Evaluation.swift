import CaseRecord
import Forms
import class Foundation.NSDecimalNumber

/// What a form's expressions are evaluated against: a record at a moment.
struct Evaluation {
  let outline: Outline
  let record: CaseRecord
  let now: Moment

  /// Whether a question is asked at all.
  func isRelevant(_ place: Outline.Place, in steps: [FieldPath.Step], depth: Int = 0) -> Bool {
    place.conditions.allSatisfy { condition in
      let around = Array(steps.prefix(condition.repeats.count))
      if let name = condition.repeatName, record.opened.contains(FieldPath(name, in: around)) {
        return true
      }
      return holds(condition.expression, in: around, depth: depth)
    }
  }

  /// Whether a question, group or repeat is dealt with at all.
  func isRelevant(_ item: Item, in steps: [FieldPath.Step]) -> Bool {
    guard let condition = item.relevant else { return true }
    if case .repeats = item, record.opened.contains(FieldPath(item.name, in: steps)) { return true }
    return holds(condition, in: steps)
  }

  func isRelevant(_ path: FieldPath) -> Bool {
    outline.place(of: path).map { isRelevant($0, in: path.steps) } ?? false
  }

  func holds(
    _ expression: Expression, in steps: [FieldPath.Step], current: Operand = .empty, depth: Int = 0
  ) -> Bool {
    value(of: expression, in: steps, current: current, depth: depth).bool
  }

  func value(
    of expression: Expression, in steps: [FieldPath.Step], current: Operand = .empty,
    depth: Int = 0
  ) -> Operand {
    expression.evaluate(
      Scope(evaluation: self, steps: steps, current: current, depth: depth + 1))
  }

  /// The choices that a question offers in its place.
  func choices(of question: Question, in steps: [FieldPath.Step]) -> [ChoiceList.Choice] {
    guard let list = question.choices else { return [] }
    guard let filter = question.choiceFilter else { return list.choices }
    return list.choices.filter { choice in
      filter.evaluate(
        Scope(evaluation: self, steps: steps, current: .empty, depth: 1, choice: choice)
      ).bool
    }
  }

  /// What a field says now: its answer, its computed value, or what holds where it is not asked.
  func operand(_ path: FieldPath, depth: Int = 0) -> Operand {
    guard depth < Self.depthLimit, let place = outline.place(of: path) else { return .empty }
    if let value = record.answers[path]?.value,
      isRelevant(place, in: path.steps, depth: depth)
    {
      return Self.operand(of: value)
    }
    if let calculation = place.question.calculate {
      return value(of: calculation, in: path.steps, depth: depth)
    }
    if let otherwise = place.question.otherwise,
      !isRelevant(place, in: path.steps, depth: depth)
    {
      return value(of: otherwise, in: path.steps, depth: depth)
    }
    return .empty
  }

  /// A form that computes a value from itself is refused; this bounds what slips through.
  static let depthLimit = 24

  static func operand(of value: Value) -> Operand {
    switch value {
    case .text(let text): .string(text)
    case .quantity(let quantity): .number(NSDecimalNumber(decimal: quantity.value).doubleValue)
    case .date(let date): .string(date.iso)
    case .time(let hour, let minute): .string(ValueText.time(hour, minute))
    case .choices(let choices): .string(choices.map(\.name).joined(separator: " "))
    case .acknowledged: .string("yes")
    }
  }
}

/// The answers as one place in the form sees them.
private struct Scope: ExpressionContext {
  let evaluation: Evaluation
  let steps: [FieldPath.Step]
  let current: Operand
  let depth: Int
  var choice: ChoiceList.Choice?

  func attribute(_ name: String) -> String {
    name == "name" ? choice?.name ?? "" : choice?.attributes[name] ?? ""
  }

  var today: String { evaluation.now.day.iso }
  var now: String { evaluation.now.time }

  var position: Int {
    guard let step = steps.last else { return 1 }
    let list = FieldPath(step.repeatName, in: Array(steps.dropLast()))
    let instances = evaluation.record.instances[list] ?? []
    return (instances.firstIndex(of: step.instance) ?? instances.count) + 1
  }

  func values(of name: String) -> [Operand] {
    guard depth < Evaluation.depthLimit else { return [.empty] }
    let place = evaluation.outline.nearest(name, from: steps)
    let depthOfRepeat = evaluation.outline.depth(ofRepeat: name, from: steps)
    // Of a repeat and a question of one name the nearer one is meant.
    if let count = depthOfRepeat, count >= place?.repeats.count ?? -1 {
      let list = FieldPath(name, in: Array(steps.prefix(count)))
      return (evaluation.record.instances[list] ?? []).map { .number(Double($0)) }
    }
    guard let place else { return [.empty] }
    return paths(to: place).map { evaluation.operand($0, depth: depth) }
  }

  /// One path where the name is in scope, one for each instance where it is not.
  private func paths(to place: Outline.Place) -> [FieldPath] {
    var prefixes: [[FieldPath.Step]] = [[]]
    for (depth, name) in place.repeats.enumerated() {
      if depth < steps.count, steps[depth].repeatName == name {
        prefixes = prefixes.map { $0 + [steps[depth]] }
      } else {
        prefixes = prefixes.flatMap { prefix in
          (evaluation.record.instances[FieldPath(name, in: prefix)] ?? []).map {
            prefix + [FieldPath.Step(name, $0)]
          }
        }
      }
    }
    return prefixes.map { FieldPath(place.question.name, in: $0) }
  }
}
