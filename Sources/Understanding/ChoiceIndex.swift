import Synchronization

/// The words of a list's choices, made ready for looking up when they are first needed.
final class ChoiceIndex: Sendable {
  private let entries: [ChoiceMatcher.Entry]
  private let words = Mutex<[[Word]]?>(nil)
  private let sounds = Mutex<[[ChoiceSound]]?>(nil)

  /// A name, label or alias, folded.
  struct Word: Sendable {
    let text: String
    let bytes: [UInt8]
    let letters: [Unicode.Scalar]
    /// A name counts only as a whole: nobody types part of `hotline_12345`.
    let isName: Bool
  }

  init(entries: [ChoiceMatcher.Entry]) {
    self.entries = entries
  }

  /// The positions of the choices that fit in one way, in the order of the list.
  func entries(fitting query: String, in tier: ChoiceTier) -> [Int] {
    switch tier {
    case .exact: positions { $0.contains { $0.text == query } }
    case .number: number(query)
    case .prefix: spoken(query) { $0.starts(with: $1) }
    case .part: spoken(query, Self.hasPart)
    default: sounding(query, tier)
    }
  }

  private func number(_ query: String) -> [Int] {
    guard query.utf8.count <= 5, query.allSatisfy(\.isDecimalDigit), let number = Int(query),
      (1...max(1, entries.count)).contains(number), !entries.isEmpty
    else { return [] }
    return [number - 1]
  }

  private func positions(_ fits: ([Word]) -> Bool) -> [Int] {
    let words = folded()
    return words.indices.filter { fits(words[$0]) }
  }

  private func spoken(_ query: String, _ fits: ([UInt8], [UInt8]) -> Bool) -> [Int] {
    let bytes = Array(query.utf8)
    return positions { $0.contains { !$0.isName && fits($0.bytes, bytes) } }
  }

  private func sounding(_ query: String, _ tier: ChoiceTier) -> [Int] {
    guard let letters = Self.letters(query) else { return [] }
    let sounds = sounded()
    return sounds.indices.filter { sounds[$0].contains { $0.fits(letters, tier) } }
  }

  /// The letters of a query that may be sounds; nil if it cannot be one.
  private static func letters(_ query: String) -> [UInt8]? {
    let letters = query.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") }
    let isLatin = letters.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    return isLatin && letters.contains { $0 >= 97 } && letters.count <= 64 ? letters : nil
  }

  /// Whether it has the part, which in Latin text must begin a word.
  private static func hasPart(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    let isLatin = first < 0x80
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      if isLatin, start > 0, isWordByte(bytes[start - 1]), isWordByte(first) { continue }
      if bytes[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }

  private func folded() -> [[Word]] {
    words.withLock { words in
      if let words { return words }
      let made = entries.map { entry in
        [Self.word(entry.name, isName: true)]
          + (entry.labels + entry.aliases).map { Self.word($0, isName: false) }
      }
      words = made
      return made
    }
  }

  private static func word(_ text: String, isName: Bool) -> Word {
    let folded = Folding.fold(text)
    return Word(
      text: folded, bytes: Array(folded.utf8), letters: Array(folded.unicodeScalars),
      isName: isName)
  }

  private func sounded() -> [[ChoiceSound]] {
    let words = folded()
    return sounds.withLock { sounds in
      if let sounds { return sounds }
      // All characters are looked up at once.
      _ = Pinyin.readings(ofFolded: words.joined().map(\.text).joined())
      let made = words.map { words in
        words.filter { !$0.isName && $0.text.contains(where: \.isHan) }.map {
          ChoiceSound(folded: $0.text)
        }
      }
      sounds = made
      return made
    }
  }
}

extension ChoiceIndex {
  /// The positions of the five choices that were most probably meant, the best first.
  func nearest(to query: String) -> [Int] {
    let letters = Array(query.unicodeScalars)
    let limit = max(1, letters.count / 3)
    // Who hears a name writes it with other characters of the same sound.
    let sound = Array(Pinyin.of(query).full.unicodeScalars)
    let soundLimit = max(1, sound.count / 4)
    let words = folded()
    let sounds = sounded()
    let scored = words.indices.compactMap { index -> (score: Int, index: Int)? in
      let written = words[index].compactMap { word in
        Nearest.distance(letters, word.letters, limit: limit).map { $0 * 2 }
      }
      let spoken = sounds[index].compactMap { known in
        Nearest.distance(sound, known.usual, limit: soundLimit).map { $0 * 2 + 1 }
      }
      return (written + spoken).min().map { ($0, index) }
    }
    return scored.sorted { $0 < $1 }.prefix(5).map(\.index)
  }
}
