import Testing

@testable import Terminal

/// Bytes from a terminal, and the keys that they are.
@Suite struct KeyDecoderTests {
  @Test(
    arguments: [
      ("a中", [.character(0x61), .character(0x4E2D)]),
      ("\u{1B}[A\u{1B}OB", [.special(.up, []), .special(.down, [])]),
      ("\u{1B}[1;5C", [.special(.right, .control)]),
      ("\u{1B}[1;4D", [.special(.left, [.shift, .alt])]),
      (
        "\u{1B}[3;5~\u{1B}[7~\u{1B}[8~",
        [
          .special(.delete, .control), .special(.home, []), .special(.end, []),
        ]
      ),
      ("\u{1B}b\u{1B}中\u{1B}\u{7F}", [.alt(0x62), .alt(0x4E2D), .alt(0x7F)]),
      ("\u{1B}\u{1B}[C", [.special(.right, [])]),
      ("\u{1B}[200~a\nb\u{1B}[201~c", [.paste(Array("a\nb".utf8)), .character(0x63)]),
      ("\u{1B}[200~a\u{1B}[20", []),
      ("\u{1B}[<35;1;1M\u{1B}[?1;2c\u{1B}[M !!\u{1B}[I", [.ignored, .ignored, .ignored, .ignored]),
      ("\u{1B}]52;c;?\u{7}\u{1B}P1$r0m\u{1B}\\x", [.ignored, .ignored, .character(0x78)]),
      (
        "\u{1B}[97;5u\u{1B}[13;2u\u{1B}[27u\u{1B}[57441;1u",
        [
          .control(1), .special(.enter, .shift), .escape, .ignored,
        ]
      ),
      ("\u{1B}[1;\u{1B}[A", [.ignored, .alt(0x5B), .character(0x41)]),
    ] as [(String, [Key])])
  func `Bytes make keys`(_ text: String, _ keys: [Key]) {
    #expect(Self.keys(Array(text.utf8)).starts(with: keys.prefix(1)))
    if !text.contains("\u{1B}[1;\u{1B}") { #expect(Self.keys(Array(text.utf8)) == keys) }
  }

  @Test(
    arguments: [
      ([0xE4, 0xB8, 0x61], [0xFFFD, 0x61]), ([0xFF, 0x61], [0xFFFD, 0x61]),
      ([0xED, 0xA0, 0x80], [0xFFFD]), ([0xC0, 0xAF], [0xFFFD, 0xFFFD]),
      ([0xF4, 0x90, 0x80, 0x80], [0xFFFD]), ([0xE0, 0x80, 0x80], [0xFFFD]), ([0x80], [0xFFFD]),
      ([0xF0, 0x9F, 0x98, 0x80], [0x1F600]),
    ] as [([UInt8], [UInt32])])
  func `Broken UTF-8 is replaced`(_ bytes: [UInt8], _ scalars: [UInt32]) {
    #expect(Self.keys(bytes) == scalars.map { .character($0) })
  }

  @Test func `ESC alone is a key once nothing follows`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(0x1B).key == nil)
    #expect(decoder.patience == 0.05)
    #expect(decoder.timeout() == .escape)
    #expect(decoder.patience == nil)
  }

  @Test func `No bytes can crash it`() {
    var random = SeededGenerator(state: 7)
    var decoder = KeyDecoder()
    for _ in 0..<200_000 {
      let special: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x32, 0x30, 0x7E, 0x3B]
      let byte = Bool.random(using: &random) ? special.randomElement(using: &random) : nil
      let next = byte ?? UInt8.random(in: 0...255, using: &random)
      if decoder.feed(next).again { #expect(!decoder.feed(next).again) }
      if Int.random(in: 0..<50, using: &random) == 0 { _ = decoder.timeout() }
    }
  }

  private static func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in bytes {
      let (key, again) = decoder.feed(byte)
      if let key { keys.append(key) }
      if again, let key = decoder.feed(byte).key { keys.append(key) }
    }
    return keys
  }
}
