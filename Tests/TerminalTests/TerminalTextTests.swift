import Testing

@testable import Terminal

/// Text in columns, and text that cannot steer a terminal.
@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("城管a", 5), ("，。", 4), ("“”", 2), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("👍🏽", 2),
    ("🇨🇳", 2), ("❤️", 2), ("1️⃣", 2), ("ﾀﾞ", 2), ("한", 2), ("\u{301}", 1), ("\u{378}", 1), ("𠀀", 2),
  ])
  func `A text has a width`(_ text: String, _ width: Int) {
    #expect(TerminalText.width(text) == width)
  }

  @Test(arguments: [
    ("城管局", 6, "城管局"), ("城管局", 5, "城管…"), ("城管局", 4, "城…"), ("城管局", 1, "…"),
    ("城管局", 0, ""), ("abc", 2, "a…"), ("", 3, ""),
  ])
  func `A text is cut to a width`(_ text: String, _ columns: Int, _ cut: String) {
    #expect(TerminalText.truncated(text, to: columns) == cut)
  }

  @Test func `A text is padded to a width`() {
    #expect(TerminalText.padded("城管", to: 6) == "城管  ")
    #expect(TerminalText.padded("城管", to: 2) == "城管")
  }

  @Test(arguments: [
    ("油烟扰民", 4, 0, ["油烟", "扰民"]),
    ("油烟，扰民", 4, 0, ["油", "烟，", "扰民"]),
    ("（油烟）", 4, 0, ["（油", "烟）"]),
    ("to be or not", 6, 0, ["to be", "or not"]),
    ("abcdefgh", 3, 0, ["abc", "def", "gh"]),
    ("油烟扰民", 6, 2, ["油烟扰", "  民"]),
    ("一\n二", 10, 2, ["一", "  二"]),
    ("在12345打过", 8, 0, ["在12345", "打过"]),
    ("3.14", 3, 0, ["3.1", "4"]),
    ("", 10, 0, [""]),
    ("烟", 1, 0, ["烟"]),
    ("“好。”他说", 6, 0, ["“好。”", "他说"]),
  ])
  func `A text is wrapped`(_ text: String, _ columns: Int, _ indent: Int, _ rows: [String]) {
    #expect(TerminalText.wrapped(text, to: columns, indent: indent) == rows)
  }

  @Test func `Items stand in columns`() {
    let items = ["1 走访", "2 来信", "3 电话", "4 12345热线", "5 网上"]
    #expect(
      TerminalText.columns(items, width: 30) == ["1 走访       4 12345热线", "2 来信       5 网上", "3 电话"])
    #expect(TerminalText.columns(items, width: 10).count == 5)
    #expect(TerminalText.columns(items, width: 200).count == 1)
    #expect(TerminalText.columns([], width: 30) == [])
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a[31mb", "ab"), ("a\u{9B}1mb", "a1mb", "ab"),
    ("a\u{7}b\u{7F}c", "abc", "abc"),
    ("a\tb", "a b", "a b"), ("a\nb", "a\nb", "a\nb"), ("a\r\nb\rc", "a\nbc", "a\nb\nc"),
    ("\u{202E}a\u{2066}b\u{200E}c\u{200F}d\u{61C}", "abcd", "abcd"),
    ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd", "abcd"), ("👨‍👩‍👧e\u{301}❤️", "👨‍👩‍👧e\u{301}❤️", "👨‍👩‍👧e\u{301}❤️"),
    ("a\u{2028}b\u{2029}c", "a\nb\nc", "a\nb\nc"), ("a\u{1B}", "a", "a"),
    ("\u{1B}]0;x", "]0;x", "]0;x"),
  ])
  func `Nothing steers the terminal`(_ text: String, _ shown: String, _ taken: String) {
    #expect(TerminalText.sanitized(text, keepingLineBreaks: true) == shown)
    #expect(TerminalText.input(text) == taken)
    #expect(!TerminalText.sanitized(text).contains("\n"))
  }

  @Test func `A style can be off`() {
    #expect(Style(isEnabled: true).bold("问") == "\u{1B}[1m问\u{1B}[m")
    #expect(Style(isEnabled: false).dim("问") == "问")
  }
}
