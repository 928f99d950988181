/// The English words for numbers.
enum EnglishNumeral {
  static let words: [String: Int] = [
    "a": 1, "an": 1, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  static let units: [String: Int] = [
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
  ]

  /// A small whole number in digits or words; nil for anything else.
  static func small(_ word: String) -> Int? {
    words[word] ?? (word.allSatisfy(\.isDecimalDigit) && word.count <= 4 ? Int(word) : nil)
  }
}
