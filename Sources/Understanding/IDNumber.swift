package import CaseRecord

/// What a text is as the number of an identity card (GB 11643-1999).
package enum IDNumber {
  package enum Finding: Hashable, Sendable {
    case valid(String)
    /// One of the 15-digit numbers that were given out until 1999.
    case old(String)
    /// A soft problem: the visitor may not have the card at hand.
    case wrongCheckDigit(String, expected: Character)
    /// Its date of birth does not exist.
    case impossibleDate(String)
    /// Its date of birth is yet to come.
    case future(String)
    case malformed
  }

  /// Looks at a number; blanks, dashes, full width and a small `x` are tolerated.
  package static func check(_ text: String, today: CivilDate) -> Finding {
    let number = Folding.fold(text).filter { !$0.isWhitespace && $0 != "-" }.uppercased()
    let digits = number.compactMap { $0.isDecimalDigit ? $0.wholeNumberValue : nil }
    guard number.count == 15 || number.count == 18, digits.first != 0,
      digits.count == number.count || (digits.count == 17 && number.hasSuffix("X"))
    else { return .malformed }
    let isOld = number.count == 15
    guard !isOld || digits.count == 15 else { return .malformed }
    let birth = isOld ? [1, 9] + digits[6..<12] : Array(digits[6..<14])
    func value(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
    let date = CivilDate(
      year: value(birth[0..<4]), month: value(birth[4..<6]), day: value(birth[6..<8]))
    guard let date, date.year >= 1850 else { return .impossibleDate(number) }
    guard date <= today else { return .future(number) }
    guard !isOld else { return .old(number) }
    let expected = checkCharacter(of: digits.prefix(17))
    return number.last == expected ? .valid(number) : .wrongCheckDigit(number, expected: expected)
  }

  /// ISO 7064, MOD 11-2.
  private static func checkCharacter(of digits: some Sequence<Int>) -> Character {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let characters: [Character] = ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"]
    return characters[zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11]
  }
}
