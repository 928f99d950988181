/// Which key does what.
enum KeyMap {
  /// The code that brings vi to its command mode.
  static let viEscape: Int32 = 0x9F

  /// The command of a key that is not a character; nil if it has none.
  static func command(for key: Key) -> EditCommand? {
    switch key {
    case .control(let code): control[code]
    case .alt(let scalar): alt[scalar]
    case .special(let special, let modifiers): command(special, modifiers)
    case .escape: .dismiss
    case .character, .paste, .ignored: nil
    }
  }

  /// Keys of vi's command mode that libedit's own functions would do worse, or should not do.
  ///
  /// Its undo knows one step, its history and search are empty, and some keys take libedit's
  /// commands or start an editor.
  static let viCommands: [Int32: EditCommand] = [
    0x75: .undo, 0x55: .undo, 0x6A: .down, 0x6B: .up, 0x2B: .down, 0x2D: .up, 0x2F: .search,
    0x3F: .search, 0x6E: .dismiss, 0x4E: .dismiss, 0x47: .dismiss, 0x76: .dismiss, 0x3A: .dismiss,
    0x40: .dismiss, 0x23: .dismiss, 0x5F: .dismiss,
  ]

  private static let control: [UInt8: EditCommand] = [
    0x01: .lineStart, 0x02: .left, 0x03: .interrupt, 0x04: .deleteOrEnd, 0x05: .lineEnd,
    0x06: .right, 0x07: .dismiss, 0x08: .eraseBack, 0x09: .complete, 0x0A: .accept,
    0x0B: .killToEnd, 0x0C: .clearScreen, 0x0D: .accept, 0x0E: .down, 0x10: .up, 0x12: .search,
    0x14: .transpose, 0x15: .killToStart, 0x17: .killWordBack, 0x19: .yank, 0x1A: .suspend,
    0x1F: .undo, 0x7F: .eraseBack,
  ]

  private static let alt: [UInt32: EditCommand] = [
    0x0D: .breakLine, 0x0A: .breakLine, 0x08: .killWordBack, 0x7F: .killWordBack,
    0x62: .wordLeft, 0x66: .wordRight, 0x64: .killWordForward, 0x3C: .textStart, 0x3E: .textEnd,
    0x2F: .redo,
  ]

  private static func command(_ special: Key.Special, _ modifiers: Key.Modifiers) -> EditCommand? {
    let byWord = !modifiers.isDisjoint(with: [.alt, .control])
    switch special {
    case .up: return .up
    case .down: return .down
    case .left: return byWord ? .wordLeft : .left
    case .right: return byWord ? .wordRight : .right
    case .home: return byWord ? .textStart : .lineStart
    case .end: return byWord ? .textEnd : .lineEnd
    case .delete: return byWord ? .killWordForward : .eraseForward
    case .backspace: return byWord ? .killWordBack : .eraseBack
    case .enter: return modifiers.isEmpty ? .accept : .breakLine
    }
  }
}
