import CaseRecord
import Forms
import Foundation
import Interview
import Practice
import Understanding

extension PracticeRoom {
  func perform(_ command: SlashCommand, _ argument: String) throws -> End? {
    switch command.kind {
    case .help: HelpView(console: console, language: language).show(nil, in: .talk)
    case .show:
      RecordView(console: console, language: language)
        .show(desk.file(of: sitting.interview, sitting.visit))
    case .record: return try record(argument)
    case .take: try takeDown()
    case .why: try explain()
    case .end: return .scored(try score())
    case .quit: return left()
    case .keys: desk.perform(command, argument, visit: nil)
    default: break
    }
    return nil
  }

  /// To the form until `/talk`; with words, its question in hand is answered and the talk goes on.
  private func record(_ argument: String) throws -> End? {
    guard sitting.interview.record.status.isUnfinished else {
      say(.recordIsDone)
      return nil
    }
    if !argument.isEmpty, let prompt = sitting.prompt() {
      say(.answers(prompt.short))
      sitting.answer(argument, prompt)
      // What it asks back is answered at the form.
      if sitting.interview.pending == nil {
        if let next = sitting.prompt() { say(.next(next.short)) }
        return nil
      }
    }
    say(.recordHint)
    return try fillIn()
  }

  /// Asks the form's questions until the trainee goes back to the talk.
  private func fillIn() throws -> End? {
    while true {
      sitting.showAgain()
      switch sitting.run() {
      case .talk(let command, let words):
        guard let command, command.kind != .talk else {
          say(.backToTalk)
          return nil
        }
        if command.kind == .record {
          if let prompt = sitting.prompt(), !words.isEmpty {
            sitting.answer(words, prompt)
          }
        } else if let end = try perform(command, words) {
          return end
        }
      case .quit: return left()
      case .ended(let isLost): return isLost ? .lost : .scored(try score())
      default:
        say(.recordIsDone)
        return nil
      }
    }
  }

  /// How the last turn was understood, in what words it showed, and how the visitor feels.
  private func explain() throws {
    guard let turn = lastTurn, let reading = lastReading else { return say(.nothingToExplain) }
    console.show()
    for reason in try reader.reasons(turn) {
      let name = scorer.rubric.title(of: reason.topic)(language)
      let percent = Int((reason.chance * 100).rounded())
      show(.reason(topic: name, percent: percent, isChosen: reason.isChosen))
      if !reason.words.isEmpty { show(.because(reason.words), indent: 6) }
      if !reason.wordsBefore.isEmpty { show(.before(reason.wordsBefore), indent: 6) }
    }
    if reading.isUnderstood,
      talk.lines.last(where: { $0.speaker == .trainee })?.topics == [.unclear]
    {
      show(.notSure)
    }
    show(.moodIs(upset: talk.mood.upset, trust: talk.mood.trust))
    console.show()
  }

  private func show(_ words: PracticeWords, indent: Int = 3) {
    console.show(words.text(language), indent: indent)
  }
}
