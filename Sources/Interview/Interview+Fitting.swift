import CaseRecord
import Forms
import Foundation
import Understanding

extension Interview {
  /// What a finding is as an answer to a question; nil if it can be none.
  func fitted(
    _ finding: Finding, to question: Question, at path: FieldPath, _ evaluation: Evaluation
  ) -> Value? {
    switch (question.type, finding.value) {
    case (.selectOne, .choices(let choices)), (.selectMultiple, .choices(let choices)):
      let fitting = choices.compactMap {
        fitted($0, finding.text, question, at: path, evaluation)
      }
      return fitting.isEmpty ? nil : .choices(fitting)
    case (.date, .date), (.time, .time), (.decimal, .quantity), (.money, .quantity):
      return finding.value
    case (.integer, .quantity(let quantity)):
      return quantity.value.description.contains(".") ? nil : finding.value
    case (.text, .text): return finding.value
    case (.text, .choices), (.text, .date), (.text, .quantity): return .text(finding.text)
    case (.phone, .text(let text)), (.idNumber, .text(let text)):
      let reader = AnswerReader(
        question: question, matcher: nil, today: evaluation.now.day, language: language)
      if case .value(let value) = reader.read(text) { return value }
      return nil
    default: return nil
    }
  }

  /// A choice by the form's own name; its words where the list has none and takes others too.
  private func fitted(
    _ choice: Value.Choice, _ said: String, _ question: Question, at path: FieldPath,
    _ evaluation: Evaluation
  ) -> Value.Choice? {
    let names = Set(evaluation.choices(of: question, in: path.steps).map(\.name))
    if choice.isListed, names.contains(choice.name) { return choice }
    let words = choice.isListed ? said : choice.name
    if let matcher = question.choices.flatMap({ matchers[$0.name] }),
      case .one(let name, let how) = matcher.match(words, suggests: false),
      how == .exact || how == .prefix, names.contains(name)
    {
      return Value.Choice(name)
    }
    return question.orOther && !words.isEmpty ? Value.Choice(words, isListed: false) : nil
  }

  /// Whether two values may be the same thing, said more or less exactly.
  static func agree(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.date(let left), .date(let right)):
      return left.iso.hasPrefix(right.iso) || right.iso.hasPrefix(left.iso)
    case (.quantity(let left), .quantity(let right)): return left.value == right.value
    case (.choices(let left), .choices(let right)): return Set(left) == Set(right)
    case (.text(let left), .text(let right)):
      let (left, right) = (Folding.fold(left), Folding.fold(right))
      return left.contains(right) || right.contains(left)
    default: return one == other
    }
  }

  /// Whether a value keeps to the form's rules; `soft` are those that a reason overrides.
  func holds(
    _ value: Value, _ question: Question, at path: FieldPath, soft: Bool, _ evaluation: Evaluation
  ) -> Bool {
    guard let rule = soft ? question.softConstraint : question.constraint else { return true }
    return evaluation.holds(rule, in: path.steps, current: Evaluation.operand(of: value))
  }

  /// A value as it would be typed.
  func typed(_ value: Value, _ question: Question) -> String {
    switch value {
    case .date(let date) where !date.said.isEmpty: date.said
    case .quantity(let quantity) where !quantity.said.isEmpty: quantity.said
    default: ValueText.text(of: value, question, language)
    }
  }
}
