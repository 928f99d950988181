import ArgumentParser
import CaseLog
import CaseRecord
import Exports
import Forms
import Foundation
import Interview
import Practice

/// Shows the score of a practice again, or writes it to a file.
struct PracticeScore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Show the score of a practice again, as a page, Markdown, or JSON with the talk.")

  @OptionGroup var register: PracticeRegisterOptions
  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "Its number in jiefang practice history; the last one if left out.")
  var number: String?
  @Flag(help: "Talk and score as JSON, which jiefang practice replay takes.") var json = false
  @Flag(help: "The score as Markdown.") var markdown = false
  @Option(name: .shortAndLong, help: "The file to write to.") var output: String?
  @Flag(help: "Overwrite a file that is there.") var force = false

  func run() throws {
    let log = try register.open()
    let language = try languageOptions.chosen(log) ?? .chinese
    let (_, entry) = try log.practice(number)
    let lines = try log.lines(of: entry.visit.id)
    let score = try score(log, entry, lines, language)
    let text =
      if json {
        TalkJSON.value(
          visitor: entry.visitor, seed: entry.seed, language: entry.language.rawValue,
          date: entry.day.iso, lines: lines, score: ScoreJSON.value(score)
        ).text + "\n"
      } else if markdown {
        ScoreMarkdown.text(score, language)
      } else {
        ScorePage.text(score, language) + "\n"
      }
    guard let output else {
      Output.write(text)
      return
    }
    try AtomicFile.write(Data(text.utf8), to: output, replacing: force)
    Output.write(Message.written(output).text(language) + "\n")
  }

  private func score(
    _ log: CaseLog, _ entry: PracticeEntry, _ lines: [TalkLine], _ language: Language
  ) throws -> Score {
    let files = PracticeFiles(prompts: promptOptions.files)
    let form =
      try FormLibrary.kept(entry.visit.formHash, in: log)?.form
      ?? FormLibrary(prompts: files.prompts).load("reception").form
    let visitor = try files.visitor(entry.visitor, form)
    let interview = Interview(
      form: form, language: entry.language, folding: try log.events(of: entry.visit.id))
    return Scorer(rubric: try files.rubric(), visitor: visitor, language: language).score(
      lines: lines, interview: interview,
      milliseconds: entry.score?["milliseconds"]?.integer ?? lines.last?.milliseconds ?? 0,
      now: Moment(time: entry.time, milliseconds: 0, day: entry.day))
  }
}
