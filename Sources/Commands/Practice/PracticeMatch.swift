import ArgumentParser
import CaseRecord
import Forms
import Practice
import Understanding

/// Tells of questions, one a line, what they ask.
struct PracticeMatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Read turns, one a line, and write what each asks or does as JSON.",
    discussion: """
      Earlier turns come before on the same line, parted by tabs, each beginning with "T: " \
      (trainee) or "V: " (visitor). With --visitor a line without any is taken as said after that \
      visitor's first words.
      """)

  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option(help: "The visitor to whom it is said.") var visitor: String?

  func run() throws {
    let files = PracticeFiles(prompts: promptOptions.files)
    let language = languageOptions.language
    let reader = TurnReader(files, only: language)
    let first = try visitor.flatMap { try opening(of: $0, files) }
    while let line = readLine() {
      let reading = try reader.read(turn(line, after: first, language))
      let value: JSONValue = [
        "topics": .array(reading.topics.map { .string($0.rawValue) }),
        "confidence": .share(reading.confidence),
        "understood": .bool(reading.isUnderstood),
      ]
      Output.write(value.text + "\n")
    }
  }

  private func turn(_ line: String, after opening: Lines?, _ language: Language?) -> TopicTurn {
    let turn = TopicTurn(columns: line)
    guard turn.earlier.isEmpty, let opening else { return turn }
    let own: Language = TopicLanguage(of: turn.text) == .chinese ? .chinese : .english
    let before = opening(language ?? own).prefix(1).map { TopicTurn.Earlier(.visitor, $0) }
    return TopicTurn(turn.text, after: before)
  }

  private func opening(of name: String, _ files: PracticeFiles) throws -> Lines? {
    let form = try FormLibrary(prompts: files.prompts).load("reception").form
    return try files.visitor(name, form).story.first?.say
  }
}
