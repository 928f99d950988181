import Forms
import Interview
import Terminal

/// What Tab offers at a question: commands after a slash, else the choices.
struct Completer {
  let interview: Interview
  let prompt: Prompt
  let language: Language
  let setting: SlashCommand.Setting

  func complete(_ text: String, _ cursor: Int) -> Completion {
    let typed = String(text.prefix(cursor))
    if let word = Self.commandWord(typed) { return complete(command: word, typed) }
    guard prompt.pending == nil, prompt.question.choices != nil else { return .none }
    let separators: Set<Character> = [",", "，", "、", " ", "\u{3000}"]
    let several = prompt.question.type == .selectMultiple
    let word = several ? typed.suffix { !separators.contains($0) } : typed
    let labels = interview.choices(beginning: word, for: prompt)
    return Completion.candidates(labels, from: cursor - word.count, typed: word)
  }

  /// The commands that a slash may begin, while only that is typed.
  func live(_ text: String) -> [String] {
    Self.listed(text, language, setting)
  }

  /// What Tab offers where only commands can be typed.
  static func commandsOnly(_ setting: SlashCommand.Setting) -> (String, Int) -> Completion {
    { text, cursor in
      let typed = String(text.prefix(cursor))
      return commandWord(typed).map { complete(name: $0, typed, setting) } ?? .none
    }
  }

  /// What a command begins with, the sign of a Chinese input method too.
  static let commandStarts: Set<Unicode.Scalar> = ["/", "／"]

  static func liveCommands(
    _ language: Language, _ setting: SlashCommand.Setting
  ) -> (String) -> [String] {
    { text in listed(text, language, setting) }
  }

  /// The commands that a slash may begin, with what they do, while only that is typed.
  private static func listed(
    _ text: String, _ language: Language, _ setting: SlashCommand.Setting
  ) -> [String] {
    guard let word = commandWord(text), !word.contains(" ") else { return [] }
    let commands = commands(beginning: word, in: setting)
    if word.isEmpty { return commands.map { "/" + $0.name(language) } }
    return commands.prefix(12).map {
      "/\($0.name(language)) \($0.abstract(language))"
    }
  }

  private static func complete(
    name: String, _ typed: String, _ setting: SlashCommand.Setting
  ) -> Completion {
    let names = commands(beginning: name, in: setting).map { command in
      command.names.first { $0.hasPrefix(name) } ?? command.names[0]
    }
    let from = typed.count - name.count
    if names.count == 1 { return Completion(replacement: names[0] + " ", from: from) }
    return Completion.candidates(names, from: from, typed: name)
  }

  static func commandWord(_ typed: String) -> String? {
    guard let first = typed.first, first == "/" || first == "／" else { return nil }
    let word = typed.dropFirst()
    return word.first == "/" || word.first == "／" ? nil : String(word)
  }

  static func commands(
    beginning word: String, in setting: SlashCommand.Setting
  ) -> [SlashCommand] {
    SlashCommand.all.filter { command in
      command.isOffered(in: setting)
        && command.names.contains { $0.hasPrefix(word.lowercased()) }
    }
  }

  private func complete(command text: String, _ typed: String) -> Completion {
    guard let space = text.firstIndex(of: " ") else {
      return Self.complete(name: text, typed, setting)
    }
    let word = String(text[text.index(after: space)...])
    let from = typed.count - word.count
    switch SlashCommand.named(String(text[..<space]))?.kind {
    case .goTo:
      let titles = interview.destinations(at: Clock.now()).map(\.title)
      return Completion.candidates(Self.matching(word, titles), from: from, typed: word)
    case .add, .delete:
      let titles = interview.repeatTitles.map(\.title)
      return Completion.candidates(Self.matching(word, titles), from: from, typed: word)
    default: return .none
    }
  }

  private static func matching(_ word: String, _ titles: [String]) -> [String] {
    word.isEmpty ? titles : TitleMatch.matches(word, titles)
  }
}

extension String {
  /// The longest end whose characters all hold.
  fileprivate func suffix(_ holds: (Character) -> Bool) -> String {
    String(reversed().prefix(while: holds).reversed())
  }
}
