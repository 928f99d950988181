package import Forms
package import Understanding

extension ChoiceList {
  /// The choices as they are matched, by all their words in both languages.
  package var entries: [ChoiceMatcher.Entry] {
    choices.map { choice in
      ChoiceMatcher.Entry(
        name: choice.name, labels: [choice.label.zh, choice.label.en], aliases: choice.aliases)
    }
  }
}
