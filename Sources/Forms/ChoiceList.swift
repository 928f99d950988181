/// The choices of a question, in the order they are shown and numbered.
package struct ChoiceList: Hashable, Sendable {
  package let name: String
  package let choices: [Choice]

  package init(name: String, choices: [Choice]) {
    self.name = name
    self.choices = choices
  }

  /// The choice that the record calls so; nil if it is not on the list.
  package func choice(named name: String) -> Choice? {
    choices.first { $0.name == name }
  }

  /// One choice; its name is what the record keeps.
  package struct Choice: Hashable, Sendable {
    package let name: String
    package let label: LocalizedText
    /// Other words that mean it: short names, old names, numbers.
    package let aliases: [String]
    /// Further columns, for `choice_filter` and for whoever reads the list.
    package let attributes: [String: String]

    package init(
      name: String, label: LocalizedText, aliases: [String] = [], attributes: [String: String] = [:]
    ) {
      self.name = name
      self.label = label
      self.aliases = aliases
      self.attributes = attributes
    }
  }
}
