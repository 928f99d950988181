import Testing

@testable import Commands

@Suite struct TypedLineTests {
  @Test(
    arguments: [
      ("油烟", "油烟"), ("", ""), ("//油烟", "/油烟"), ("／／油烟", "／油烟"), ("///x", "//x"),
      ("1/2", "1/2"), ("、油烟", "、油烟"), ("  油烟 ", "  油烟 "),
    ])
  func `an answer is an answer`(line: String, answer: String) {
    #expect(TypedLine(line) == .answer(answer))
  }

  @Test(
    arguments: [
      ("/back", "back", ""), ("/返回", "back", ""), ("/fh", "back", ""), ("／fh", "back", ""),
      ("、返回", "back", ""), (" /BACK ", "back", ""), ("/note  哭了 ", "note", "哭了 "),
      ("/goto 途径", "goto", "途径"), ("/去 途径", "goto", "途径"), ("/q", "quit", ""),
    ])
  func `a command goes by all its names`(line: String, name: String, argument: String) throws {
    let command = try #require(SlashCommand.named(name))
    #expect(TypedLine(line) == .command(command, argument))
  }

  @Test(arguments: [
    ("/bakc", "back"), ("/exprot", "export"), ("/gto", "goto"), ("/返会", "返回"), ("/fin", "finish"),
  ])
  func `a mistyped command is never an answer, and the nearest is known`(
    line: String, nearest: String
  ) {
    #expect(TypedLine(line) == .unknown(String(line.dropFirst())))
    #expect(SlashCommand.nearest(String(line.dropFirst()), in: .visit) == nearest)
  }

  @Test func `no two commands share a name`() {
    let names = SlashCommand.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(SlashCommand.all.allSatisfy { $0.names.count >= 3 })
  }

  @Test(
    arguments: [
      ("13812345678", true), ("138 1234 5678", true), ("11010519491231002X", true),
      ("李某 1381234", true), ("12345", false), ("3号楼502室", false), ("说已责令整改", false),
    ])
  func `what may be a phone or ID number is not remembered`(text: String, isLong: Bool) {
    #expect(LineHistory.holdsLongNumber(text) == isLong)
  }
}
