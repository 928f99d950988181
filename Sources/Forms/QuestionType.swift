/// What kind of answer a question takes; the raw value is the form's spelling.
package enum QuestionType: String, Hashable, Sendable, CaseIterable {
  case text
  /// Something to say or to read, without an answer.
  case note
  case integer
  case decimal
  case date
  case time
  case selectOne = "select_one"
  case selectMultiple = "select_multiple"
  case phone
  case idNumber = "id_number"
  case money
  /// Something to do, confirmed with Enter.
  case acknowledge
  /// Never asked: its value is computed.
  case calculate

  package var takesChoices: Bool {
    self == .selectOne || self == .selectMultiple
  }

  /// Whether the official is ever asked for a value.
  package var takesAnswer: Bool {
    self != .note && self != .calculate
  }
}
