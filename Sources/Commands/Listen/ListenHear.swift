import ArgumentParser
import CaseRecord
import Forms
import Foundation
import Understanding

/// Hears stories, one a line.
struct ListenHear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hear",
    abstract: "Read stories, one a line, and write what each says as JSON.",
    discussion: """
      A line is the story itself, or an object with its text and, where they differ from what the \
      options say, language and today: {"text":"…","language":"zh","today":"2026-11-24"}. Every line \
      gives one line, in order, as soon as it was read. jiefang listen FILE is the same.
      """)

  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option(
    help: ArgumentHelp(
      "The day from which “last March” is reckoned (default: today).", valueName: "date"))
  var today: CivilDate?
  @Argument(help: "The file of stories; - or nothing: standard input.") var file = "-"

  func run() throws {
    let ears = try Ears(ListenFiles(prompts: promptOptions.files))
    let words = try languageOptions.chosen(nil) ?? .chinese
    guard let lines = file == "-" ? InputLines() : InputLines(file: file) else {
      throw UsageProblem.noSuchFile(file)
    }
    let day = today ?? Clock.now().day
    let language = languageOptions.language.map { TopicLanguage($0) }
    var isWhole = true
    for (index, line) in lines.enumerated() {
      var answer = ListenJSON.nothing
      do {
        let story = try StoryLine(line, language, day)
        answer = try ears.hear(story)
      } catch let problem as StoryLine.Problem {
        isWhole = false
        let mistake = ListenProblem.badLine(
          file: file == "-" ? "stdin" : file, line: index + 1, problem)
        Output.error(mistake.text(words))
        answer = ListenJSON.nothing(because: mistake.text(words))
      }
      // Who read it has gone away, or the disk is full.
      guard Output.write(answer.text + "\n") else { throw ExitCode(Failure.inputOutput) }
    }
    if !isWhole { throw ExitCode(Failure.data) }
  }
}

extension CivilDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso: argument) }
}
