import Understanding

/// Spoken words made ready for finding phrases in them: folded, without punctuation.
struct SpokenText: Hashable, Sendable {
  /// Words parted by single blanks; none beside Chinese characters.
  let plain: [Character]

  init(_ text: String) {
    let folded = Folding.fold(text).map { $0 == "’" || $0 == "‘" ? "'" : $0 }
    var plain: [Character] = []
    for character in folded {
      let isBlank = character.isWhitespace || (Self.isPunctuation(character))
      guard isBlank else {
        if character.isHan, plain.last == " " { plain.removeLast() }
        plain.append(character)
        continue
      }
      if let last = plain.last, last != " ", !last.isHan { plain.append(" ") }
    }
    if plain.last == " " { plain.removeLast() }
    self.plain = plain
  }

  /// Whether a phrase is in it; of Latin words only whole ones, or their plural.
  func has(_ phrase: SpokenText) -> Bool {
    let part = phrase.plain
    guard let first = part.first, let last = part.last, part.count <= plain.count else {
      return false
    }
    for start in 0...(plain.count - part.count) where plain[start] == first {
      let end = start + part.count
      guard plain[start..<end].elementsEqual(part) else { continue }
      if Self.isLatin(first), start > 0, Self.isLatin(plain[start - 1]) { continue }
      if Self.isLatin(last), end < plain.count, Self.isLatin(plain[end]) {
        let isPlural = plain[end] == "s" && (end + 1 == plain.count || plain[end + 1] == " ")
        if !isPlural { continue }
      }
      return true
    }
    return false
  }

  /// Whether it consists of nothing but some of these phrases.
  func consists(of phrases: [SpokenText]) -> Bool {
    guard !plain.isEmpty else { return false }
    let longestFirst = phrases.map(\.plain).sorted { $0.count > $1.count }
    var rest = plain[...]
    while !rest.isEmpty {
      guard let phrase = longestFirst.first(where: { fits($0, rest) }) else { return false }
      rest = rest.dropFirst(phrase.count).drop { $0 == " " }
    }
    return true
  }

  private func fits(_ phrase: [Character], _ rest: ArraySlice<Character>) -> Bool {
    guard let last = phrase.last, rest.starts(with: phrase) else { return false }
    guard Self.isLatin(last), let next = rest.dropFirst(phrase.count).first else { return true }
    return !Self.isLatin(next)
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    character != "'" && (character.isPunctuation || character.isSymbol)
  }
}
