/// A text cut up: its tokens and segments.
struct ListenSentences {
  let text: ListenText
  let tokens: [ListenToken]
  let segments: [Segment]
  var isChinese: Bool { text.isChinese }

  init(_ text: ListenText, _ tokens: [ListenToken]) {
    self.text = text
    self.tokens = Self.withSilence(tokens)
    segments = SegmentCutter(text: text, tokens: self.tokens).segments()
  }

  /// Marks words of not as saying that nothing came, where an answer is what did not: 一直没有什么消息.
  private static func withSilence(_ tokens: [ListenToken]) -> [ListenToken] {
    var tokens = tokens
    for index in tokens.indices where tokens[index].roles.has(.not) {
      let next = tokens[(index + 1)...].prefix(4).prefix { !$0.isMark }
      if next.contains(where: { $0.roles.has(.answer) }) {
        tokens[index].roles.formUnion(WordRoles(.nothing))
      }
    }
    return tokens
  }

  func range(_ tokens: Range<Int>) -> Range<Int> {
    self.tokens[tokens.lowerBound].range
      .lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }

  func words(_ token: ListenToken) -> String { text.foldedString(token.range) }

  /// A range of scalars without blanks and commas at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    func isDirt(_ index: Int) -> Bool {
      text.folded[index].isBlank || ",:;、，：".unicodeScalars.contains(text.folded[index])
    }
    while range.count > 1, isDirt(range.upperBound - 1) {
      range = range.lowerBound..<range.upperBound - 1
    }
    while range.count > 1, isDirt(range.lowerBound) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }

  /// The first token of a segment that is neither blank nor mark.
  func first(_ tokens: Range<Int>) -> Int? {
    tokens.first { !self.tokens[$0].isBlank && !self.tokens[$0].isMark }
  }

  func has(_ roles: WordRoles, _ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].roles.hasAny(roles) }
  }

  func firstIndex(_ roles: WordRoles, _ range: Range<Int>) -> Int? {
    range.first { tokens[$0].roles.hasAny(roles) }
  }

  /// The end of a range of tokens without the marks and blanks behind it; one token stays.
  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, tokens[end - 1].isBlank || tokens[end - 1].isMark { end -= 1 }
    return end
  }

  /// The number of a paper that is told in a range; short ones only behind a word for it.
  func documentNumber(_ range: Range<Int>) -> Int? {
    if let index = range.first(where: { tokens[$0].isDocumentNumber }) { return index }
    guard let cue = firstIndex(WordRoles(.number), range) else { return nil }
    return range.first { index in
      guard index > cue, index - cue <= 5 else { return false }
      switch tokens[index].kind {
      case .digits, .phone, .idNumber: return tokens[index].range.count >= 4
      default: return false
      }
    }
  }

  /// Whether an approach was made to the office of a token: the same words, or the same choice.
  func isSame(_ approach: Approach, _ office: Int) -> Bool {
    guard let known = approach.office else { return false }
    let one = words(tokens[known])
    let other = words(tokens[office])
    if one.hasSuffix(other) || other.hasSuffix(one) { return true }
    guard let listed = tokens[office].office?.listed else { return false }
    return approach.name?.listed == listed
  }
}
