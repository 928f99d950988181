import CaseRecord
import Forms
import Interview
import Understanding

extension ScoreSitting {
  /// The turns that say what will be done.
  private static let steps = ["promise_step", "contact_back", "refer", "explain_procedure"].map {
    Topic(rawValue: $0)
  }

  private var steps: [TalkLine] {
    talk.trainee.filter { line in line.topics.contains { Self.steps.contains($0) } }
  }

  /// The fields of every assignment, in order.
  private func assigned(_ name: String) -> [(path: FieldPath, answer: CaseFile.AnswerField)] {
    let instances = interview?.record.instances[FieldPath(FieldName.assignments)] ?? []
    return instances.compactMap { number in
      let path = FieldPath(name, in: [FieldPath.Step(FieldName.assignments, number)])
      guard let answer = answers[path], answer.answer.value != nil else { return nil }
      return (path, answer)
    }
  }

  func department(_ item: RubricItem) -> ScoreItem {
    let charged = assigned(FieldName.department)
    let offices = visitor.expects.act.map { ScoreOffice($0, interview, now) }
    let right = charged.filter { given in offices.contains { $0.isMeant(by: given.answer) } }
    let said = steps.filter { line in offices.contains { $0.isNamed(in: line.text) } }
    var evidence = said.prefix(1).map { ScoreEvidence($0) }
    evidence += right.compactMap { recorded($0.path) }
    if !evidence.isEmpty { return result(item, share: 1, evidence) }
    guard !charged.isEmpty else { return result(item, share: 0, []) }
    return result(
      item, share: 0, why: ScoreReasons.otherOffice(visitor.expects.act),
      charged.compactMap { recorded($0.path) })
  }

  func date(_ topics: [Topic], _ words: Lines, _ item: RubricItem) -> ScoreItem {
    let said = talk.trainee.filter { line in
      line.topics.contains { topics.contains($0) }
        && ScoreWords.contains(words.zh + words.en, in: line.text)
    }
    var evidence = said.prefix(1).map { ScoreEvidence($0) }
    evidence += assigned("due").prefix(1).compactMap { recorded($0.path) }
    return result(item, share: evidence.isEmpty ? 0 : 1, evidence)
  }

  /// Whether the unit of the accused was left out of what was ordered and promised.
  func accusedUnit(_ cost: Double, _ item: RubricItem) -> [ScoreItem] {
    let units = visitor.facts.filter {
      $0.field?.name == "unit" && $0.field?.steps.first?.repeatName == "accused"
    }.flatMap(\.record)
    guard !units.isEmpty else { return [] }
    let offices = units.flatMap { [$0.zh, $0.en] }.map { ScoreOffice($0, interview, now) }
    let charged = assigned(FieldName.department)
    let wrong = charged.filter { given in offices.contains { $0.isMeant(by: given.answer) } }
    let told = steps.filter { line in
      offices.contains { $0.isNamed(in: line.text) } && !Self.denies(line.text)
    }
    let evidence = told.map { ScoreEvidence($0) } + wrong.compactMap { recorded($0.path) }
    if !evidence.isEmpty {
      return [
        ScoreItem(
          name: item.name, title: item.title(language), points: -cost, most: item.points,
          why: ScoreReasons.toldTheAccused(language), instead: item.instead?(language) ?? "",
          evidence: evidence)
      ]
    }
    // Only who sends the matter somewhere has kept it from somebody.
    let sent = charged.compactMap { recorded($0.path) }
    return [result(item, share: sent.isEmpty ? 0 : 1, sent)]
  }

  private static func denies(_ text: String) -> Bool {
    ScoreWords.contains(["不", "绝不", "not", "never", "won't", "without"], in: text)
  }

  func representatives(_ most: Int, _ item: RubricItem) -> ScoreItem {
    let topic = Topic(rawValue: "representatives")
    let said = talk.first([topic]).map { [ScoreEvidence($0)] } ?? []
    let paths = answers.keys.filter {
      $0.steps.first?.repeatName == "representatives" && $0.name == "name"
    }.sorted { $0.description < $1.description }
    let named = paths.compactMap { recorded($0) }
    if named.count > most {
      return result(item, share: 0, why: ScoreReasons.tooMany(named.count, most: most), named)
    }
    let share = (said.isEmpty ? 0 : 0.5) + (named.isEmpty ? 0 : 0.5)
    return result(item, share: share, said + named)
  }
}

/// An office by every name that the list of departments has for it.
struct ScoreOffice {
  private let name: String
  private let choice: ChoiceList.Choice?

  init(_ name: String, _ interview: Interview?, _ now: Moment) {
    self.name = name
    let path = FieldPath(FieldName.department, in: [FieldPath.Step(FieldName.assignments, 1)])
    if case .choices(let choices)? = interview?.value(typed: name, for: path, at: now),
      let first = choices.first, first.isListed
    {
      choice = interview?.question(at: path)?.choices?.choice(named: first.name)
    } else {
      choice = nil
    }
  }

  func isMeant(by answer: CaseFile.AnswerField) -> Bool {
    guard case .choices(let chosen)? = answer.answer.value else { return false }
    return chosen.contains { given in
      given.isListed
        ? given.name == choice?.name
        : Folding.fold(given.name) == Folding.fold(name) || isNamed(in: given.name)
    }
  }

  func isNamed(in text: String) -> Bool {
    let names = [name] + (choice.map { [$0.label.zh, $0.label.en] + $0.aliases } ?? [])
    return ScoreWords.contains(names, in: text)
  }
}
