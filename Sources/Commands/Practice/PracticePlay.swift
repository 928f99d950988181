import ArgumentParser
import CaseLog
import CaseRecord
import Forms
import Foundation
import Practice
import Terminal

/// Plays a whole dialogue from lines.
struct PracticePlay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a whole dialogue from lines on standard input; print the talk and its score.",
    discussion: """
      One turn a line, slash commands too: after /record lines are answers to the form until \
      /talk. The time is what the words would take to say. Nothing is kept.
      """)

  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option(help: "The visitor; see jiefang practice visitors.") var visitor: String
  @Option(help: "A number: the same seed gives the same visitor exactly.") var seed: UInt64 = 1
  @Flag(help: "Print talk and score as one JSON object.") var json = false
  @Flag(help: "Print talk and score as Markdown.") var markdown = false

  func run() throws {
    let files = PracticeFiles(prompts: promptOptions.files)
    let language = try languageOptions.chosen(nil) ?? .chinese
    let console = Console(isPlain: true, keys: .emacs)
    console.isSilent = json || markdown
    let now = Clock.now()
    let log = try CaseLog(CaseLog.databaseInMemory(), newDevice: "play")
    let setup = PracticeSetup(
      log: log, register: nil, files: files, console: console, language: language, isLive: false)
    let room = try setup.begin(visitor, seed: seed)
    let end = try room.run()
    let score = if case .scored(let score) = end { score } else { try room.score() }
    if json {
      let talk = TalkJSON.value(
        visitor: visitor, seed: seed, language: language.rawValue, date: now.day.iso,
        lines: room.talk.lines, score: ScoreJSON.value(score))
      Output.write(talk.text + "\n")
    } else if markdown {
      Output.write(ScoreMarkdown.text(score, language))
    } else {
      console.show()
      console.show(ScorePage.text(score, language))
    }
  }
}
