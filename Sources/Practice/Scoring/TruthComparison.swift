import CaseRecord
import Forms
import Foundation
import Interview
import Understanding

/// Tells how near a recorded value comes to what is true.
struct TruthComparison {
  let interview: Interview
  let now: Moment

  /// The best grade against any of the values that are right, as an official would type them.
  func grade(_ recorded: Value, of field: FieldPath, against truths: [LocalizedText]) -> TruthGrade
  {
    let question = interview.question(at: field)
    let grades = truths.flatMap { [$0.zh, $0.en] }.map { typed in
      guard let question else { return Self.grade(words: Self.text(recorded), against: typed) }
      return grade(recorded, against: typed, question, field)
    }
    return grades.contains(.right) ? .right : grades.contains(.half) ? .half : .wrong
  }

  private func grade(
    _ recorded: Value, against typed: String, _ question: Question, _ field: FieldPath
  ) -> TruthGrade {
    let truth = interview.value(typed: typed, for: field, at: now)
    switch (recorded, truth) {
    case (.choices(let chosen), .choices(let right)):
      return question.orOther && question.type == .selectOne
        ? Self.grade(office: chosen, against: right, typed: typed, reading: { reading($0, field) })
        : Self.grade(chosen, against: right)
    case (.date(let date), .date(let right)): return Self.grade(date, against: right)
    case (.quantity(let number), .quantity(let right)):
      return Self.grade(number.value, against: right.value)
    case (.text(let text), _):
      if question.type == .phone || question.type == .idNumber {
        return Self.grade(code: text, against: typed)
      }
      if Self.names.contains(field.name) { return Self.grade(name: text, against: typed) }
      if field.name == "document_number" { return Self.grade(code: text, against: typed) }
      return Self.grade(words: text, against: typed)
    default: return recorded == truth ? .right : .wrong
    }
  }

  /// What words that are on no list would be if they were typed now.
  private func reading(_ words: String, _ field: FieldPath) -> [Value.Choice] {
    guard case .choices(let choices)? = interview.value(typed: words, for: field, at: now) else {
      return []
    }
    return choices
  }

  /// Fields whose text is the name of a person.
  private static let names: Set = ["visitor_name", "name"]

  private static func text(_ value: Value) -> String {
    if case .text(let text) = value { text } else { ValueText.text(of: value, nil, .chinese) }
  }
}

extension TruthComparison {
  /// Any of the choices that are right will do.
  static func grade(_ chosen: [Value.Choice], against right: [Value.Choice]) -> TruthGrade {
    let names = Set(right.map(\.name))
    return chosen.contains { names.contains($0.name) } ? .right : .wrong
  }

  /// The same listed office, or the same words; half for words that share half of theirs.
  static func grade(
    office chosen: [Value.Choice], against right: [Value.Choice], typed: String,
    reading: (String) -> [Value.Choice]
  ) -> TruthGrade {
    if grade(chosen, against: right) == .right { return .right }
    for choice in chosen where !choice.isListed {
      if Folding.fold(choice.name) == Folding.fold(typed) { return .right }
      let read = reading(choice.name).filter(\.isListed)
      if !read.isEmpty, grade(read, against: right) == .right { return .right }
      if TruthWords(typed).recall(in: TruthWords(choice.name)) >= 0.5 { return .half }
    }
    return .wrong
  }

  /// The same as far as the less exact of the two goes; half if the year is right.
  static func grade(_ date: SaidDate, against right: SaidDate) -> TruthGrade {
    let isSameYear = date.year == right.year
    if date.precision == .year || right.precision == .year { return isSameYear ? .right : .wrong }
    if date.season != nil || right.season != nil {
      let seasons = [date, right].map(season)
      return seasons[0] == seasons[1] ? .right : isSameYear ? .half : .wrong
    }
    guard isSameYear else { return .wrong }
    guard date.month == right.month else { return .half }
    guard let day = date.day, let other = right.day else { return .right }
    return day == other ? .right : .half
  }

  /// The season with its year; January and February belong to the winter before.
  private static func season(_ date: SaidDate) -> [String] {
    if let season = date.season { return [season.rawValue, String(date.year)] }
    let month = date.month ?? 1
    let seasons: [SaidDate.Season] = [.spring, .summer, .autumn, .winter]
    let year = month < 3 ? date.year - 1 : date.year
    return [seasons[(month + 9) % 12 / 3].rawValue, String(year)]
  }

  /// Equal; half within a tenth.
  static func grade(_ number: Decimal, against right: Decimal) -> TruthGrade {
    if number == right { return .right }
    let difference = number > right ? number - right : right - number
    let size = right < 0 ? -right : right
    return difference * 10 <= size ? .half : .wrong
  }

  /// The same letters and digits, whatever stands between; half if only the digits are.
  static func grade(code: String, against right: String) -> TruthGrade {
    let (one, other) = (Folding.fold(code), Folding.fold(right))
    if one.filter(\.isCode) == other.filter(\.isCode) { return .right }
    let digits = other.filter(\.isNumber)
    return digits.count >= 4 && one.filter(\.isNumber) == digits ? .half : .wrong
  }

  /// The same name, with or without a title; half if it only sounds so.
  static func grade(name: String, against right: String) -> TruthGrade {
    let one = Folding.fold(name).filter(\.isCode)
    let other = Folding.fold(right).filter(\.isCode)
    guard !one.isEmpty, !other.isEmpty else { return .wrong }
    if one.contains(other) { return .right }
    return Pinyin.of(one).full == Pinyin.of(other).full ? .half : .wrong
  }

  /// Half of the content words; a quarter for half, or few words most of which are the right ones.
  static func grade(words: String, against right: String) -> TruthGrade {
    if !right.isEmpty, Folding.fold(words) == Folding.fold(right) { return .right }
    let (given, wanted) = (TruthWords(words), TruthWords(right))
    let recall = wanted.recall(in: given)
    if recall >= 0.5 { return .right }
    return recall >= 0.25 || given.recall(in: wanted) >= 0.6 ? .half : .wrong
  }
}

extension Character {
  /// Whether it counts in a number or a name.
  fileprivate var isCode: Bool { isLetter || isNumber }
}
