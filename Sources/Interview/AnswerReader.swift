import CaseRecord
import Foundation
import Forms
import Understanding

/// Reads a typed line as an answer to one question.
struct AnswerReader {
  /// What a line came to.
  enum Outcome: Hashable {
    case value(Value)
    case doubtful(Value, Doubt)
    case problem(Problem)
    /// Several choices are meant, by name.
    case candidates([String])
    /// Not on the list; the name of the choice most like it.
    case unlisted(nearest: String?)
  }

  let question: Question
  let matcher: ChoiceMatcher?
  let today: CivilDate
  let language: Language

  /// Reads a line that is not empty.
  func read(_ text: String) -> Outcome {
    switch question.type {
    case .text, .note, .calculate: .value(.text(text))
    case .acknowledge: readAcknowledgement(text)
    case .integer: readInteger(text)
    case .decimal: readQuantity(text, .decimal, else: .notANumber(text))
    case .money: readQuantity(text, .money, else: .notMoney(text))
    case .date: readDate(text)
    case .time: readTime(text)
    case .phone: readPhone(text)
    case .idNumber: readIDNumber(text)
    case .selectOne: readOne(text)
    case .selectMultiple: readSeveral(text)
    }
  }

  private func readAcknowledgement(_ text: String) -> Outcome {
    let yes: Set<String> = ["y", "yes", "ok", "done", "是", "好", "好的", "已做", "1"]
    return yes.contains(Folding.fold(text)) ? .value(.acknowledged) : .problem(.onlyEnter)
  }

  private func readInteger(_ text: String) -> Outcome {
    if let quantity = QuantityReader.read(text, unit: .count) { return .value(.quantity(quantity)) }
    let isFraction = QuantityReader.read(text, unit: .decimal) != nil
    return .problem(isFraction ? .notWhole(text) : .notANumber(text))
  }

  private func readQuantity(_ text: String, _ unit: QuantityUnit, else problem: Problem) -> Outcome
  {
    QuantityReader.read(text, unit: unit).map { .value(.quantity($0)) } ?? .problem(problem)
  }

  private func readDate(_ text: String) -> Outcome {
    let preference: Understanding.DatePreference =
      switch question.prefer {
      case .past: .past
      case .future: .future
      case .nearest: .nearest
      }
    return DateReader(today: today).read(text, prefer: preference).map { .value(.date($0)) }
      ?? .problem(.notADate(text))
  }

  private func readTime(_ text: String) -> Outcome {
    TimeReader.read(text).map { .value(.time(hour: $0.hour, minute: $0.minute)) }
      ?? .problem(.notATime(text))
  }

  private func readPhone(_ text: String) -> Outcome {
    switch PhoneNumber.check(text) {
    case .mobile(let number), .landline(let number): .value(.text(number))
    case .office(let number): .doubtful(.text(number), .phoneOfOffice(number))
    case .unclear: .doubtful(.text(text), .phoneUnclear(text))
    }
  }

  private func readIDNumber(_ text: String) -> Outcome {
    switch IDNumber.check(text, today: today) {
    case .valid(let number), .old(let number): .value(.text(number))
    case .wrongCheckDigit(let number, let expected):
      .doubtful(.text(number), .idWrongCheckDigit(expected: expected))
    case .impossibleDate: .doubtful(.text(text), .idImpossibleDate)
    case .future: .doubtful(.text(text), .idInFuture)
    case .malformed:
      .doubtful(.text(text), .idMalformed(digits: text.count { $0.isNumber || $0.isLetter }))
    }
  }

  private func readOne(_ text: String) -> Outcome {
    guard let matcher else { return .value(.text(text)) }
    switch matcher.match(text) {
    case .one(let name, _): return .value(.choices([Value.Choice(name)]))
    case .several(let names): return .candidates(names)
    case .none(let nearest): return .unlisted(nearest: nearest.first)
    }
  }

  /// Choices between commas, blanks or 、: each read by itself, in the order of the list.
  private func readSeveral(_ text: String) -> Outcome {
    guard let matcher, let list = question.choices else { return .value(.text(text)) }
    if case .one(let name, _) = matcher.match(text) {
      return .value(.choices([Value.Choice(name)]))
    }
    let separators: Set<Character> = [",", "，", "、", ";", "；", " ", "\u{3000}"]
    var chosen: Set<String> = []
    let words = text.split(whereSeparator: { separators.contains($0) }).map(String.init)
    for word in words {
      switch matcher.match(word) {
      case .one(let name, _): chosen.insert(name)
      // Of several words the bad one is named, and the line stays to be mended.
      case .several(let names):
        guard words.count > 1 else { return .candidates(names) }
        let labels = names.compactMap { list.choice(named: $0)?.label(language) }
        return .problem(.ambiguous(word, candidates: labels))
      case .none(let nearest):
        guard words.count > 1 else { return .unlisted(nearest: nearest.first) }
        return .problem(.notOnList(word))
      }
    }
    let names = list.choices.map(\.name).filter(chosen.contains)
    return names.isEmpty
      ? .unlisted(nearest: nil) : .value(.choices(names.map { Value.Choice($0) }))
  }
}
