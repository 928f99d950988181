/// What is wrong with the file of a visitor to practise on, or with what all of them say.
package enum VisitorProblem: Hashable, Sendable {
  /// The name in a file is not that of the file.
  case otherFileName(String, expected: String)
  case unknownTopic(String, nearest: String?)
  /// A topic that asks where one that does something must stand, or the other way round.
  case topicNotFor(String, key: String)
  case unknownFact(String, nearest: String?)
  /// The form has no such field.
  case unknownField(String, nearest: String?)
  /// A record without a field to stand in.
  case noField
  case notAChoice(String, list: String, nearest: String?)
  case unknownDepartment(String, nearest: String?)
  /// Something is to be said, and no words are given for it in one of the languages.
  case noWordings(Language, key: String)
  case outOfRange(String, key: String, lowest: Int, highest: Int)
  /// A value that a field of this type cannot take.
  case unreadable(String, as: QuestionType)
  /// A date that means another one tomorrow.
  case relativeDate(String)
  /// Texts in which a word such as `{words}` must stand.
  case wordNeeded(String, key: String)
}
