import Testing

@testable import Understanding

@Suite struct ListenOddInputTests {
  static let odd = [
    "", " ", "\n", "\r\n\r\n", "\t \u{3000}", "，。！？；：", ".,;:!?", "……——", "(", ")", "（", "〔2025",
    "〔2025〕",
    "〔2025〕号", "【", "\"", "“", "{since=2025:", "0", "1", "年", "月", "号", "第", "过", "过了", "两个月后", "半",
    "俩", "¥",
    "￥", "£", "£ ", "$.", "12345", "110", "-", "--", "138-", "1,", "1.", "万", "，我", "我，", "我去", "去",
    "向", "给",
    "城管", "局", "市", "the", "I", "I went to", "to", "of", "Department of", "Department of ", "no.",
    "May", "\u{FFFD}",
    "\u{FFFD}\u{FFFD}12345", "\u{200D}", "\u{301}", "\u{0}", "\u{7F}", "\u{E000}", "\u{10FFFF}",
    "\u{FE0F}", "👨‍👩‍👧‍👦",
    "我叫", "住", "身份证", "电话", "My name is", "I live at", "希望", "要求：", "I want", "2026-", "2026-13-45",
    "99999999999999999999",
    "9年9月9日9号9万9千", "1e999元", "零零零零零元", "十十十十元", "\u{202E}12345\u{202C}",
  ]

  static func hearAll(_ text: String) -> [Finding] {
    let findings = Hearing.listener.hear(text)
    ListenSpanTests.expectExact(findings, in: text)
    for found in [Hearing.listener.hearContacts(text), Hearing.listener.hearResponse(text)] {
      let scalars = Array(text.unicodeScalars)
      for finding in found {
        #expect(Array(finding.text.unicodeScalars) == Array(scalars[finding.range]))
      }
    }
    return findings
  }

  @Test func `odd input never traps`() {
    for text in Self.odd {
      _ = Self.hearAll(text)
      _ = Self.hearAll("我打过12345" + text)
      _ = Self.hearAll("I called 12345 in May " + text)
      _ = Self.hearAll(text + "，没人管。")
    }
  }

  @Test(arguments: ["", "  ", "\r\n", "，。！？", "((((", "🙏🙏", "\u{FFFD}"])
  func `what has no words says nothing`(text: String) {
    #expect(Hearing.listener.hear(text).isEmpty)
    #expect(Hearing.listener.hearContacts(text).isEmpty)
    #expect(Hearing.listener.hearResponse(text).isEmpty)
  }

  @Test func `every beginning of a story is heard without a trap`() {
    let stories = [Hearing.stories("zh-a")[2].text, Hearing.stories("en-a")[2].text]
    for text in ListenSpanTests.strange + stories {
      let scalars = Array(text.unicodeScalars)
      for count in stride(from: 0, through: scalars.count, by: 7) {
        _ = Self.hearAll(String(String.UnicodeScalarView(scalars[..<count])))
        _ = Self.hearAll(String(String.UnicodeScalarView(scalars[count...])))
      }
    }
  }

  @Test(arguments: [
    ("，", 5_000), ("(", 5_000), ("1", 5_000), ("\r\n", 5_000), ("不对，", 5_000), ("我去城管局，", 5_000),
    ("I went to the Tax Bureau, ", 5_000), ("🙏", 5_000), ("\u{301}", 5_000), ("a ", 600),
    ("年", 200),
    ("第二天", 200), ("2025年3月", 400), ("去城管局", 400),
    // Not yet: AssignmentReader.group looks at every later office for each one.
    // ("去城管局", 5_000),
  ])
  func `a long run of the same is heard without a trap`(piece: String, count: Int) {
    let scalars = String(repeating: piece, count: count / piece.unicodeScalars.count + 1)
    _ = Self.hearAll(String(scalars.unicodeScalars.prefix(count)))
  }

  @Test(arguments: ["zh-a", "en-a"])
  func `a story of 5,000 characters is heard without a trap`(name: String) {
    let text = Hearing.stories(name).map(\.text).joined(separator: "\n")
    _ = Self.hearAll(String(text.prefix(5_000)))
  }

  @Test(arguments: [
    ("去年3月我打过12345，\n没人管。\n还欠我8000元。", "去年3月我打过12345，\r\n没人管。\r\n还欠我8000元。"),
    (
      "In May I called 12345.\nThey owe me 8,000 yuan.",
      "In May I called 12345.\r\nThey owe me 8,000 yuan."
    ),
  ])
  func `ends of lines are alike`(one: String, other: String) {
    func said(_ text: String) -> [String] {
      Hearing.listener.hear(text).map { $0.path + "=" + Hearing.word($0) }
    }
    #expect(!said(one).isEmpty)
    #expect(said(one) == said(other))
  }
}
