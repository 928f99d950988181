/// Reads a text from left to right, word by word.
struct WordScanner {
  private let characters: [Character]
  private(set) var index = 0

  init(_ text: some StringProtocol) {
    characters = Array(text)
  }

  var isAtEnd: Bool { index == characters.count }

  var rest: String { String(characters[index...]) }

  /// Takes a word if it comes next.
  mutating func take(_ word: String) -> Bool {
    guard characters[index...].starts(with: word) else { return false }
    index += word.count
    return true
  }

  /// Takes the longest of some words that comes next.
  mutating func takeFirst<Value>(_ words: KeyValuePairs<String, Value>) -> Value? {
    let fitting = words.filter { characters[index...].starts(with: $0.key) }
    guard let longest = fitting.max(by: { $0.key.count < $1.key.count }) else { return nil }
    index += longest.key.count
    return longest.value
  }

  /// Takes the whole number that comes next, in digits or in Chinese.
  mutating func takeNumber() -> (value: Int, digits: Int)? {
    let start = index
    while index < characters.count, characters[index].isDecimalDigit { index += 1 }
    if index == start {
      while index < characters.count, ChineseNumeral.isPart(characters[index]) { index += 1 }
    }
    let word = String(characters[start..<index])
    guard let value = Int(word) ?? ChineseNumeral.integer(word) else {
      index = start
      return nil
    }
    return (value, word.count)
  }

  /// Tries something, and takes nothing if it comes to nothing.
  mutating func attempt<Value>(_ body: (inout WordScanner) -> Value?) -> Value? {
    let start = index
    if let value = body(&self) { return value }
    index = start
    return nil
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isDecimalDigit: Bool { isASCII && isNumber }

  /// Whether it is a Chinese character.
  package var isHan: Bool {
    unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) || $0.value == 0x3007 } ?? false
  }
}
