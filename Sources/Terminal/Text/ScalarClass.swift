import CEditLine

/// What the editor has to know of a Unicode scalar: its width, its dangers, how it joins others.
///
/// Scalars are plain numbers here, as libedit's buffer has them.
enum ScalarClass {
  /// What stands for a line break in libedit's buffer.
  ///
  /// A real line feed would be a row of libedit's own screen; LINE SEPARATOR is just a character.
  static let lineBreak: UInt32 = 0x2028

  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007, 0xF900...0xFAFF: true
    case 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether a scalar never joins the one before it, nor one like itself after it.
  ///
  /// Between two such scalars there is always a grapheme boundary. A scalar left out here is only
  /// looked at more slowly.
  static func isSimple(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0x4E00...0x9FFF: true
    case 0x3001...0x3029, 0x3031...0x303C, 0x303E...0x3096, 0x309B...0x31FF: true
    case 0xFF01...0xFF9D, 0x3400...0x4DBF, 0x2010...0x2027, 0x2030...0x203B: true
    case 0xA1...0xA8, 0xAA...0xAC, 0xAF...0x2FF, 0x20000...0x2FA1F: true
    default: false
    }
  }

  /// Columns a terminal gives a scalar by itself; nil if no terminal can be relied on to show it.
  static func width(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x20...0x7E: return 1
    case 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: return 2
    default: break
    }
    let width = ceditline_width(scalar)
    if width < 0 { return (0x1F000...0x1FAFF).contains(scalar) ? 2 : nil }
    return Int(width)
  }

  /// Whether terminals disagree about a scalar's width: East Asian ambiguous ones, mostly.
  static func isAmbiguous(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: false
    case 0xA1...0x10FF, 0x2010...0x2BFF, 0xE000...0xF8FF: true
    case 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// Whether a scalar could steer a terminal, reorder a line or hide in it.
  static func isDangerous(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E: true
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xD800...0xDFFF: true
    case 0xE0001: true
    default: false
    }
  }
}
