package import Forms

/// What is wrong in a trainee's record, as a visitor could say it.
package struct FieldDifference: Hashable, Sendable {
  /// The field's path, such as `contacts[1].channel`.
  package let field: String
  /// What the field is called.
  package let title: LocalizedText
  /// What stands in the record, in words; empty if nothing does.
  package let recorded: String
  package let right: LocalizedText

  package init(field: String, title: LocalizedText, recorded: String, right: LocalizedText) {
    self.field = field
    self.title = title
    self.recorded = recorded
    self.right = right
  }

  func text(_ language: Language) -> String {
    switch language {
    case .chinese:
      recorded.isEmpty
        ? "\(title.zh)没有写，应该是“\(right.zh)”。"
        : "\(title.zh)不是“\(recorded)”，是“\(right.zh)”。"
    case .english:
      recorded.isEmpty
        ? "\(title.en) is missing: it should be “\(right.en)”."
        : "\(title.en): not “\(recorded)” but “\(right.en)”."
    }
  }
}
