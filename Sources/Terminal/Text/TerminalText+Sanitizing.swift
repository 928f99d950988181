extension TerminalText {
  /// What a person said, made harmless for a terminal.
  ///
  /// Control characters, direction marks and characters that cannot be seen are left out; a tab
  /// becomes a space. Line breaks stay only if asked for, and are spaces otherwise.
  package static func sanitized(_ text: String, keepingLineBreaks: Bool = false) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x2028, 0x2029: clean.append(keepingLineBreaks ? "\n" : " ")
      case 0x09: clean.append(" ")
      case let value where ScalarClass.isDangerous(value): continue
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// What was typed, pasted or piped in, as an answer may hold it.
  ///
  /// As `sanitized`, and terminal sequences are left out whole; CR, LF and CRLF are one break.
  package static func input(_ text: String, keepingLineBreaks: Bool = true) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var clean = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar.value {
      case 0x0D:
        if index < scalars.count && scalars[index].value == 0x0A { continue }
        clean.append("\n")
      case 0x1B, 0x9B:
        index = endOfSequence(in: scalars, after: index - 1)
      default:
        clean.append(scalar)
      }
    }
    return sanitized(String(clean), keepingLineBreaks: keepingLineBreaks)
  }

  /// Where a control sequence that starts at `start` ends; only its first scalar if it is none.
  private static func endOfSequence(in scalars: [Unicode.Scalar], after start: Int) -> Int {
    var index = start + 1
    if scalars[start].value == 0x1B {
      guard index < scalars.count, scalars[index] == "[" else { return index }
      index += 1
    }
    while index < scalars.count, (0x20...0x3F).contains(scalars[index].value) { index += 1 }
    guard index < scalars.count, (0x40...0x7E).contains(scalars[index].value) else {
      return start + 1
    }
    return index + 1
  }
}
