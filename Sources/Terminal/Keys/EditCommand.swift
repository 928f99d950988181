/// What a key does to the line.
///
/// Each has a private code in libedit's tables, 0x80 and its raw value; there is room for 31.
enum EditCommand: UInt8, CaseIterable {
  case accept
  case breakLine
  case interrupt
  case deleteOrEnd
  case suspend
  case left
  case right
  case wordLeft
  case wordRight
  case lineStart
  case lineEnd
  case textStart
  case textEnd
  case up
  case down
  case eraseBack
  case eraseForward
  case killWordBack
  case killWordForward
  case killToStart
  case killToEnd
  case yank
  case transpose
  case undo
  case redo
  case search
  case complete
  case clearScreen
  /// Nothing, but a list under the line goes away.
  case dismiss

  /// The code that stands for the command where a character is expected.
  var code: Int32 { 0x80 + Int32(rawValue) }

  init?(code: Int32) {
    guard (0x80..<0xA0).contains(code) else { return nil }
    self.init(rawValue: UInt8(code - 0x80))
  }
}
