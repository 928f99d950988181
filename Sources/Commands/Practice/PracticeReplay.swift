import ArgumentParser
import CaseLog
import CaseRecord
import Forms
import Foundation
import Interview
import Practice
import Terminal
import Understanding

/// Shows a talk again, step by step.
struct PracticeReplay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Show a practice, or an exported transcript, again step by step.",
    discussion: """
      Takes the number of a practice, a file of jiefang practice score --json, or one of jiefang \
      export --document transcript --format json. Not at a terminal all steps come at once.
      """)

  @OptionGroup var register: PracticeRegisterOptions
  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "A practice's number or a file; the last practice if left out.")
  var what: String?

  func run() throws {
    let files = PracticeFiles(prompts: promptOptions.files)
    let isFile = what.map { Int($0) == nil } ?? false
    let log = isFile ? nil : try register.open()
    let language = try languageOptions.chosen(log) ?? .chinese
    let replay = Replay(rubric: try files.rubric(), language: language)
    let steps =
      try log.map { log in
        replay.steps(try log.lines(of: try log.practice(what).entry.visit.id))
      } ?? steps(of: what ?? "", replay, files)
    let console = Console(isPlain: false, keys: .emacs)
    guard console.isInteractive else {
      for step in steps { show(step, console, language) }
      return
    }
    walk(steps, console, language)
  }

  private func steps(
    of path: String, _ replay: Replay, _ files: PracticeFiles
  ) throws -> [ReplayStep] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UsageProblem.noSuchFile(path)
    }
    let reader = TurnReader(files)
    do {
      return try replay.steps(text: String(decoding: data, as: UTF8.self)) { turn in
        ((try? reader.read(turn).topics) ?? []).filter { $0 != .unclear }
      }
    } catch {
      throw PracticeProblem.replay(error)
    }
  }

  private func walk(_ steps: [ReplayStep], _ console: Console, _ language: Language) {
    console.show(PracticeWords.replayHint.text(language), .dim)
    var index = 0
    while index < steps.count {
      show(steps[index], console, language)
      index += 1
      guard index < steps.count else { break }
      var request = LineRequest()
      request.status = { "\(index) / \(steps.count)" }
      guard case .line(let text) = console.read(request) else { return }
      let word = text.trimmed.halfWidthDigits.lowercased()
      if ["q", "/q", "/quit", "/退出"].contains(word) { return }
      if ["b", "/back", "/返回"].contains(word) { index = max(0, index - 2) }
      if let number = Int(word) { index = min(max(1, number), steps.count) - 1 }
    }
    console.show(PracticeWords.replayEnd.text(language), .dim)
  }

  private func show(_ step: ReplayStep, _ console: Console, _ language: Language) {
    let colon = language == .chinese ? "：" : ": "
    let number = "\(step.number)  "
    switch step.speaker {
    case .official:
      console.show(number + PracticeWords.official.text(language) + colon + step.words, .bold)
    case .visitor:
      console.show(number + PracticeWords.visitor.text(language) + colon + step.words)
    case .stage: console.show(number + "（" + step.words + "）", .dim)
    }
    var beside: [String] = []
    if !step.did.isEmpty {
      beside.append(step.did.joined(separator: language == .chinese ? "、" : ", "))
    }
    if let words = PracticeWords.moodChange(upset: step.upset, trust: step.trust) {
      beside.append(words(language))
    }
    if !beside.isEmpty { console.show(beside.joined(separator: "　"), indent: 5, .dim) }
    for note in step.notes { console.show(note, indent: 5, .dim) }
  }
}
