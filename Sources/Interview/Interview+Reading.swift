package import CaseRecord
package import Forms

extension Interview {
  /// The question of a field, whichever instance it stands in; nil if the form has none.
  package func question(at field: FieldPath) -> Question? {
    outline.place(of: field)?.question
  }

  /// What a typed line would be as the answer to a field; nil if it is none.
  ///
  /// Of a doubtful one, such as a number with a wrong check digit, it is what was typed; words that
  /// are on no list are kept where the question takes them. Nothing is asked back.
  package func value(typed text: String, for field: FieldPath, at now: Moment) -> Value? {
    let text = text.trimmed
    guard !text.isEmpty, let question = question(at: field) else { return nil }
    let reader = AnswerReader(
      question: question, matcher: question.choices.flatMap { matchers[$0.name] }, today: now.day,
      language: language)
    switch reader.read(text) {
    case .value(let value), .doubtful(let value, _): return value
    case .candidates, .unlisted:
      return question.orOther ? .choices([Value.Choice(text, isListed: false)]) : nil
    case .problem: return nil
    }
  }

  /// The answers by their fields as they count now, computed ones too.
  package func answers(at now: Moment) -> [FieldPath: CaseFile.AnswerField] {
    let file = caseFile(events: [], reception: nil, formHash: "", at: now)
    var answers: [FieldPath: CaseFile.AnswerField] = [:]
    func take(_ fields: [CaseFile.Field]) {
      for field in fields {
        switch field {
        case .answer(let answer):
          if let path = FieldPath(parsing: answer.path) { answers[path] = answer }
        case .instances(let list): list.instances.forEach { take($0.fields) }
        }
      }
    }
    take(file.fields)
    return answers
  }
}
