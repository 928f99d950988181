import Exports
import Testing

/// Words that a Markdown reader would take for something else.
@Suite struct MarkdownTextTests {
  static let rows: [(words: String, escaped: String)] = [
    ("城管局说已责令整改，3.5万元", "城管局说已责令整改，3.5万元"),
    ("2025-03-09 14:30 (一) AT & T", "2025-03-09 14:30 (一) AT & T"),
    ("# a", "\\# a"), ("a #", "a \\#"), ("===", "\\=\\=\\="), ("---", "\\-\\-\\-"),
    ("- a", "\\- a"), ("+ a", "\\+ a"), ("* a", "\\* a"), ("> a", "\\> a"), ("1. a", "1\\. a"),
    ("1) a", "1\\) a"), ("(1) a", "(1\\) a"), ("a. b", "a\\. b"), ("1.5", "1.5"), ("1.", "1\\."),
    ("- [ ] a", "\\- \\[ \\] a"), ("~~~", "\\~\\~\\~"), ("```x", "\\`\\`\\`x"),
    ("*a* _b_ ~c~ ^d^", "\\*a\\* \\_b\\_ \\~c\\~ \\^d\\^"),
    ("[a](b)", "\\[a\\](b)"), ("![a](b)", "\\!\\[a\\](b)"), ("[^1]", "\\[\\^1\\]"),
    ("http://a.example", "http\\://a\\.example"), ("www.a.cn", "www\\.a\\.cn"),
    ("a@b.cn", "a<!-- -->@b\\.cn"), ("@a", "\\@a"), (":smile:", "\\:smile:"),
    ("a :100:", "a \\:100:"), ("<b>", "\\<b\\>"), ("&lt; &#35; & &&", "\\&lt; \\&\\#35; & &&"),
    ("a|b", "a&#124;b"), ("a\\", "a&#92;"), ("\\|", "&#92;&#124;"), ("$x$", "\\$x\\$"),
    ("{{visitor_phone}}", "\\{\\{visitor\\_phone\\}\\}"), ("{#a}", "\\{\\#a\\}"),
    (": a", "\\: a"), ("!!! a", "\\!!! a"), ("% a", "\\% a"), ("=cmd()", "\\=cmd()"),
    ("    a", "a"), ("\ta\tb ", "a b"), ("\u{3000}a", "a"), ("", ""),
    ("a\nb", "a<br>b"), ("a\r\nb\rc", "a<br>b<br>c"), ("a\u{2028}b\u{85}c", "a<br>b<br>c"),
    ("a\n- b", "a<br>\\- b"),
    ("\u{1B}[31ma\u{1B}[0m", "\u{FFFD}\\[31ma\u{FFFD}\\[0m"),
    ("\u{1B}]8;;x\u{7}a", "\u{FFFD}\\]8;;x\u{FFFD}a"), ("\u{9B}31m", "\u{FFFD}31m"),
    ("a\u{0}b", "a\u{FFFD}b"), ("\u{202E}abc", "\u{FFFD}abc"), ("\u{2066}a", "\u{FFFD}a"),
    ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd"), ("a\u{200D}b", "ab"), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ("\u{301}a", "\u{25CC}\u{301}a"), ("\u{E0041}a", "a"), ("a\u{FFFF}", "a\u{FFFD}"),
  ]

  @Test(arguments: rows)
  func `words stay words`(_ words: String, _ escaped: String) {
    #expect(
      Array(MarkdownText.escaped(words).unicodeScalars) == Array(escaped.unicodeScalars))
  }

  @Test(arguments: [
    ("a\nb", "a\\\nb"), ("a\n\nb", "a\\\n\\\nb"), ("\n\na\n\n", "a"), ("a\n# b", "a\\\n\\# b"),
    ("a\n    b", "a\\\nb"), ("a\n---\nb", "a\\\n\\-\\-\\-\\\nb"),
    ("a\n1. b", "a\\\n1\\. b"), ("", ""), ("\n", ""),
  ])
  func `a block keeps its lines`(_ words: String, _ escaped: String) {
    #expect(MarkdownText.block(words) == escaped)
  }

  @Test func `a very long answer takes its time in proportion`() {
    let words = String(repeating: "`*[<|\\", count: 50_000)
    #expect(MarkdownText.escaped(words).count > words.count)
  }
}
