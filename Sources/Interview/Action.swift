package import CaseRecord

/// What the official did.
package enum Action: Hashable, Sendable {
  /// A line was typed; empty for Enter alone.
  case answer(String)
  /// Instead of an answer: don't know, refused, not applicable, later.
  case status(AnswerStatus)
  /// Pass over a question that need not be answered.
  case skip
  /// To the question answered before this one.
  case back
  /// To the question that these words mean.
  case goTo(String)
  /// A remark, on the question in hand or on the visit.
  case remark(String, onVisit: Bool)
  /// One more instance of the repeat that these words mean; of the one in hand if empty.
  case add(String)
  /// Takes out an instance: `contacts 2`, or the one in hand if empty.
  case delete(String)
  case park(String)
  /// Nothing: a question was dealt with, and the time is to be looked at.
  case weighTime
  case resume
  case finish
  case abandon(String)
}
