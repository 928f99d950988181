import CaseLog
import CaseRecord
import Forms

/// What was typed before at questions of one kind.
struct LineHistory {
  let log: CaseLog

  /// Phones and ID numbers are never remembered, nor moods.
  static func isSecret(_ question: Question) -> Bool {
    question.type == .phone || question.type == .idNumber || question.isRisk
  }

  /// Only a question that the form gives a history has one: what a visitor tells is nobody else's.
  func lines(of question: Question) -> [String] {
    guard let kind = question.history, !Self.isSecret(question) else { return [] }
    return (try? log.history(of: kind)) ?? []
  }

  /// The line to be remembered once it is accepted; nil for one that holds what looks like a phone
  /// or ID number, or a name that was given in this visit.
  static func line(
    _ text: String, _ question: Question, in record: CaseRecord
  ) -> RememberedLine? {
    guard let kind = question.history, !isSecret(question), !text.isEmpty, !holdsLongNumber(text)
    else { return nil }
    let names = record.answers.filter { nameFields.contains($0.key.name) }.map(\.value.said)
    guard !names.contains(where: { !$0.isEmpty && text.contains($0) }) else { return nil }
    return RememberedLine(kind: kind, text: text)
  }

  private static let nameFields: Set<String> = ["visitor_name", "name", "acting_for_whom"]

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
