import CaseRecord
import Forms
import Interview

extension TruthReader {
  mutating func readRepeats(_ facts: [Fact]) {
    var names: [String] = []
    var groups: [FieldPath.Step: [Fact]] = [:]
    for fact in facts {
      guard let step = fact.field?.steps.first, fact.field?.steps.count == 1 else { continue }
      if !names.contains(step.repeatName) { names.append(step.repeatName) }
      groups[step, default: []].append(fact)
    }
    let lists = interview.record.instances.keys.filter { $0.steps.isEmpty }.map(\.name).sorted()
    for name in names + lists.filter({ !names.contains($0) }) {
      let rows = groups.filter { $0.key.repeatName == name }
        .sorted { $0.key.instance < $1.key.instance }.map(\.value)
      readRepeat(name, rows)
    }
  }

  private mutating func readRepeat(_ name: String, _ rows: [[Fact]]) {
    let columns = (interview.record.instances[FieldPath(name)] ?? []).map {
      FieldPath.Step(name, $0)
    }.filter { step in answers.keys.contains { $0.steps == [step] } }
    let pairs = TruthMatching.pairs(rows.map { row in columns.map { worth(row, $0) } })
    for (row, facts) in rows.enumerated() {
      let step = pairs[row].map { columns[$0] }
      for fact in facts {
        guard let field = fact.field else { continue }
        results.append(result(of: fact, field, at: step.map { FieldPath(field.name, in: [$0]) }))
      }
      guard let step else { continue }
      let known = Set(facts.compactMap { $0.field?.name })
      for path in typed(in: step) where !known.contains(path.name) && isInvented(path) {
        results.append(invented(path))
      }
    }
    let paired = Set(pairs.compactMap(\.self))
    for (column, step) in columns.enumerated() where !paired.contains(column) {
      let paths = typed(in: step)
      // One that the visitor did speak of is no invention, though no fact of its own.
      if let first = paths.first, paths.allSatisfy(isInvented) { results.append(invented(first)) }
    }
  }

  /// How well an instance fits the facts of one in the truth; 0 if it is another.
  ///
  /// The field that names it counts three times; where it differs, two others must be right.
  private func worth(_ facts: [Fact], _ step: FieldPath.Step) -> Int {
    var worth = 0
    var isNamed = false
    var others = 0
    for fact in facts {
      guard let field = fact.field,
        let value = answers[FieldPath(field.name, in: [step])]?.answer.value
      else { continue }
      let truths = fact.record + [fact.firstRecord].compactMap(\.self)
      let grade = comparison.grade(value, of: field, against: truths)
      let share = Int((grade.share ?? 0) * 2)
      let isKey = Self.keys.contains(field.name)
      worth += isKey ? share * 3 : share
      if isKey, share > 0 { isNamed = true }
      if !isKey, grade == .right { others += 1 }
    }
    return isNamed || others >= 2 ? worth : 0
  }

  /// The fields that say which one of a repeat is meant.
  private static let keys: Set = ["department", "name", "what"]

  /// The fields of an instance that hold words, numbers or an office, in the order of the path.
  private func typed(in step: FieldPath.Step) -> [FieldPath] {
    answers.keys.filter { path in
      guard path.steps == [step], answers[path]?.answer.said.isEmpty == false else { return false }
      let type = interview.question(at: path)?.type
      return type?.takesChoices != true || Self.keys.contains(path.name)
    }.sorted {
      (Self.keys.contains($0.name) ? "" : $0.name) < (Self.keys.contains($1.name) ? "" : $1.name)
    }
  }
}
