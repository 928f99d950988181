/// Where moves by words and lines lead in a text, in cluster indices.
enum Motion {
  private enum Kind {
    case space
    case han
    case letter
    case punctuation
  }

  /// The start of the run of Han, of letters and digits or of punctuation before an index.
  static func wordStart(before index: Int, in text: Clusters) -> Int {
    var index = index
    while index > 0 && kind(of: index - 1, in: text) == .space { index -= 1 }
    guard index > 0 else { return 0 }
    let run = kind(of: index - 1, in: text)
    while index > 0 && kind(of: index - 1, in: text) == run { index -= 1 }
    return index
  }

  /// The end of the run after an index, with spaces before it.
  static func wordEnd(after index: Int, in text: Clusters) -> Int {
    var index = index
    while index < text.count && kind(of: index, in: text) == .space { index += 1 }
    guard index < text.count else { return index }
    let run = kind(of: index, in: text)
    while index < text.count && kind(of: index, in: text) == run { index += 1 }
    return index
  }

  /// The start of the line between breaks that holds an index.
  static func lineStart(of index: Int, in text: Clusters) -> Int {
    var index = index
    while index > 0 && text[index - 1].kind != .lineBreak { index -= 1 }
    return index
  }

  static func lineEnd(of index: Int, in text: Clusters) -> Int {
    var index = index
    while index < text.count && text[index].kind != .lineBreak { index += 1 }
    return index
  }

  private static func kind(of index: Int, in text: Clusters) -> Kind {
    let scalar = text.scalars[text.offset(of: index)]
    switch scalar {
    case 0x20, 0x3000, 0xA0, ScalarClass.lineBreak: return .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return .letter
    case 0x21...0x7E: return .punctuation
    default: break
    }
    if ScalarClass.isHan(scalar) { return .han }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .punctuation }
    if properties.isWhitespace { return .space }
    return properties.isAlphabetic || properties.numericType != nil ? .letter : .punctuation
  }
}
