import CaseRecord
import Forms
import Foundation
import Interview
import Terminal
import Understanding

/// Asks what a reception needs to know: where, who, how many, how long, what kind of office.
struct ReceptionSetup {
  let console: Console
  let language: Language

  /// Asks each thing with what is known already in the line; false if the official left.
  func ask(_ details: inout ReceptionDetails) -> Bool {
    guard let place = line(.askPlace, details.place) else { return false }
    details.place = place
    guard let official = line(.askOfficial, details.official) else { return false }
    details.official = official
    guard askDate(&details) else { return false }
    let expected = details.expected.map(String.init) ?? ""
    guard let groups = number(.askExpected, expected, DeskWords.unknown.text(language)) else {
      return false
    }
    details.expected = groups
    let usual = String(details.targetMinutes)
    guard let minutes = number(.askMinutes, usual, usual) else { return false }
    details.targetMinutes = minutes ?? details.targetMinutes
    return askOfficeKind(&details)
  }

  private func askDate(_ details: inout ReceptionDetails) -> Bool {
    while true {
      guard let text = line(.askDate, "", ghost: details.date) else { return false }
      if text.isEmpty { return true }
      let today = CivilDate(iso: details.openedOn) ?? Clock.now().day
      if let date = DateReader(today: today).read(text, prefer: .nearest), date.precision == .day {
        details.date = date.iso
        return true
      }
      console.show(InterviewWords.text(of: .problem(.notADate(text)))(language))
    }
  }

  private func askOfficeKind(_ details: inout ReceptionDetails) -> Bool {
    let kinds = ReceptionDetails.officeKinds
    let labels = [DeskWords.petitionOffice.text(language), DeskWords.otherBody.text(language)]
    let list = labels.enumerated().map { "\($0.offset + 1) \($0.element)" }
    console.show(DeskWords.askOfficeKind.text(language) + "  " + list.joined(separator: "  "))
    let known = kinds.firstIndex(of: details.officeKind) ?? 0
    let entries = zip(kinds, labels).map { ChoiceMatcher.Entry(name: $0, labels: [$1]) }
    while true {
      guard let text = line(nil, "", ghost: labels[known]) else { return false }
      if text.isEmpty { return true }
      if case .one(let name, _) = ChoiceMatcher(entries: entries).match(text) {
        details.officeKind = name
        return true
      }
      console.show(InterviewWords.text(of: .problem(.notOnList(text)))(language))
    }
  }

  /// A line after a label; nil if the official left.
  private func line(_ label: DeskWords?, _ text: String, ghost: String = "") -> String? {
    var request = LineRequest(prompt: (label.map { $0.text(language) + " " } ?? "") + "› ")
    request.text = text
    request.ghost = ghost
    request.isMultiline = false
    while true {
      switch console.read(request) {
      case .line(let line):
        let typed = line.trimmed
        if typed.isEmpty, !ghost.isEmpty { console.show("→ \(ghost)", indent: 3) }
        return typed.isEmpty && !console.isEditing ? text : typed
      case .interrupted(let typed):
        // Ctrl-C empties the line, and leaves when it is empty.
        if typed.isEmpty { return nil }
        request.text = ""
      case .endOfInput, .gone: return nil
      }
    }
  }

  /// A number, or nothing on Enter; nil if the official left.
  private func number(_ label: DeskWords, _ text: String, _ ghost: String) -> Int?? {
    while true {
      guard let typed = line(label, "", ghost: text.isEmpty ? ghost : text) else { return nil }
      if typed.isEmpty { return .some(Int(text)) }
      if let quantity = QuantityReader.read(typed, unit: .count),
        let number = Int(quantity.value.description), number > 0
      {
        return .some(number)
      }
      console.show(DeskWords.notANumber(typed).text(language))
    }
  }
}
