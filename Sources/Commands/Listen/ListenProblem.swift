import Forms
import Understanding

/// What is wrong with the files by which stories are heard, or with the stories.
enum ListenProblem: Error, Hashable {
  /// Lines of a lexicon that begin with no role: a file's name, its lines.
  case badWords(file: String, [ListenLexicon.Mistake])
  /// A line without a tab in a file of words that tell a matter.
  case badClass(file: String, line: Int)
  case badModel(String)
  /// A line that is no example, or no marked story.
  case badExample(file: String, line: Int)
  case badStory(file: String, line: Int)
  case badLine(file: String, line: Int, StoryLine.Problem)
  /// More names of categories and purposes than can be learnt.
  case tooManyNames(String)

  var text: LocalizedText {
    switch self {
    case .badWords(let file, let mistakes):
      let known = ListenLexicon.roleNames
      let lines = mistakes.map { mistake in
        let nearest = Nearest.of(mistake.name, among: known)
        return (
          zh: "\(file):\(mistake.line): 没有“\(mistake.name)”这一类。"
            + (nearest.map { "是不是 \($0)？" } ?? ""),
          en: "\(file):\(mistake.line): there is no role “\(mistake.name)”."
            + (nearest.map { " Did you mean \($0)?" } ?? "")
        )
      }
      return LocalizedText(
        zh: lines.map(\.zh).joined(separator: "\n") + "\n一行是：类名、制表符、用 | 隔开的词。类名有："
          + known.joined(separator: " ") + "。",
        en: lines.map(\.en).joined(separator: "\n")
          + "\nA line is a role, a tab, and words parted by |. Roles: "
          + known.joined(separator: " ") + ".")
    case .badClass(let file, let line):
      return LocalizedText(
        zh: "\(file):\(line): 一行应是“类名、制表符、用 | 隔开的词”。",
        en: "\(file):\(line): a line is a name, a tab, and words parted by |.")
    case .badModel(let file):
      return LocalizedText(
        zh: "\(file) 缺失或已损坏。用 jiefang listen train 重做，或不用 --prompts。",
        en: """
          \(file) is missing or damaged. Make it anew with jiefang listen train, or leave out \
          --prompts.
          """)
    case .badExample(let file, let line):
      return LocalizedText(
        zh: "\(file):\(line): 一行应是“内容分类、信访目的、一段话”，用制表符隔开。",
        en: "\(file):\(line): a line is category, purpose and text, parted by tabs.")
    case .badStory(let file, let line):
      return LocalizedText(
        zh: "\(file):\(line): 不是一段标好的话。写法见 docs/listen.md。",
        en: "\(file):\(line): this is no marked story; docs/listen.md shows how one is written.")
    case .badLine(let file, let line, let problem):
      let reason = Self.text(of: problem)
      return LocalizedText(zh: "\(file):\(line): \(reason.zh)", en: "\(file):\(line): \(reason.en)")
    case .tooManyNames(let folder):
      return LocalizedText(
        zh: "\(folder) 的例句里，分类和目的加起来超过 32 个名字。",
        en: "The examples in \(folder) have more than 32 categories and purposes together.")
    }
  }

  private static func text(of problem: StoryLine.Problem) -> LocalizedText {
    switch problem {
    case .notJSON:
      LocalizedText(
        zh: "以 { 开头，却不是完整的 JSON。", en: "it begins with { and is not JSON.")
    case .noText:
      LocalizedText(zh: "缺少 text，或不是文字。", en: "text is missing, or is no string.")
    case .noSuchLanguage(let word):
      LocalizedText(
        zh: "language 是“\(word)”，应为 zh 或 en。", en: "language is “\(word)”; it may be zh or en.")
    case .noSuchDay(let word):
      LocalizedText(
        zh: "today 是“\(word)”，应如 2026-11-24。",
        en: "today is “\(word)”; it is written 2026-11-24.")
    }
  }

}
