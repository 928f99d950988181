import ArgumentParser
import CaseLog
import CaseRecord
import Forms
import Foundation
import Terminal

/// Opens a reception: the command that runs when none is named.
struct Receive: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "接访 Receive visitors (this is what runs without a command).",
    discussion: """
      In a terminal you are asked question by question; /help says what can be typed. Without one, \
      answers are read from standard input, one a line, slash commands too: jiefang < answers.txt. \
      If the input ends before the visit, it is parked and the exit code is 1.
      """)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions

  @Flag(help: "One prompt a line, nothing redrawn: for screen readers.") var plain = false

  @Option(help: ArgumentHelp("The form under forms/.", valueName: "name"))
  var form = "reception"

  func run() throws {
    let loader = try FormLoader(form, FormLibrary(prompts: promptOptions.files))
    let log = try register.openOrCreate()
    let keys = try log.setting(.keys).flatMap(KeyBindings.init) ?? .emacs
    let console = Console(isPlain: plain, keys: keys)
    let language = try language(log, console)
    guard let reception = try reception(log, console, language) else { return }
    let desk = Desk(
      log: log, console: console, prompts: promptOptions.files, form: loader, language: language,
      reception: reception, register: register.path)
    let end = try desk.run()
    try? log.close()
    if end != .left { throw ExitCode(Failure.general) }
  }

  /// What was chosen in any way; else asked once and remembered.
  private func language(_ log: CaseLog, _ console: Console) throws -> Language {
    if let language = try languageOptions.chosen(log) { return language }
    guard console.isInteractive else { return .chinese }
    console.show(DeskWords.askLanguage.text(.chinese))
    guard case .line(let text) = console.read(LineRequest()) else { return .chinese }
    let language: Language = ["2", "en", "English", "english"].contains(text) ? .english : .chinese
    try log.set(.language, to: language.rawValue)
    return language
  }

  /// Today's reception; the first one ever is asked for, a later one is like the one before.
  private func reception(
    _ log: CaseLog, _ console: Console, _ language: Language
  ) throws -> ReceptionDetails? {
    let now = Clock.now()
    if let known = try log.latestReception().flatMap({ ReceptionDetails($0) }) { return known }
    var generator = SystemRandomNumberGenerator()
    let id = UUIDv7.text(milliseconds: now.milliseconds, using: &generator)
    var details = ReceptionDetails(id: Reception.ID(rawValue: id), date: now.day.iso)
    if console.isInteractive {
      console.show(DeskWords.firstTime.text(language))
      let setup = ReceptionSetup(console: console, language: language)
      guard setup.ask(&details) else { return nil }
    }
    _ = try log.append(
      [EventDraft(.receptionOpened, details.json)], to: nil, by: details.official, at: now)
    return details
  }
}
