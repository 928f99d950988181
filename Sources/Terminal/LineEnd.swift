/// The sign at a line's end that makes the answer go on in the next line.
enum LineEnd {
  /// Whether a line ends with a `\` that is not itself escaped by another.
  static func continues(_ line: some StringProtocol) -> Bool {
    line.utf8.reversed().prefix { $0 == 0x5C }.count % 2 == 1
  }
}
