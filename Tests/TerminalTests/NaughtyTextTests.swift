import Foundation
import Testing

@testable import Terminal

/// Text that breaks things, typed and pasted.
@Suite struct NaughtyTextTests {
  static let texts = [
    "\u{1B}]0;title\u{7}\u{1B}[2J\u{1B}[?1049h", "e" + String(repeating: "\u{301}", count: 1000),
    String(repeating: "👩\u{200D}", count: 200), String(repeating: "🇨", count: 101),
    "\u{301}\u{20DD}\u{FE0F}",
    "مرحبا\u{202E}abc", "ｱｶﾞｻﾞﾀﾞ", "กำลังทดสอบ", "क्षत्रिय", "각\u{1100}\u{1161}\u{11A8}", "\u{600}\u{600}1",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "\u{FDFD}\u{12031}",
    "\u{10FFFF}\u{E000}\u{FFFF}",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤", "\u{FEFF}\u{200B}\u{180E}", "` | ; & $(x) 'a' \"b\" \\\\ .",
    "\u{2028}\u{2029}\u{85}",
    "㍿㋿🈲🈚️", "\u{378}\u{1FFFF}", String(repeating: "长", count: 3000), "\u{AD}", "%s%n%x",
    "ￜ\u{FFA0}\u{3164}",
  ]

  @Test(arguments: texts)
  func `It is pasted and comes back clean`(_ text: String) throws {
    let run = try EditorRun(columns: 30, rows: 10)
    run.paste(text)
    run.type("\u{2}\u{2}\u{6}\u{1}\u{5}")
    run.resize(columns: 17, rows: 10)
    #expect(run.accept() == TerminalText.input(text))
    #expect(run.screen.failures.filter { !$0.contains("row") } == [])
  }

  @Test(arguments: texts)
  func `It is typed and harms nothing`(_ text: String) throws {
    let run = try EditorRun(columns: 30, rows: 10)
    run.type(text.filter { $0 != "\n" })
    run.pause(0.25)  // A title that has no end, or a lone ESC.
    run.type("\u{15}\u{B}\u{1}\u{B}")
    while run.accept()?.isEmpty == false {}
    run.type("好")
    #expect(run.accept() == "好")
    #expect(run.screen.failures.filter { !$0.contains("row") } == [])
  }

  @Test(arguments: [[], ["PROBE_KEYS=vi"]], 1...4)
  func `No bytes can crash it`(_ environment: [String], _ seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let run = try EditorRun(environment + ["PROBE_HISTORY=油烟|扰民"], columns: 30, rows: 10)
    for _ in 0..<40 {
      var bytes = (0..<100).map { _ in UInt8.random(in: 0...255, using: &random) }
      for index in bytes.indices {
        // Ctrl-D may end it, and a paste without an end would only make it wait.
        if bytes[index] == 4 { bytes[index] = 0x1B }
        if Int.random(in: 0..<6, using: &random) == 0 {
          bytes[index] = [0x1B, 0x5B, 0x41, 0x12, 0x1F, 0x0D].randomElement(using: &random) ?? 0
        }
      }
      run.type(bytes)
    }
    run.pause(0.3)
    run.type("\u{1B}")
    run.pause(0.1)
    run.type("\u{3}")
    run.type("好")
    #expect(run.accept() == "好")
    #expect(run.screen.failures.filter { !$0.contains("row") } == [])
  }
}
