/// A text as it is listened to: scalar by scalar, folded in place so that offsets stay true.
struct ListenText {
  /// As it was written.
  let scalars: [Unicode.Scalar]
  /// Half width, lower case, simplified; as long as `scalars`.
  let folded: [Unicode.Scalar]
  /// Whether more than a quarter of it is Chinese characters.
  let isChinese: Bool

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    folded = scalars.map(Self.fold)
    isChinese = folded.count(where: \.isHan) * 4 > folded.count
  }

  var count: Int { scalars.count }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  func foldedString(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded[range])
    return String(view)
  }

  /// Where the Latin word that begins at a place ends; dashes and apostrophes within it belong to it.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < count,
      folded[end].isWordPart
        || "'-".unicodeScalars.contains(folded[end]) && end + 1 < count
          && folded[end + 1].isWordPart
    { end += 1 }
    return end
  }

  /// One scalar for one scalar; `Folding` may make several of one.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case ..<0x80: scalar
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20) ?? scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    case 0x2018, 0x2019: "'"
    case 0x4E00...0x9FFF: TraditionalTable.simplified[scalar] ?? scalar
    default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }
}

extension Unicode.Scalar {
  var isHan: Bool { (0x3400...0x9FFF).contains(value) || value == 0x3007 }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isBlank: Bool { value == 0x20 || value == 0x0A || value == 0x09 || value == 0x0D }

  /// A letter or digit of a Latin word.
  var isWordPart: Bool {
    isDigit || (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value)
      || (0xC0...0x24F).contains(value)
  }
}
