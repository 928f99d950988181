import Interview
import Terminal

// How a sitting is left before it is finished.
extension Sitting {
  /// Ctrl-C cancels the line; twice in a row it offers to park.
  func interrupted() -> Outcome? {
    interrupts += 1
    guard interrupts > 1 else { return nil }
    interrupts = 0
    if desk.isPractice { return .talk(nil, "") }
    return choose(.parkOrGoOn) == "2" ? park("") : nil
  }

  func inputEnded() -> Outcome? {
    if desk.isPractice { return console.isInteractive ? .talk(nil, "") : .ended(isLost: false) }
    guard console.isInteractive else {
      return .ended(isLost: !perform(.park("")))
    }
    switch choose(.leaveChoices) {
    case "2": return park("")
    case "3": return perform(.park("")) ? .quit : nil
    case "4":
      perform(.finish)
      return nil
    case nil: return perform(.park("")) ? .quit : nil
    default: return nil
    }
  }

  func park(_ reason: String) -> Outcome? {
    let field = interview.prompt(at: Clock.now())?.short ?? ""
    guard perform(.park(reason)) else { return nil }
    say(.parked(group: group, number: caseNumber, field: field))
    return .parked
  }

  /// Asks a question of the desk's own; nil at the end of input, nothing after Ctrl-C.
  func choose(_ words: DeskWords) -> String? {
    say(words)
    showAgain()
    switch console.read(LineRequest()) {
    case .line(let text): return text.trimmed.halfWidthDigits
    case .interrupted: return ""
    case .endOfInput, .gone: return nil
    }
  }
}
