package import CaseRecord

/// Hears in a text what it says of the fields of a record: a story, an answer, a quick line.
///
/// Deterministic, and without anything but the text, its lexicon and today's date.
package struct Listener: Sendable {
  package let today: CivilDate

  /// - Parameters:
  ///   - offices: The departments that the register knows.
  ///   - today: The day from which relative dates are reckoned.
  package init(offices: [ChoiceMatcher.Entry], today: CivilDate) {
    self.today = today
  }

  /// What a story says: the matter, the visitor, the contacts; in the order of the text.
  package func hear(_ text: String) -> [Finding] { [] }

  /// What an answer to the visitor promises: assignments with department, task and due date.
  package func hearResponse(_ text: String) -> [Finding] { [] }
}
