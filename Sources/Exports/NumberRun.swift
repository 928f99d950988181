/// Digits of a text that may be one number: a phone, an ID card.
///
/// People group digits with spaces and hyphens, and input methods write them full width.
struct NumberRun {
  let range: Range<Int>
  /// ASCII digits, with a final `X` of an ID number.
  let digits: String

  /// Every number of a text; `range` counts its characters.
  static func all(in text: [Character]) -> [NumberRun] {
    var runs: [NumberRun] = []
    var index = 0
    while index < text.count {
      guard digit(text[index]) != nil else {
        index += 1
        continue
      }
      let run = read(text, from: index)
      runs.append(run)
      index = run.range.upperBound
    }
    return runs
  }

  /// 15 digits or 18 signs of GB 11643; no check digit is asked for, a wrong one is personal too.
  var isIdentityNumber: Bool {
    digits.count == 18 || (digits.count == 15 && !digits.hasSuffix("X"))
  }

  /// A mobile number of the mainland, with or without 86.
  var isMobile: Bool {
    let number = digits.count == 13 && digits.hasPrefix("86") ? digits.dropFirst(2) : digits[...]
    guard number.count == 11, number.first == "1", let second = number.dropFirst().first else {
      return false
    }
    return second >= "3"
  }

  static func digits(of text: String) -> String {
    String(text.compactMap { digit($0) })
  }

  private static func read(_ text: [Character], from start: Int) -> NumberRun {
    var digits = ""
    var end = start
    var index = start
    while index < text.count {
      if let digit = digit(text[index]) {
        digits.append(digit)
        index += 1
        end = index
      } else if [" ", "-", "\u{A0}"].contains(text[index]), index == end, index + 1 < text.count,
        Self.digit(text[index + 1]) != nil
      {
        index += 1
      } else {
        break
      }
    }
    if digits.count == 17, end < text.count, "XxＸｘ".contains(text[end]) {
      digits.append("X")
      end += 1
    }
    return NumberRun(range: start..<end, digits: digits)
  }

  private static func digit(_ character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return nil
    }
    switch scalar.value {
    case 0x30...0x39: return character
    case 0xFF10...0xFF19: return Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map(Character.init)
    default: return nil
    }
  }
}
