import Understanding

/// What a typed line is: an answer, or a command with what follows it.
enum TypedLine: Hashable {
  case answer(String)
  case command(SlashCommand, String)
  /// A slash with a name that is none.
  case unknown(String)

  /// Reads a line.
  ///
  /// Two slashes begin an answer that has one. Chinese input methods make `／` or `、` of the slash
  /// key: the first counts as a slash, the second where a command's name follows.
  init(_ line: String) {
    let text = String(line.drop { $0.isWhitespace })
    let slashes = text.prefix { $0 == "/" || $0 == "／" }
    if slashes.count >= 2 {
      self = .answer(String(text.dropFirst()))
      return
    }
    let isComma = text.hasPrefix("、")
    guard slashes.count == 1 || isComma else {
      self = .answer(line)
      return
    }
    let words = text.dropFirst().split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    let name = words.first.map(String.init) ?? ""
    let rest = words.count > 1 ? String(words[1].drop { $0.isWhitespace }) : ""
    if let command = SlashCommand.named(name) {
      self = .command(command, rest)
    } else {
      self = isComma ? .answer(line) : .unknown(name)
    }
  }
}
