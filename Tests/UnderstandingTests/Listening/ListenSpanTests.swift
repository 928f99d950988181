import Testing

@testable import Understanding

@Suite struct ListenSpanTests {
  /// A story with whatever moves offsets: emoji of several scalars, marks that combine, CRLF.
  static let strange = [
    "👨‍👩‍👧‍👦去年3月我打過１２３４５🙏🏽，沒人管。\r\n還欠我６８０００元💰。",
    "e\u{301}é 🇨🇳 I called 12345 in March last year 😡, nobody rang back. They owe me £８,000.",
    "我住和平里3号楼201 🏠，我叫楊再福，電話１３８００１３８０００，身份證11010519491231002X，希望早點解決🙏",
    "𠮷野家在城管局投诉过，我去过城管局𠮷，说管不了。",
  ]

  /// Whether each finding's words are those of its range, and its path can be written.
  static func expectExact(_ findings: [Finding], in text: String) {
    let scalars = Array(text.unicodeScalars)
    for finding in findings {
      let isInside = finding.range.lowerBound >= 0 && finding.range.upperBound <= scalars.count
      #expect(isInside && !finding.range.isEmpty, "\(finding.path) \(finding.range) in \(text)")
      guard isInside else { continue }
      #expect(
        Array(finding.text.unicodeScalars) == Array(scalars[finding.range]),
        "\(finding.path) in \(text)")
      #expect((0...1).contains(finding.confidence) && !finding.rule.isEmpty)
    }
    let places = findings.map(\.range.lowerBound)
    #expect(places == places.sorted())
    #expect(Set(findings.map(\.path)).count == findings.count, "a field twice in \(text)")
  }

  @Test(arguments: Hearing.files)
  func `the words are the scalars of the range, in every marked story`(name: String) {
    let heard = Hearing.heard[name] ?? []
    #expect(heard.count >= 60)
    for (story, findings) in heard { Self.expectExact(findings, in: story.text) }
  }

  @Test(arguments: strange)
  func `the words are the scalars of the range, whatever stands between`(text: String) {
    let findings = Hearing.listener.hear(text)
    #expect(findings.count > 1)
    Self.expectExact(findings, in: text)
  }

  @Test func `offsets count scalars, not characters`() throws {
    let findings = Hearing.listener.hear("👨‍👩‍👧‍👦🙏🏽我打过12345，没人管。")
    let office = try #require(findings.first { $0.field == "department" })
    #expect(office.range == 12..<17)
    #expect(office.text == "12345")
  }

  @Test func `the same text is always heard the same`() {
    for file in ["zh-a", "en-a"] {
      for (story, findings) in (Hearing.heard[file] ?? []).prefix(30) {
        #expect(Hearing.listener(on: story.today).hear(story.text) == findings)
      }
    }
  }
}
