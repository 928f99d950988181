import Foundation
import Testing

/// What the desk guesses, and what it learns from its own cases.
@Suite struct GuessTests {
  /// A visit of which only story and category are recorded.
  private static func visit(_ story: String, _ category: String...) -> [String] {
    [story, "/goto 内容分类"] + category + ["/finish", "2"]
  }

  private static let stories = [
    "楼下饭店油烟大，家里不敢开窗", "楼下饭店的油烟太大，晚上呛得睡不着", "对面饭店油烟直接排到楼道里",
    "饭店的油烟熏得受不了，物业不管",
  ]

  /// The category of a case in words.
  private static func category(_ sandbox: Sandbox, _ number: String) throws -> String? {
    try sandbox.record(number)?.transcript.last { $0["path"] == "category" }?["text"]
  }

  @Test func `what this desk files otherwise it proposes otherwise, and says why`() throws {
    let sandbox = try Sandbox(["JIEFANG_PROMPTS": ""])
    // Two sessions: what is learnt within one, and what is read from the register.
    for half in [Self.stories.prefix(2), Self.stories.dropFirst(2)] {
      let lines = half.flatMap { Self.visit($0, "市场监管") } + ["/quit"]
      let run = try sandbox.run(lines: lines)
      #expect(run.code == 0, "\(run.report)")
    }
    let next = try sandbox.run(lines: Self.visit("小区饭店油烟大，一直没人管", "/why", "") + ["/quit"])
    #expect(next.code == 0, "\(next.report)")
    #expect(next.output.contains("属于哪一类？ [市场监管]"), "\(next.report)")
    #expect(next.output.contains("1 市场监管  2 "), "\(next.report)")
    #expect(next.output.contains("“油烟” 4 次归入市场监管"), "\(next.report)")
    try #expect(Self.category(sandbox, "5") == "市场监管")

    // Other matters are as before.
    let other = try sandbox.run(
      lines: Self.visit("老板拖欠三个月工资，一直不给", "/why", "") + ["/quit"])
    #expect(other.output.contains("属于哪一类？ [劳动和社会保障]"), "\(other.report)")
    #expect(!other.output.contains("归入"), "\(other.report)")
    try #expect(sandbox.complaint() == nil)
  }

  @Test func `within one session a habit is learnt from case to case`() throws {
    let sandbox = try Sandbox(["JIEFANG_PROMPTS": ""])
    let lines = Self.stories.flatMap { Self.visit($0, "市场监管") } + Self.visit("小区饭店油烟大", "")
    let run = try sandbox.run(lines: lines + ["/quit"])
    #expect(run.code == 0, "\(run.report)")
    #expect(run.output.contains("属于哪一类？ [生态环境]"), "\(run.report)")
    try #expect(Self.category(sandbox, "5") == "市场监管")
  }

  @Test func `a story that tells nothing is not guessed about`() throws {
    let sandbox = try Sandbox(["JIEFANG_PROMPTS": ""])
    let run = try sandbox.run(lines: Self.visit("嗯", "/why", "", "其他") + ["/quit"])
    #expect(run.output.contains("属于哪一类？\n"), "\(run.report)")
    #expect(run.output.contains("没有猜什么"), "\(run.report)")
    try #expect(Self.category(sandbox, "1") == "其他")
  }

  @Test func `a damaged model is told, and the category is chosen without`() throws {
    let sandbox = try Sandbox()
    let folder = sandbox.folder.appending(path: "own/listen")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "no model".write(
      to: folder.appending(path: "matters.zh.model"), atomically: true, encoding: .utf8)
    let run = try sandbox.run(
      ["--prompts", sandbox.path("own")],
      input: Array((Self.visit("油烟扰民", "3") + ["/quit", ""]).joined(separator: "\n").utf8),
      environment: ["JIEFANG_PROMPTS": ""])
    #expect(run.output.contains("matters.zh.model"), "\(run.report)")
    try #expect(Self.category(sandbox, "1") == "生态环境")
  }
}
