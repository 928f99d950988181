/// The language of a turn: what its units are, and where its clauses end.
package enum TopicLanguage: String, CaseIterable, Hashable, Sendable {
  /// Units are characters.
  case chinese = "zh"
  /// Units are words.
  case english = "en"

  /// What the characters of a text say: Chinese as soon as one of them is.
  package init(of text: some StringProtocol) {
    self = text.contains(where: \.isHan) ? .chinese : .english
  }

  /// What most of a longer text is in; an English story may name an office in Chinese.
  package init(mostOf text: String) {
    let han = text.unicodeScalars.count(where: \.isHan)
    self = han * 4 > text.unicodeScalars.count ? .chinese : .english
  }

  /// What parts two units when they are written side by side.
  var separator: String { self == .chinese ? "" : " " }

  /// Longer turns than this, in units, have their meaning in themselves.
  var longestDependent: Int { self == .chinese ? 18 : 9 }

  /// The clauses of a text, each as its units; never empty.
  ///
  /// Digits become one `0`: which number it is makes no difference to what is asked.
  func clauses(_ text: String) -> [[String]] {
    let folded = Folding.fold(text)
    let clauses = folded.split(whereSeparator: Self.endsClause).flatMap { clause in
      self == .chinese ? [Self.characters(clause)] : Self.words(clause)
    }.filter { !$0.isEmpty }
    return clauses.isEmpty ? [[]] : clauses
  }

  private static func endsClause(_ character: Character) -> Bool {
    ",.?!;:…—()\"“”、。，？！；：（）\n".contains(character)
  }

  private static func characters(_ clause: Substring) -> [String] {
    var units: [String] = []
    for character in clause where !character.isWhitespace {
      let unit = character.isNumber && character.isASCII ? "0" : String(character)
      if unit == "0", units.last == "0" { continue }
      units.append(unit)
    }
    return units
  }

  /// The words, in a new clause after each “and” or dash.
  private static func words(_ clause: Substring) -> [[String]] {
    var clauses: [[String]] = [[]]
    for word in clause.split(separator: " ") {
      if word == "and" || word == "-" || word == "–" {
        clauses.append([])
      } else {
        clauses[clauses.count - 1] += parts(of: word)
      }
    }
    return clauses
  }

  /// A word without its apostrophe: `didn't` is `did not`.
  private static func parts(of word: Substring) -> [String] {
    let word = word.replacing("’", with: "'")
    if word.allSatisfy(\.isNumber) { return ["0"] }
    if let whole = ["can't": "can", "won't": "will", "shan't": "shall"][word] {
      return [whole, "not"]
    }
    if word.hasSuffix("n't") { return [String(word.dropLast(3)), "not"] }
    for (ending, meaning) in endings where word.hasSuffix(ending) && word.count > ending.count {
      return [String(word.dropLast(ending.count)), meaning]
    }
    return [String(word.filter { $0.isLetter || $0.isNumber })].filter { !$0.isEmpty }
  }

  private static let endings = [
    ("'ll", "will"), ("'ve", "have"), ("'re", "are"), ("'m", "am"), ("'d", "would"), ("'s", "'s"),
  ]
}
