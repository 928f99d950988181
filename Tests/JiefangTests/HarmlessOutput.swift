/// What output may hold: printable text, and in a terminal the painter's own sequences.
enum HarmlessOutput {
  /// The first thing in a text that should not be there; nil if it is harmless.
  static func harm(in bytes: [UInt8], breaks: Set<UInt32> = [0x0A]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    if Array(text.utf8) != bytes { return "no UTF-8" }
    for scalar in text.unicodeScalars where !breaks.contains(scalar.value) {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
        0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB:
        return "U+\(String(scalar.value, radix: 16)) in …\(around(scalar, in: text))"
      default: continue
      }
    }
    return nil
  }

  private static func around(_ scalar: Unicode.Scalar, in text: String) -> String {
    guard let index = text.unicodeScalars.firstIndex(of: scalar) else { return "" }
    return String(text.unicodeScalars[..<index].suffix(20).map { Character($0) })
  }

  /// The terminal's bytes less the sequences that the painter and the styles may write.
  ///
  /// SGR 0, 1, 2, 22; cursor moves; erasing to the end; paste marks on and off; wrapping on and off.
  static func withoutOurSequences(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var kept: [UInt8] = []
    while let byte = rest.first {
      if byte == 0x1B, let length = lengthOfOurs(rest) {
        rest = rest.dropFirst(length)
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }

  private static func lengthOfOurs(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.dropFirst().first == UInt8(ascii: "[") else { return nil }
    let body = bytes.dropFirst(2).prefix { !(0x40...0x7E).contains($0) }
    guard body.count < 8, let final = bytes.dropFirst(2 + body.count).first else { return nil }
    let parameters = String(decoding: body, as: UTF8.self)
    let isOurs =
      switch final {
      case UInt8(ascii: "m"): ["", "0", "1", "2", "22"].contains(parameters)
      case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "C"), UInt8(ascii: "D"),
        UInt8(ascii: "G"), UInt8(ascii: "J"), UInt8(ascii: "K"):
        parameters.allSatisfy(\.isNumber)
      case UInt8(ascii: "h"), UInt8(ascii: "l"): ["?2004", "?7"].contains(parameters)
      default: false
      }
    return isOurs ? 3 + body.count : nil
  }
}
