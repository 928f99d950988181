import CaseRecord
import Foundation
import Understanding

/// The content words of a text, for telling whether two texts say the same.
///
/// Of Chinese the pairs of neighbouring characters, of English the stems; numbers in digits.
struct TruthWords: Hashable, Sendable {
  private(set) var tokens: Set<String> = []

  init(_ text: String) {
    var run = ""
    func flush(_ run: inout String, into tokens: inout Set<String>) {
      defer { run = "" }
      guard let first = run.first else { return }
      guard first.isHan else {
        let stem = Self.stem(run)
        if !stem.isEmpty { tokens.insert(stem) }
        return
      }
      let characters = Array(run)
      if characters.count == 1, !Self.thin.contains(first) { tokens.insert(run) }
      for (one, other) in zip(characters, characters.dropFirst()) {
        tokens.insert(String([one, other]))
      }
    }
    for character in Self.withDigits(Folding.fold(text)) {
      let isWord = character.isLetter || character.isNumber
      let joins = run.last.map { Self.kind($0) == Self.kind(character) } ?? true
      if !isWord || Self.empty.contains(character) {
        flush(&run, into: &tokens)
        continue
      }
      if !joins { flush(&run, into: &tokens) }
      run.append(character)
    }
    flush(&run, into: &tokens)
  }

  /// The share of these words that stand in a text; 0 if there are none.
  func recall(in text: TruthWords) -> Double {
    guard !tokens.isEmpty else { return 0 }
    let found = tokens.count { token in
      text.tokens.contains(token)
        || token.count == 1 && token.first.map(\.isHan) == true
          && text.tokens.contains { $0.contains(token) }
    }
    return Double(found) / Double(tokens.count)
  }

  private static func kind(_ character: Character) -> Int {
    character.isHan ? 0 : character.isNumber ? 1 : 2
  }

  /// The text with numbers that are written in Chinese in digits: 四年 is 4年.
  private static func withDigits(_ text: String) -> String {
    var plain = ""
    var number = ""
    func flush() {
      if let quantity = QuantityReader.read(number, unit: .count) {
        plain += quantity.value.description
      } else {
        plain += number
      }
      number = ""
    }
    for character in text {
      if "零〇一二三四五六七八九十百千万两".contains(character) {
        number.append(character)
      } else {
        if !number.isEmpty { flush() }
        plain.append(character)
      }
    }
    if !number.isEmpty { flush() }
    return plain
  }

  /// An English word without its ending; empty for one that says nothing.
  private static func stem(_ word: String) -> String {
    guard !stopWords.contains(word), word.count > 1 || word.allSatisfy(\.isNumber) else {
      return ""
    }
    for (ending, replacement) in endings where word.hasSuffix(ending) && word.count > 4 {
      var stem = word.dropLast(ending.count) + replacement
      // stopped, running: the doubled letter goes too.
      if replacement.isEmpty, ending != "s", stem.count > 3, let last = stem.last,
        stem.dropLast().last == last, !"lsz".contains(last)
      {
        stem.removeLast()
      }
      if stem.hasSuffix("e"), stem.count > 3 { stem.removeLast() }
      return String(stem)
    }
    return word.hasSuffix("e") && word.count > 3 ? String(word.dropLast()) : word
  }

  private static let endings: [(String, String)] = [
    ("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""),
  ]

  /// Characters that only bind; they part what stands around them.
  private static let empty = Set("的了着过吧吗呢啊嘛呀把被给在是和与及或也都就还很我你您他她它们这那个")
  /// Characters that say nothing by themselves.
  private static let thin = Set("年月日号不没有说到要去来上下元人次")
  private static let stopWords = Set(
    """
    a an the and or but of to in on at by for from with without into about as is are was were be \
    been being has have had do does did will would shall should can could may might must not no \
    that this these those it its he she they them his her their we us our you your me my i who \
    which what when where there here so than then if also just only very more most some any all \
    s t re ve d ll m
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
