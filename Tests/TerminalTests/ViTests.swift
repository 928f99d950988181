import Testing

/// vi's keys, most of which are libedit's own.
@Suite struct ViTests {
  @Test(arguments: [
    ("油烟扰民", "油烟扰民"),
    ("abc\u{1B}xi1", "a1b"),
    ("油烟扰民\u{1B}hhxa很", "油扰很民"),
    ("one two\u{1B}0dwA!", "two!"),
    ("one two\u{1B}bix", "one xtwo"),
    ("一二三\u{1B}0xp", "二一三"),
    ("一二三\u{1B}ddi四", "四"),
    ("一二三\u{1B}0i零\u{1B}$a四", "零一二三四"),
    ("一二三\u{1B}u", ""),
    ("a👨‍👩‍👧b\u{1B}hx", "ab"),
    ("a👨‍👩‍👧b\u{1B}hix", "ax👨‍👩‍👧b"),
    ("一二\u{1B}vi\u{1B}:@#v", "一二"),
  ])
  func `Keys make the line`(_ keys: String, _ line: String) throws {
    let run = try EditorRun(["PROBE_KEYS=vi"])
    for part in keys.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 {
        run.type("\u{1B}")
        run.pause(0.08)
      }
      run.type(String(part.element))
    }
    #expect(run.accept() == line)
    #expect(run.screen.failures == [])
  }

  @Test func `A long text with breaks lives through libedit's own functions`() throws {
    let run = try EditorRun(["PROBE_KEYS=vi"], columns: 25, rows: 8)
    let text = String(repeating: "小区楼下的饭店油烟扰民，a 1\n", count: 200)
    run.paste(text)
    run.type("末\u{1B}")
    run.pause(0.08)
    for key in ["0", "w", "w", "e", "b", "$", "x", "P", "~", "f饭", ";", "D", "u", "A尾"] {
      run.type(key)
    }
    #expect(run.accept()?.hasPrefix("小区楼下") == true)
    #expect(run.screen.failures == [])
  }
}
