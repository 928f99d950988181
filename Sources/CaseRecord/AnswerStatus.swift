/// How a question was dealt with; the absence of an answer has a reason too.
///
/// A checked string, so that a status of a newer program passes through whole.
package struct AnswerStatus: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let answered = AnswerStatus(rawValue: "answered")
  package static let dontKnow = AnswerStatus(rawValue: "dont_know")
  package static let refused = AnswerStatus(rawValue: "refused")
  package static let notApplicable = AnswerStatus(rawValue: "not_applicable")
  /// To be asked again before the end; an open point if it is still deferred then.
  package static let deferred = AnswerStatus(rawValue: "deferred")
  /// Asked, and passed over with Enter.
  package static let skipped = AnswerStatus(rawValue: "skipped")
}
