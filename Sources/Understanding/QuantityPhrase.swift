import CaseRecord
import Foundation

/// A number with what people put around it, taken off layer by layer.
struct QuantityPhrase {
  private(set) var approximation = Quantity.Approximation.exact
  private var text: String

  init(_ folded: String) {
    // Chinese needs no blanks; English words do.
    text = folded.contains(where: \.isHan) ? folded.filter { !$0.isWhitespace } : folded
    while let last = text.last, "。.，,".contains(last) { text.removeLast() }
    if text.hasPrefix(".") { text = "0" + text }
    for dash in ["~", "–", "—", "―", "〜"] { text = text.replacing(dash, with: "-") }
    if text.hasPrefix("-"), !text.dropFirst().allSatisfy({ $0.isDecimalDigit || $0 == "." }) {
      text = "~" + text.dropFirst()
    }
  }

  /// Takes off `大约`, `不到`, `以上`, `more than` and the like.
  mutating func readApproximation() {
    var found = true
    while found {
      found = false
      for (word, meaning) in Self.before where text.hasPrefix(word) && text.count > word.count {
        text = trimmed(text.dropFirst(word.count))
        note(meaning)
        found = true
        break
      }
      for (word, meaning) in Self.after where text.hasSuffix(word) && text.count > word.count {
        text = trimmed(text.dropLast(word.count))
        note(meaning)
        found = true
        break
      }
    }
  }

  /// Takes `多`, `余`, `几`, `来` out of the number: 60多万, 十几, 两百来.
  mutating func readInnerApproximation() {
    for (word, value) in Self.openWords where text == word || text == "a " + word {
      text = value
      note(.atLeast)
    }
    if let lower = rangeLowerEnd() {
      text = lower
      note(.about)
    }
    guard text.contains(where: \.isHan) else { return }
    if "几数上成".contains(text.first ?? " "), text.count > 1,
      "十百千万亿".contains(text.dropFirst().first ?? " ")
    {
      text = "一" + text.dropFirst()
      note(.atLeast)
    }
    for (sign, meaning) in Self.inner {
      guard let index = text.firstIndex(of: sign), index > text.startIndex,
        Self.isNumeral(text[text.index(before: index)])
      else { continue }
      text.remove(at: index)
      note(meaning)
    }
    // 近百 has no 一 in front.
    if approximation != .exact, let first = text.first, "百千万亿".contains(first) {
      text = "一" + text
    }
    if ChineseNumeral.isRange(text) { note(.about) }
  }

  /// The value of what is left; nil if it is no number.
  func value(_ unit: QuantityUnit) -> Decimal? {
    guard unit == .money else { return SpokenNumber.read(text) }
    // 3块5 is 3.5, 3元5角2分 is 3.52.
    var rest = text
    var total = Decimal(0)
    var parts = 0
    for (signs, worth) in [("元块圆", Decimal(1)), ("角毛", Decimal(0.1)), ("分", Decimal(0.01))] {
      guard let index = rest.firstIndex(where: { signs.contains($0) }) else { continue }
      guard let number = SpokenNumber.read(String(rest[..<index])) else { return nil }
      total += number * worth
      parts += 1
      rest = String(rest[rest.index(after: index)...])
      if rest.count == 1, worth > Decimal(0.01), let digit = SpokenNumber.read(rest) {
        return total + digit * worth / 10
      }
    }
    if parts > 0, rest.isEmpty { return total }
    return parts == 0 ? SpokenNumber.read(rest) : nil
  }

  /// Takes off what is counted: 个人, 户, 元, people, yuan.
  mutating func dropMeasure(_ unit: QuantityUnit) {
    switch unit {
    case .decimal: break
    case .money:
      dropFirst(of: Self.moneySigns, atStart: true)
      dropFirst(of: Self.moneyWords, atStart: false)
    case .count:
      for noun in Self.nouns where dropEnd(noun) { break }
      _ = dropEnd("of")
      for measure in Self.measures where dropEnd(measure) { break }
    }
  }

  private mutating func dropFirst(of words: [String], atStart: Bool) {
    for word in words {
      if atStart, text.hasPrefix(word), text.count > word.count {
        text = trimmed(text.dropFirst(word.count))
        return
      }
      if !atStart, dropEnd(word) { return }
    }
  }

  private mutating func dropEnd(_ word: String) -> Bool {
    guard text.hasSuffix(word), text.count > word.count else { return false }
    let isWord = word.first?.isASCII ?? false
    let before = text.dropLast(word.count).last
    if isWord, let before, before.isLetter, before.isASCII { return false }
    text = trimmed(text.dropLast(word.count))
    return true
  }

  /// Of 50到60 and 5-6万 the lower end, with the unit of the upper; nil if it is no range.
  private func rangeLowerEnd() -> String? {
    let ends = text.split(omittingEmptySubsequences: false) { "-到至、".contains($0) }
    guard ends.count == 2, let upper = SpokenNumber.read(String(ends[1])) else { return nil }
    let unit = "千万亿".contains(ends[1].last ?? " ") ? String(ends[1].suffix(1)) : ""
    for lower in [String(ends[0]) + unit, String(ends[0])] {
      if let value = SpokenNumber.read(lower), value < upper { return lower }
    }
    return nil
  }

  private mutating func note(_ meaning: Quantity.Approximation) {
    // The first word that says more than "about" counts.
    if approximation == .exact || approximation == .about { approximation = meaning }
  }

  private func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isDecimalDigit || ChineseNumeral.isPart(character) || "万亿k".contains(character)
  }
}
