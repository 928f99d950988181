/// Puts bytes from a terminal together to keys: UTF-8, whole escape sequences, whole pastes.
///
/// What it does not know it swallows whole, so that no tail of a sequence is ever typed.
struct KeyDecoder {
  private enum State {
    case ground
    case escape
    case csi
    case ss3
    /// OSC, DCS, APC, PM or SOS: a string up to ST or BEL.
    case string(escaped: Bool)
    /// Bytes of an old mouse report, or the Linux console's function keys.
    case skip(Int)
    case paste
  }

  private var state = State.ground
  private var parameters: [UInt8] = []
  private var pasted: [UInt8] = []
  /// A UTF-8 sequence that has begun: its value so far and how many bytes it lacks.
  private var value: UInt32 = 0
  private var lacking = 0
  private var least: UInt32 = 0
  private var isAlt = false
  private var stringLength = 0

  /// Seconds after which what has begun will not go on; nil while nothing has begun.
  var patience: Double? {
    switch state {
    case .ground: lacking > 0 ? 0.5 : nil
    case .escape: 0.05
    // Alt and P is the beginning of such a string too; a terminal's own comes in one piece.
    case .string: stringLength == 0 ? 0.05 : 0.2
    default: 1
    }
  }

  /// Takes one byte; a key if one is whole with it.
  ///
  /// A broken UTF-8 sequence gives U+FFFD, and the byte that broke it must be fed again.
  mutating func feed(_ byte: UInt8) -> (key: Key?, again: Bool) {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .csi: return (csi(byte), false)
    case .ss3:
      state = .ground
      return (Self.final(byte, []), false)
    case .string(let escaped):
      stringLength += 1
      if byte == 0x07 || escaped && byte == 0x5C || stringLength > 65_536 {
        state = .ground
        return (.ignored, false)
      }
      state = .string(escaped: byte == 0x1B)
      return (nil, false)
    case .skip(let count):
      state = count > 1 ? .skip(count - 1) : .ground
      return (count > 1 ? nil : .ignored, false)
    case .paste:
      pasted.append(byte)
      guard byte == 0x7E, pasted.suffix(6) == Self.pasteEnd else {
        guard pasted.count >= Self.pasteLimit else { return (nil, false) }
        defer { pasted = [] }  // A part; the paste goes on.
        return (.paste(pasted), false)
      }
      pasted.removeLast(6)
      return (takePaste(), false)
    }
  }

  /// Nothing more has come for as long as `patience` says; a key if what there is makes one.
  mutating func timeout() -> Key? {
    defer {
      if case .paste = state {} else { isAlt = false }
      state = .ground
      lacking = 0
    }
    switch state {
    case .ground: return lacking > 0 ? character(0xFFFD) : nil
    case .escape: return .escape
    case .paste: return takePaste()
    default: return .ignored
    }
  }

  private static let pasteEnd: ArraySlice<UInt8> = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private static let pasteLimit = 1 << 20

  private mutating func takePaste() -> Key {
    defer { pasted = [] }
    state = .ground
    return .paste(pasted)
  }

  private mutating func character(_ scalar: UInt32) -> Key {
    defer { isAlt = false }
    return isAlt ? .alt(scalar) : .character(scalar)
  }

  private mutating func ground(_ byte: UInt8) -> (key: Key?, again: Bool) {
    if lacking > 0 {
      guard byte & 0xC0 == 0x80 else {
        lacking = 0
        return (character(0xFFFD), true)
      }
      value = value << 6 | UInt32(byte & 0x3F)
      lacking -= 1
      if lacking > 0 { return (nil, false) }
      let isValid = value >= least && value <= 0x10FFFF && !(0xD800...0xDFFF).contains(value)
      return (character(isValid ? value : 0xFFFD), false)
    }
    switch byte {
    case 0x1B:
      state = .escape
      return (nil, false)
    case 0..<0x20, 0x7F:
      defer { isAlt = false }
      return (isAlt ? .alt(UInt32(byte)) : .control(byte), false)
    case 0x20..<0x7F: return (character(UInt32(byte)), false)
    case 0xC2...0xDF: (value, lacking, least) = (UInt32(byte & 0x1F), 1, 0x80)
    case 0xE0...0xEF: (value, lacking, least) = (UInt32(byte & 0x0F), 2, 0x800)
    case 0xF0...0xF4: (value, lacking, least) = (UInt32(byte & 0x07), 3, 0x10000)
    default: return (character(0xFFFD), false)
    }
    return (nil, false)
  }

  private mutating func escape(_ byte: UInt8) -> (key: Key?, again: Bool) {
    parameters.removeAll(keepingCapacity: true)
    switch byte {
    case 0x1B: return (nil, false)  // ESC ESC [ A is Alt and an arrow.
    case 0x5B: state = .csi
    case 0x4F: state = .ss3
    case 0x5D, 0x50, 0x5F, 0x5E, 0x58:
      stringLength = 0
      state = .string(escaped: false)
    default:
      state = .ground
      isAlt = true
      return (nil, true)
    }
    return (nil, false)
  }

  private mutating func csi(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x20...0x3F:
      if parameters.count < 64 { parameters.append(byte) }
      return nil
    case 0x1B:
      state = .escape
      return .ignored
    case 0x5B where parameters.isEmpty: state = .skip(1)
    case 0x4D where parameters.isEmpty: state = .skip(3)
    case 0x40...0x7E:
      state = .ground
      if byte == 0x7E && parameters == Array("200".utf8) {
        state = .paste
        return nil
      }
      return Self.final(byte, parameters)
    default:
      state = .ground
      return .ignored
    }
    return nil
  }

  /// The key of a whole sequence.
  private static func final(_ byte: UInt8, _ parameters: [UInt8]) -> Key {
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .ignored }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map {
      // 13:1 is what some terminals add to tell a press from a repeat.
      Int(String(decoding: $0.prefix { $0 != 0x3A }, as: UTF8.self)) ?? 0
    }
    let modifiers = Key.Modifiers(rawValue: max(0, (numbers.count > 1 ? numbers[1] : 1) - 1) & 7)
    let first = numbers.first ?? 0
    switch byte {
    case 0x41: return .special(.up, modifiers)
    case 0x42: return .special(.down, modifiers)
    case 0x43: return .special(.right, modifiers)
    case 0x44: return .special(.left, modifiers)
    case 0x46: return .special(.end, modifiers)
    case 0x48: return .special(.home, modifiers)
    case 0x4D: return .special(.enter, modifiers)
    // rxvt's arrows with Ctrl.
    case 0x63 where parameters.isEmpty: return .special(.right, .control)
    case 0x64 where parameters.isEmpty: return .special(.left, .control)
    case 0x75: return special(code: first, modifiers)
    case 0x7E where first == 27 && numbers.count == 3: return special(code: numbers[2], modifiers)
    case 0x7E:
      switch first {
      case 1, 7: return .special(.home, modifiers)
      case 4, 8: return .special(.end, modifiers)
      case 3: return .special(.delete, modifiers)
      default: return .ignored
      }
    default: return .ignored
    }
  }

  /// Keys that terminals report by their code when asked to tell them from others.
  private static func special(code: Int, _ modifiers: Key.Modifiers) -> Key {
    switch code {
    case 13: return .special(.enter, modifiers)
    case 127, 8: return .special(.backspace, modifiers)
    case 27: return .escape
    case 0x61...0x7A where modifiers == .control: return .control(UInt8(code & 0x1F))
    default: return .ignored
    }
  }
}
