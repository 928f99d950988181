/// What a document says that is not in the case.
package struct DocumentOptions: Hashable, Sendable {
  /// `zh-Hans` or `en`: the language in which the case file was made.
  package var language: String
  /// The office that issues the paper; the place of the reception if empty.
  package var officeName: String
  /// The office's own phone, for questions.
  package var officePhone: String
  /// The day of the paper, `2026-11-24`; a line to fill by hand if empty.
  package var day: String
  /// For each department all the names it goes by: its name in the list, labels, aliases.
  ///
  /// They tell that 某区城管局 is 城市管理局, so that no paper goes to those complained about.
  package var departmentNames: [[String]]
  /// Whether a transcript hides who people are, to be taught with.
  package var isRedacted: Bool

  package init(
    language: String = "zh-Hans", officeName: String = "", officePhone: String = "",
    day: String = "", departmentNames: [[String]] = [], isRedacted: Bool = false
  ) {
    self.language = language
    self.officeName = officeName
    self.officePhone = officePhone
    self.day = day
    self.departmentNames = departmentNames
    self.isRedacted = isRedacted
  }
}
