import CaseLog
import CaseRecord
import Forms

/// What was typed before at questions of one kind.
struct LineHistory {
  let log: CaseLog

  /// Phones and ID numbers are never remembered, nor what names a person.
  static func isSecret(_ question: Question) -> Bool {
    question.type == .phone || question.type == .idNumber || question.isRisk
  }

  /// Only a question that the form gives a history has one: what a visitor tells is nobody else's.
  func lines(of question: Question) -> [String] {
    guard let kind = question.history, !Self.isSecret(question) else { return [] }
    return (try? log.history(of: kind)) ?? []
  }

  /// Remembers a line that was accepted as an answer, unless it holds what looks like a phone or
  /// ID number.
  func remember(_ text: String, _ question: Question, accepted: Answer?) {
    guard let kind = question.history, !Self.isSecret(question), !text.isEmpty,
      accepted?.said == text, !Self.holdsLongNumber(text)
    else { return }
    try? log.remember(text, as: kind)
  }

  /// Seven digits in a row, however spaced, may be a phone or an ID number.
  static func holdsLongNumber(_ text: String) -> Bool {
    var digits = 0
    for character in text {
      if character.isNumber { digits += 1 } else if !"- \u{3000}".contains(character) { digits = 0 }
      if digits >= 7 { return true }
    }
    return false
  }
}
