/// One press of a key, or one paste, as the terminal sent it.
enum Key: Equatable {
  /// A character that can stand in a line.
  case character(UInt32)
  /// Ctrl and a letter, Enter, Tab or Backspace: a C0 control or DEL.
  case control(UInt8)
  /// Alt, or ESC before, and a character or a control.
  case alt(UInt32)
  case escape
  case special(Special, Modifiers)
  /// What stood between the marks of a bracketed paste.
  case paste([UInt8])
  /// A mouse report, an answer of the terminal or a key nobody knows.
  case ignored

  enum Special: Equatable {
    case up
    case down
    case left
    case right
    case home
    case end
    case delete
    case enter
    case backspace
  }

  struct Modifiers: OptionSet, Equatable {
    let rawValue: Int

    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
  }
}
