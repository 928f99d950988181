import Foundation
import Testing

/// `jiefang listen`, from its lines to its exit code.
@Suite struct ListenTests {
  private static let story = "楼下饭店油烟扰民，去年3月打过12345，城管来看过，说已责令整改，一直没改。"

  private static func listen(
    _ input: String, _ words: [String] = []
  ) throws -> (Sandbox.Finished, [[String: Any]]) {
    let sandbox = try Sandbox(["JIEFANG_PROMPTS": ""])
    let run = try sandbox.run(
      ["listen", "--today", "2026-11-24"] + words, input: Array(input.utf8))
    let lines = try run.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
    return (run, lines)
  }

  private static func findings(_ line: [String: Any]) -> [[String: Any]] {
    line["findings"] as? [[String: Any]] ?? []
  }

  @Test func `a plain line gives what it says, with its words and where they stand`() throws {
    let (run, lines) = try Self.listen(Self.story + "\n")
    #expect(run.code == 0, "\(run.report)")
    let line = try #require(lines.first)
    let found = Self.findings(line)
    let scalars = Array(Self.story.unicodeScalars)
    for finding in found {
      let (start, end) = (finding["start"] as? Int ?? 0, finding["end"] as? Int ?? 0)
      let words = String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(words == finding["text"] as? String, "\(finding)")
    }
    let department = found.first { $0["field"] as? String == "contacts[0].department" }
    #expect(department?["value"] as? String == "城市管理局")
    #expect(department?["choice"] as? String == "urban_management")
    let date = found.first { $0["field"] as? String == "contacts[0].date" }
    #expect(date?["value"] as? String == "2025-03")
    let guesses = line["category"] as? [[Any]] ?? []
    #expect(guesses.first?.first as? String == "environment")
    #expect((line["purpose"] as? [[Any]])?.first?.first as? String == "appeal")
  }

  @Test func `objects bring their own day and language, and emoji count as one`() throws {
    let input = """
      {"text":"😀 I rang the urban management bureau last March.","language":"en","today":"2024-05-01"}

      {"text":"去年3月打过12345\\n没人管","today":"2020-01-02"}
      """
    let (run, lines) = try Self.listen(input)
    #expect(run.code == 0 && lines.count == 3, "\(run.report)")
    let english = Self.findings(lines[0])
    let department = english.first { $0["field"] as? String == "contacts[0].department" }
    #expect(department?["value"] as? String == "Urban Management Bureau")
    #expect(department?["start"] as? Int == 13, "\(english)")
    let dates = [0, 2].map { index in
      Self.findings(lines[index]).first { $0["field"] as? String == "contacts[0].date" }?["value"]
        as? String
    }
    #expect(dates == ["2024-03", "2019-03"])
    #expect(Self.findings(lines[1]).isEmpty && (lines[1]["category"] as? [Any])?.isEmpty == true)
  }

  @Test(
    arguments: [
      (#"{"text":"#, "JSON"), (#"{"story":"x"}"#, "text"), (#"{"text":5}"#, "text"),
      (#"{"text":"x","language":"fr"}"#, "fr"), (#"{"text":"x","today":"24.11."}"#, "24.11."),
    ])
  func `a broken line is told with its number, and the others are heard`(
    line: String, words: String
  ) throws {
    let (run, lines) = try Self.listen(Self.story + "\n" + line + "\n" + Self.story)
    #expect(run.code == 65, "\(run.report)")
    #expect(run.errors.contains("stdin:2:") && run.errors.contains(words), "\(run.errors)")
    try #require(lines.count == 3)
    #expect((lines[1]["error"] as? String)?.contains("stdin:2:") == true)
    #expect(!Self.findings(lines[0]).isEmpty && !Self.findings(lines[2]).isEmpty)
  }

  @Test func `each line is answered before the next comes`() throws {
    let sandbox = try Sandbox(["JIEFANG_PROMPTS": ""])
    let program = try sandbox.terminal(["listen"])
    program.type("城管没人管\r")
    #expect(program.show(until: "\"purpose\":").contains("\"findings\":"))
    program.type("\u{4}")
    #expect(program.exitCode() == 0)
  }

  @Test func `a bureau's own words are heard, and a role that there is not is told`() throws {
    let sandbox = try Sandbox()
    let folder = sandbox.path("own/listen")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let words = folder + "/words-own.zh.tsv"
    let arguments = ["listen", "--prompts", sandbox.path("own"), "--today", "2026-11-24"]
    let environment = ["JIEFANG_PROMPTS": ""]
    let input = Array("上月我蹽到街道办，没人管。".utf8)
    try "go\t蹽到\n".write(toFile: words, atomically: true, encoding: .utf8)
    let heard = try sandbox.run(arguments, input: input, environment: environment)
    #expect(heard.code == 0 && heard.output.contains(#""text":"蹽到""#), "\(heard.report)")
    let lint = try sandbox.run(["lint", words], environment: environment)
    #expect(lint.code == 0, "\(lint.report)")

    try "# 词\nofice\t招商办\n".write(toFile: words, atomically: true, encoding: .utf8)
    for run in [
      try sandbox.run(["lint", words], environment: environment),
      try sandbox.run(arguments, input: input, environment: environment),
    ] {
      #expect(run.code == 65, "\(run.report)")
      #expect(run.errors.contains("words-own.zh.tsv:2:"), "\(run.errors)")
      #expect(run.errors.contains("office") && run.errors.contains("hearsay"), "\(run.errors)")
    }
  }

  @Test func `learning gives the same model each time, and measuring tells how good it is`() throws
  {
    let sandbox = try Sandbox()
    let folder = sandbox.path("own")
    for name in ["examples", "stories"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/listen/\(name)", withIntermediateDirectories: true)
    }
    let examples = ["environment\tappeal\t饭店油烟扰民", "labour_social_security\tappeal\t老板拖欠工资"]
    try (0..<6).flatMap { _ in examples }.joined(separator: "\n")
      .write(toFile: folder + "/listen/examples/zh.tsv", atomically: true, encoding: .utf8)
    let story =
      "zh\t2026-11-24\tenvironment\tappeal\t楼下油烟大，{0.date=2025-03:去年3月}打过"
      + "{0.department=hotline_12345:{0.channel=hotline_12345:12345}}。"
    let stories = folder + "/listen/stories/zh-apart.tsv"
    try story.write(toFile: stories, atomically: true, encoding: .utf8)
    let environment = ["JIEFANG_PROMPTS": ""]
    let model = folder + "/listen/matters.zh.model"
    var models: [Data?] = []
    for _ in 0..<2 {
      let run = try sandbox.run(
        ["listen", "train", folder, "--language", "zh"], environment: environment)
      #expect(run.code == 0 && run.output.contains("12 examples"), "\(run.report)")
      models.append(FileManager.default.contents(atPath: model))
    }
    #expect(models[0] != nil && models[0] == models[1])
    let measure = try sandbox.run(
      ["listen", "measure", "--prompts", folder, stories], environment: environment)
    #expect(measure.code == 0, "\(measure.report)")
    for words in ["stories: 1", "date: precision 100.0 recall 100.0", "category first: 1"] {
      #expect(measure.output.contains(words), "\(measure.report)")
    }
    try "zh\tbroken".write(toFile: stories, atomically: true, encoding: .utf8)
    let broken = try sandbox.run(["lint", stories], environment: environment)
    #expect(broken.code == 65 && broken.errors.contains("zh-apart.tsv:1:"), "\(broken.report)")
  }
}
