package import CaseRecord
package import Forms

/// What is to be asked now, with all that the desk shows beside it.
package struct Prompt: Hashable, Sendable {
  package let path: FieldPath
  package let question: Question
  /// Its place among the form's main questions, from 1, and how many there are.
  package let number: Int
  package let count: Int
  /// Whether it begins a main question; what is inside a repeat or group does not.
  package let isMain: Bool
  package let label: String
  package let hint: String
  package let short: String
  /// The choices in words, in the order of their numbers.
  package let choices: [String]
  /// What Enter alone answers, in words; empty if it answers nothing.
  package let defaultText: String
  /// Whether that is only guessed.
  package let isGuess: Bool
  /// What stands in the line to be changed; empty for a new answer.
  package let oldText: String
  /// The status that the question has now; nil before its first answer.
  package let oldStatus: AnswerStatus?
  /// Whether it is asked again because something it depends on was changed.
  package let isDoubtful: Bool
  /// Whether Enter alone moves on without an answer.
  package let isOptional: Bool
  /// Whether Enter alone says that the repeat has no more instances.
  package let endsRepeat: Bool
  /// Whether its repeat has no instance yet.
  package let isFirstInstance: Bool
  /// Whether the answers of the whole group may stand on its line: their short names.
  package let lineNames: [String]
  /// Notes to say or to do before it is asked.
  package let notes: [String]
  let notePaths: [FieldPath]
  /// The record in whole sentences, where it is to be read back.
  package let sentences: [String]
  package let pending: Pending?
  /// The words of an earlier text from which its default comes, or what stands in its line.
  package let heard: String
}

/// What has to be settled before the question in hand is answered.
package enum Pending: Hashable, Sendable {
  /// The words are not on the list: keep them? `nearest` is the listed choice most like them.
  case keepUnlisted(text: String, nearest: String?)
  /// The answer is doubtful: a reason keeps it.
  case giveReason(text: String, Doubt)
  /// What a text seems to say of the record waits to be taken or left.
  case proposals(Hearing)
  /// Finishing now would leave these required questions open.
  case finishOpen([String])
  /// The target, in milliseconds, is reached: close, and leave these open? Comes before a question.
  case timeUp(target: Int, OpenPoints)
}
