import ArgumentParser
import CaseLog
import CaseRecord
import Forms
import Foundation
import Practice
import Terminal

/// Shows the progress over many practices.
struct PracticeHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show the scores of all practices, with a plot.")

  @OptionGroup var register: PracticeRegisterOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Flag(help: "One JSON object a practice.") var json = false

  func run() throws {
    let log = try register.open()
    let language = try languageOptions.chosen(log) ?? .chinese
    let practices = try log.practices()
    if json {
      for (index, entry) in practices.enumerated() {
        let value: JSONValue = [
          "number": .integer(index + 1), "date": .string(entry.day.iso),
          "visitor": .string(entry.visitor), "seed": .string(String(entry.seed)),
          "score": entry.score ?? .null,
        ]
        Output.write(value.text + "\n")
      }
      return
    }
    let entries = practices.compactMap { entry in
      entry.score.flatMap { HistoryEntry(score: $0, date: entry.day, seed: entry.seed) }
    }
    guard !entries.isEmpty else { throw PracticeProblem.noPractices }
    let width = isatty(STDOUT_FILENO) == 1 ? TerminalSize.current.columns : 80
    Output.write(HistoryPlot.text(entries, language, width: max(40, min(width, 100))) + "\n")
  }
}
