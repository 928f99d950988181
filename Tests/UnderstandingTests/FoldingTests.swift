import Testing
import Understanding

@Suite struct FoldingTests {
  @Test(arguments: [
    ("  ＡＢＣ　１２３ ", "abc 123"), ("城市管理局", "城市管理局"), ("環境保護", "环境保护"),
    ("後來  寫信", "后来 写信"), ("A\tB\nC", "a b c"), ("", ""), ("　", ""), ("ﬁne", "fine"),
    ("₂", "2"), ("去年３月", "去年3月"),
  ])
  func `texts that differ in writing only are made equal`(text: String, expected: String) {
    #expect(Folding.fold(text) == expected)
    #expect(Folding.fold(expected) == expected)
  }

  @Test(arguments: [
    ("城管局", "chengguanju", "cgj"), ("12345热线", "12345rexian", "12345rx"),
    ("绿化", "lvhua", "lh"), ("信访 局", "xinfangju", "xfj"), ("ABC", "abc", "abc"), ("", "", ""),
    ("市場監管", "shichangjianguan", "scjg"), ("会计", "huiji", "hj"), ("区长", "quzhang", "qz"),
    ("女", "nv", "n"), ("、，", "", ""),
  ])
  func `the sound of a text`(text: String, full: String, initials: String) {
    #expect(Pinyin.of(text).full == full)
    #expect(Pinyin.of(text).initials == initials)
  }

  @Test(arguments: [
    ("exprot", "export"), ("expor", "export"), ("xport", "export"), ("export", nil),
    ("fnid", "find"), ("qqq", nil), ("", nil), ("hlep", "help"), ("a", nil), ("bakc", "back"),
  ])
  func `the nearest word`(word: String, expected: String?) {
    #expect(Nearest.of(word, among: ["export", "find", "help", "back", "finish"]) == expected)
  }
}
