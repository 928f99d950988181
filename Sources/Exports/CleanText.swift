/// Text as it may stand in a document: what is seen is what is there.
///
/// Escape sequences, bidirectional controls and invisible characters can make a page say something
/// else than its text. Controls are shown as U+FFFD, so that a reader sees that something stood
/// there; characters without width are left out.
enum CleanText {
  /// The lines of a text, without white space at their ends, free of control characters.
  ///
  /// Every line break of Unicode counts: CR, LF, VT, FF, NEL, LINE and PARAGRAPH SEPARATOR.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [Unicode.Scalar] = []
    var isAfterReturn = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(trimmed(line))
        line = []
      case "\t": line.append(" ")
      case "\u{200D}":
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if let last = line.last, isPicture(last), isPicture(next) { line.append(scalar) }
      default:
        if isInvisible(scalar) { continue }
        line.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  private static func trimmed(_ line: [Unicode.Scalar]) -> String {
    var scalars = line[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    var text = String.UnicodeScalarView()
    // A mark without its letter would sit on the template's last character.
    if let first = scalars.first, isMark(first) { text.append("\u{25CC}") }
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a zero-width joiner may stand beside it: people, flags and signs are joined so.
  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && (scalar.properties.isEmoji || scalar == "\u{FE0F}")
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D,
      0x2060...0x2064, 0x3164, 0xFE00...0xFE0E, 0xFEFF, 0xFFA0, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// C0, C1, bidirectional controls, annotation marks and what is no character at all.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2065...0x206F,
      0xFDD0...0xFDEF, 0xFFF9...0xFFFB:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
