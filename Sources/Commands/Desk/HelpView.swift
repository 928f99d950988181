import Forms
import Interview
import Terminal

/// What can be typed: at a question its own hint first, then the commands.
struct HelpView {
  let console: Console
  let language: Language

  /// Shows the question in hand, if there is one, and the commands that can be used.
  func show(_ prompt: Prompt?, in setting: SlashCommand.Setting) {
    console.show()
    if let prompt { show(question: prompt) }
    let rows = SlashCommand.all.filter { $0.isOffered(in: setting) }.map { command in
      let other = command.names.filter { $0 != command.name(language) }
      let argument = command.argument(language)
      let name = "/" + command.name(language) + (argument.isEmpty ? "" : " " + argument)
      let more = other.map { "/" + $0 }.joined(separator: " ")
      return (name, command.abstract(language) + "　" + more)
    }
    let width = min(30, rows.map { TerminalText.width($0.0) }.max() ?? 0)
    for (name, text) in rows {
      console.show(TerminalText.padded(name, to: width) + "  " + text, indent: 3)
    }
    console.show(Self.keys(language), indent: 3, .dim)
    console.show()
  }

  private func show(question prompt: Prompt) {
    console.show("\(prompt.short) (\(prompt.path))", indent: 3, .bold)
    if !prompt.hint.isEmpty { console.show(prompt.hint, indent: 3) }
    if prompt.lineNames.count > 1 {
      console.show(DeskWords.lineNames(prompt.lineNames).text(language), indent: 3)
    }
    console.show(TypeWords.text(of: prompt.question)(language), indent: 3)
    console.show()
  }

  private static func keys(_ language: Language) -> String {
    LocalizedText(
      zh: "Alt-Enter 换行，Ctrl-_ 撤销，Ctrl-R 找写过的，Tab 补全，Ctrl-C 取消这一行，Ctrl-D 离开；以斜杠开头的答案写两个斜杠",
      en: """
        Alt-Enter line break, Ctrl-_ undo, Ctrl-R search, Tab completion, Ctrl-C cancel the line, \
        Ctrl-D leave; an answer that begins with a slash is typed with two
        """)(language)
  }
}
