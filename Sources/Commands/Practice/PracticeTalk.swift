import ArgumentParser
import CaseLog
import CaseRecord
import Forms
import Foundation
import Interview
import Practice
import Terminal

/// Begins a practice, or takes one up again.
struct PracticeTalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "talk",
    abstract: "Practise with a visitor (this is what runs without a subcommand).")

  @OptionGroup var register: PracticeRegisterOptions
  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option(help: "The visitor; see jiefang practice visitors.") var visitor: String?
  @Option(help: "A number: the same seed gives the same visitor exactly.") var seed: UInt64?
  @Flag(help: "One prompt a line, nothing redrawn: for screen readers.") var plain = false

  func run() throws {
    let files = PracticeFiles(prompts: promptOptions.files)
    let log = try register.openOrCreate()
    let language = try languageOptions.chosen(log) ?? .chinese
    let keys = try log.setting(.keys).flatMap(KeyBindings.init) ?? .emacs
    let console = Console(isPlain: plain, keys: keys)
    let setup = PracticeSetup(
      log: log, register: register.path, files: files, console: console, language: language,
      isLive: console.isInteractive)
    guard let room = try resumed(setup) ?? begun(setup) else { return }
    switch try room.run() {
    case .scored(let score):
      console.show()
      console.show(ScorePage.text(score, room.language))
      let index = try log.practices().firstIndex { $0.visit == room.sitting.visit } ?? 0
      room.say(.howToExport(index + 1))
    case .left: break
    case .lost: throw ExitCode(Failure.general)
    }
    try? log.close()
  }

  /// The practice that was left, if the trainee wants to go on with it.
  private func resumed(_ setup: PracticeSetup) throws -> PracticeRoom? {
    guard visitor == nil, seed == nil, setup.console.isInteractive,
      let entry = try setup.log.practices().last(where: { $0.score == nil }),
      let form = try? FormLibrary(prompts: setup.files.prompts).load("reception").form,
      let left = try? setup.files.visitor(entry.visitor, form)
    else { return nil }
    let time = entry.time.prefix(10) + " " + Clock.hourAndMinute(of: entry.time)
    let language = setup.language
    setup.console.show(
      PracticeWords.unfinished(title: left.title(language), time: String(time)).text(language))
    guard case .line(let text) = setup.console.read(LineRequest()) else { return nil }
    guard ["", "1"].contains(text.trimmed.halfWidthDigits) else { return nil }
    return try setup.speaking(entry.language).resume(entry)
  }

  private func begun(_ setup: PracticeSetup) throws -> PracticeRoom? {
    let seed = seed ?? UInt64.random(in: 1...999_999)
    guard let name = try visitor ?? chosen(setup, seed) else { return nil }
    return try setup.begin(name, seed: seed)
  }

  /// The visitor that the trainee chooses from the list; by chance where nobody can be asked.
  private func chosen(_ setup: PracticeSetup, _ seed: UInt64) throws -> String? {
    let names = setup.files.visitorNames()
    let anyone = names.isEmpty ? nil : names[Int(seed % UInt64(names.count))]
    guard setup.console.isInteractive else { return anyone }
    let list = try VisitorList(files: setup.files, log: setup.log, language: setup.language)
    for problem in list.problems { setup.console.show(problem.text(setup.language)) }
    for row in list.rows { setup.console.show(row, indent: 3) }
    setup.console.show(PracticeWords.askVisitor.text(setup.language))
    while true {
      guard case .line(let text) = setup.console.read(LineRequest()) else { return nil }
      let words = text.trimmed.halfWidthDigits
      if words.isEmpty { return anyone }
      if let name = list.name(words) { return name }
      let problem = PracticeProblem.noSuchVisitor(words, nearest: nil)
      setup.console.show("! " + problem.text(setup.language))
    }
  }
}
