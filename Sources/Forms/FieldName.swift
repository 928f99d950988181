/// What the names of questions, groups, repeats and lists are made of.
enum FieldName {
  /// Whether it is a letter (or `_`) with letters, digits, `_`, `-` behind it, all ASCII.
  static func isValid(_ name: some StringProtocol) -> Bool {
    guard let first = name.utf8.first, isStart(first) else { return false }
    return name.utf8.count <= 64 && name.utf8.allSatisfy { isStart($0) || isDigit($0) || $0 == 45 }
  }

  private static func isStart(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte)
  }
}
