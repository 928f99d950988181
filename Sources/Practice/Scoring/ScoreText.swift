import Forms

/// Text in columns: a Chinese character takes two.
enum ScoreText {
  static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: 2
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: 2
    default: 1
    }
  }

  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  static func rightAligned(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - width(text))) + text
  }

  /// What was said, on one line and without characters that steer a terminal.
  static func clean(_ text: String) -> String {
    let line = text.map { $0.isWhitespace ? " " : $0 }
    return String(line).filter { character in
      !character.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
    }
  }

  /// A text cut to a width, with `…` where something is missing.
  static func shortened(_ text: String, to columns: Int) -> String {
    let text = clean(text)
    guard width(text) > columns else { return text }
    var short = ""
    var used = 1
    for character in text {
      used += width(character)
      if used > columns { break }
      short.append(character)
    }
    return short + "…"
  }

  /// A text in rows of at most so many columns, each behind `indent`, the first behind `first`.
  static func wrapped(_ text: String, to columns: Int, first: String, indent: String) -> [String] {
    var rows: [String] = []
    var row = first
    var isEmpty = true
    for piece in pieces(clean(text)) {
      let word = isEmpty ? String(piece.drop { $0 == " " }) : piece
      if !isEmpty, width(row) + width(word.trimmingBlanks) > columns {
        rows.append(row.trimmingBlanks)
        row = indent + word.drop { $0 == " " }
      } else {
        row += word
      }
      isEmpty = isEmpty && word.isEmpty
    }
    rows.append(row.trimmingBlanks)
    return rows
  }

  /// The parts between which a row may end: behind blanks, and around Chinese characters; closing
  /// signs stay with what they close.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let last = pieces.last?.last
      let isJoined =
        last.map { last in
          if closing.contains(character) || opening.contains(last) { return true }
          if last == " " { return character == " " }
          return width(character) == 1 && width(last) == 1 && !closingWide.contains(last)
        } ?? false
      if isJoined {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static let closing = Set("，。！？；：、”’）》」』】〕…,.!?;:)]}% ")
  private static let closingWide = Set("，。！？；：、）》」』】〕")
  private static let opening = Set("“‘（《「『【〔([{")

  /// A number of points with one decimal, without `.0`.
  static func number(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    let whole = abs(tenths) / 10
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(abs(tenths) % 10)"
  }

  /// Points of so many, both with one decimal, so that columns line up.
  static func fixed(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension String {
  /// Without the blanks at its end.
  var trimmingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
