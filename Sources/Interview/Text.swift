extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The text with full-width digits made plain: an input method may be on.
  package var halfWidthDigits: String {
    String(
      map { character in
        if let digit = character.wholeNumberValue, digit < 10, character.unicodeScalars.count == 1,
          let scalar = character.unicodeScalars.first, (0xFF10...0xFF19).contains(scalar.value)
        {
          return Character(String(digit))
        }
        return character
      })
  }
}

extension Array {
  /// The element at an index; nil if there is none.
  func at(_ index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
