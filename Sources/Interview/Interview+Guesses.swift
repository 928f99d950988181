import CaseRecord
import Forms
import Understanding

extension Interview {
  /// So many guessed choices stand before the others.
  static let shownGuesses = 3

  /// The guessed choices that a question offers, the likeliest first; empty if nothing is guessed.
  func guessed(_ question: Question, in steps: [FieldPath.Step], _ evaluation: Evaluation)
    -> [String]
  {
    guard let guess = guesses[FieldPath(question.name, in: steps)] else { return [] }
    let offered = evaluation.choices(of: question, in: steps).map(\.name)
    return guess.names.filter(offered.contains)
  }

  /// What Enter alone answers because it is guessed.
  ///
  /// What got a status or was passed over is not proposed again.
  func guessedValue(of stop: Stop, _ evaluation: Evaluation) -> Value? {
    if let old = record.answers[stop.path], old.status != .deferred { return nil }
    let names = guessed(stop.question, in: stop.path.steps, evaluation)
    guard let first = names.first else { return nil }
    switch stop.question.type {
    case .selectOne: return .choices([Value.Choice(first)])
    case .selectMultiple: return .choices(names.map { Value.Choice($0) })
    default: return nil
    }
  }

  /// The names of a question's choices as they are shown and numbered: of one choice the first
  /// guesses, then the others as the list has them.
  func numbered(
    _ names: [String], of question: Question, in steps: [FieldPath.Step], _ evaluation: Evaluation
  ) -> [String] {
    guard question.type == .selectOne else { return names }
    let first = guessed(question, in: steps, evaluation).prefix(Self.shownGuesses)
    return first + names.filter { !first.contains($0) }
  }

  /// What the event of an answer keeps of its guess, so that the desk can count by it.
  func proposal(for answer: Answer, _ stop: Stop, _ evaluation: Evaluation) -> JSONValue? {
    guard answer.status == .answered, let guess = guesses[stop.path],
      let first = guessed(stop.question, in: stop.path.steps, evaluation).first
    else { return nil }
    return .members([
      "rule": "guess", "value": Value.choices([Value.Choice(first)]).json,
      "uncounted": guess.uncounted.map { .string($0) },
    ])
  }
}
