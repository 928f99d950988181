/// Takes out of free text what a document must not say: the same words always give the same mask.
struct Mask {
  /// How much of a number stays readable.
  enum Numbers {
    /// `330×××××××××××××12`: for the transcript, where the visitor checks the number.
    case identity
    /// Mobile numbers too: for papers that leave the office.
    case identityAndMobile
  }

  private struct Rule {
    let words: [Character]
    let replacement: String
  }

  private var rules: [Rule] = []
  private var numbers: [(digits: String, replacement: String)] = []
  private let patterns: Numbers?
  private let spared: String

  /// `sparing` is a phone that may always be printed: the office's own.
  init(patterns: Numbers? = nil, sparing phone: String = "") {
    self.patterns = patterns
    spared = NumberRun.digits(of: phone)
  }

  /// Masks words from now on; a single character is too short to be told from others.
  mutating func hide(_ words: String, as replacement: String) {
    let folded = Self.folded(words)
    guard folded.count > 1 else { return }
    for run in NumberRun.all(in: Array(words)) where run.digits.count >= 7 {
      numbers.append((run.digits, replacement))
      // A fixed line is also said without its area code of three or four digits.
      guard run.digits.hasPrefix("0"), run.digits.count >= 10 else { continue }
      numbers.append((String(run.digits.dropFirst(3)), replacement))
      numbers.append((String(run.digits.dropFirst(4)), replacement))
    }
    rules.append(Rule(words: folded, replacement: replacement))
    rules.sort { $0.words.count > $1.words.count }
  }

  /// The text without what is masked.
  func callAsFunction(_ text: String) -> String {
    var characters = Array(maskingNumbers(text))
    var folded = Self.eachFolded(characters)
    for rule in rules {
      guard let replaced = Self.replace(rule, in: characters, folded: folded) else { continue }
      characters = replaced
      folded = Self.eachFolded(replaced)
    }
    return String(characters)
  }

  /// The first three and the last two signs of a number, crosses between.
  static func shortened(_ number: String) -> String {
    guard number.count > 7 else { return String(repeating: "×", count: number.count) }
    return number.prefix(3) + String(repeating: "×", count: number.count - 5) + number.suffix(2)
  }

  /// `王某`: the family name of a Chinese name, nothing of any other.
  static func person(_ name: String, in language: DocumentLanguage) -> String {
    let isHan = name.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
    guard isHan, (2...4).contains(name.count) else { return language(zh: "某人", en: "a person") }
    return name.prefix(1) + "某"
  }

  private func maskingNumbers(_ text: String) -> String {
    let characters = Array(text)
    var masked = ""
    var index = 0
    for run in NumberRun.all(in: characters) {
      guard let replacement = replacement(of: run) else { continue }
      masked += String(characters[index..<run.range.lowerBound]) + replacement
      index = run.range.upperBound
    }
    return masked + String(characters[index...])
  }

  private func replacement(of run: NumberRun) -> String? {
    if let known = numbers.first(where: { run.digits.contains($0.digits) }) {
      return known.replacement
    }
    guard let patterns, spared.isEmpty || !run.digits.contains(spared) else { return nil }
    if run.isIdentityNumber { return Self.shortened(run.digits) }
    guard case .identityAndMobile = patterns, run.isMobile else { return nil }
    return run.digits.prefix(3) + "××××" + run.digits.suffix(4)
  }

  private static func folded(_ text: String) -> [Character] {
    eachFolded(Array(text)).filter { !$0.isWhitespace }
  }

  /// Each character in small letters, one for one.
  private static func eachFolded(_ characters: [Character]) -> [Character] {
    characters.map { character in
      guard character.isUppercase else { return character }
      let small = character.lowercased()
      return small.count == 1 ? small.first ?? character : character
    }
  }

  /// Finds the words in spite of spaces inside them and of capitals; nil if they are not there.
  private static func replace(
    _ rule: Rule, in characters: [Character], folded: [Character]
  ) -> [Character]? {
    guard let first = rule.words.first, folded.contains(first) else { return nil }
    var result: [Character] = []
    var found = false
    var index = 0
    while index < characters.count {
      if folded[index] == first, let end = match(rule.words, in: folded, at: index) {
        result += rule.replacement
        found = true
        index = end
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return found ? result : nil
  }

  private static func match(_ words: [Character], in text: [Character], at start: Int) -> Int? {
    var index = start
    for (position, word) in words.enumerated() {
      while position > 0, index < text.count, text[index].isWhitespace { index += 1 }
      guard index < text.count, text[index] == word else { return nil }
      index += 1
    }
    return index
  }
}
