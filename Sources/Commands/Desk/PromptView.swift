import Forms
import Interview
import Terminal

/// How a question looks before its line.
struct PromptView {
  /// Longer lists are not shown: Tab lists them.
  static let shownChoices = 18

  let console: Console
  let language: Language

  func show(_ prompt: Prompt) {
    for note in prompt.notes { console.show(note) }
    if prompt.isMain || !prompt.notes.isEmpty { console.show() }
    if !prompt.sentences.isEmpty { show(sentences: prompt.sentences) }
    let margin = prompt.isMain ? mainMargin(prompt.number) : "   "
    console.show(margin + heading(prompt), .bold)
    if !prompt.heard.isEmpty {
      let words = ProposalView.quoted(prompt.heard)
      console.show("← " + shortened(words), indent: 3, .dim)
    }
    let hint = hint(prompt)
    if !hint.isEmpty { console.show(hint, indent: 3, .dim) }
    if !prompt.choices.isEmpty, prompt.choices.count <= Self.shownChoices {
      let items = prompt.choices.enumerated().map { "\($0.offset + 1) \($0.element)" }
      console.show(items: items, indent: 3)
    }
  }

  /// The form's own, but where Enter takes a guess instead of saying that none applies.
  private func hint(_ prompt: Prompt) -> String {
    prompt.isGuess && prompt.question.type == .selectMultiple
      ? DeskWords.guessedSeveral.text(language) : prompt.hint
  }

  private func mainMargin(_ number: Int) -> String {
    number > 9 ? "\(number) " : "\(number)  "
  }

  /// The question, with what Enter alone does.
  private func heading(_ prompt: Prompt) -> String {
    var text = prompt.label
    if !prompt.defaultText.isEmpty { text += " [\(shortened(prompt.defaultText))]" }
    if prompt.isDoubtful { text += " " + DeskWords.isDoubtful.text(language) }
    if prompt.endsRepeat {
      let words: DeskWords =
        prompt.oldText.isEmpty || !console.isEditing
        ? .endsRepeat(isFirst: prompt.isFirstInstance) : .takesOrEnds
      text += " " + words.text(language)
    } else if prompt.isOptional, prompt.defaultText.isEmpty, prompt.oldText.isEmpty,
      prompt.question.type != .acknowledge
    {
      text += " " + DeskWords.optional.text(language)
    }
    return text
  }

  private func shortened(_ text: String) -> String {
    TerminalText.truncated(text.replacing("\n", with: " "), to: max(20, console.width - 30))
  }

  private func show(sentences: [String]) {
    console.show(DeskWords.readbackHint.text(language), indent: 3, .dim)
    for (index, sentence) in sentences.enumerated() {
      console.show("\(index + 1). \(sentence)", indent: 3)
    }
  }
}
