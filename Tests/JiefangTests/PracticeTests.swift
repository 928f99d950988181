import Foundation
import Testing

/// Practice as it is run: talks played from files, the registers kept apart, what is kept and shown.
@Suite struct PracticeTests {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Practices")

  private static func sandbox() throws -> Sandbox { try Sandbox(["JIEFANG_PROMPTS": ""]) }

  /// What a terminal shows when the trainee may speak.
  private static let reading = Typist.reading

  private static func script(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: scripts.appending(path: name + ".txt")))
  }

  private static func play(
    _ script: String, _ visitor: String, _ language: String, seed: Int = 5, _ more: String...
  ) throws -> Sandbox.Finished {
    let arguments = [
      "practice", "play", "--visitor", visitor, "--seed", "\(seed)", "--language", language,
    ]
    return try sandbox().run(arguments + more, input: Self.script("\(script).\(language)"))
  }

  private static func total(
    _ script: String, _ visitor: String, _ language: String
  ) throws -> Double {
    let run = try play(script, visitor, language, "--json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any],
      "\(run.report)")
    let score = try #require(json["score"] as? [String: Any])
    return try #require(score["total"] as? Double)
  }

  static let visitors = [
    "accident", "accusation", "collective", "contractor", "corrections", "court", "fumes",
    "hearing", "information", "promise", "social_insurance", "teachers",
  ]

  @Test(arguments: visitors, ["zh", "en"])
  func `a kind trainee does better than a brusque one, and that one than a lazy one`(
    visitor: String, language: String
  ) throws {
    let kind = try Self.total("kind", visitor, language)
    let brusque = try Self.total("brusque", visitor, language)
    let lazy = try Self.total("lazy", visitor, language)
    #expect(kind >= 55 && brusque <= 40 && lazy <= 15, "\(kind) \(brusque) \(lazy)")
    #expect(kind > brusque + 20 && brusque > lazy, "\(kind) \(brusque) \(lazy)")
  }

  @Test(arguments: ["zh", "en"])
  func `the same seed gives the same practice, another one another`(language: String) throws {
    let one = try Self.play("kind", "fumes", language)
    let two = try Self.play("kind", "fumes", language)
    let other = try Self.play("kind", "fumes", language, seed: 6)
    #expect(one.code == 0, "\(one.report)")
    #expect(one.output == two.output)
    #expect(one.output != other.output)
  }

  @Test(arguments: [
    ("您找过哪些部门，他们怎么说的？", ["department", "reply"]),
    ("您贵姓？电话多少？", ["visitor_name", "visitor_phone"]),
    ("您先坐，喝口水，慢慢说", ["seating", "listen_invite"]),
    ("请问您电话多少？", ["visitor_phone"]), ("V: 我找过街道和城管\t什么时候的事？", ["date"]),
    ("V: 我儿子去年被车撞了，高位截瘫\t什么时候的事？", ["happened_on"]),
    ("包在我身上，钱肯定要得回来", ["promise_result"]), ("这事不归我管", ["dismiss"]), ("您慢走", ["farewell"]),
    ("嗯，记上了", ["unclear"]), ("Good morning, what brings you here?", ["story"]),
    ("Which departments did you go to, and what did they say?", ["department", "reply"]),
    ("How many of you came today?", ["party_size"]), ("asdf qwer", ["unclear"]),
  ])
  func `what is asked is understood`(line: String, topics: [String]) throws {
    let run = try Self.sandbox().run("practice", "match", lines: [line])
    let json = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    #expect(Set(try #require(json?["topics"] as? [String])) == Set(topics), "\(run.report)")
    #expect(json?["understood"] as? Bool == (topics != ["unclear"]))
    #expect(try (0...1).contains(#require(json?["confidence"] as? Double)))
  }

  @Test func `practices and cases never share a register`() throws {
    let sandbox = try Self.sandbox()
    let practices = sandbox.path("data/practice.sqlite")
    let talk = try sandbox.run(
      "practice", "talk", "--visitor", "fumes", "--seed", "1", "--register", practices,
      lines: ["您好", "/end"])
    #expect(talk.code == 0, "\(talk.report)")
    try sandbox.run(lines: ["油烟扰民"])
    for arguments in [
      ["--register", practices], ["export", "1", "--register", practices],
      ["practice", "--visitor", "fumes", "--register", sandbox.register],
      ["practice", "history", "--register", sandbox.register],
    ] {
      let run = try sandbox.run(arguments, input: Array("x\n".utf8))
      #expect(run.code == 65, "\(arguments) \(run.report)")
    }
    let visits = try Database(sandbox.register).run("SELECT count(*) FROM visit")
    #expect(visits == [["1"]])
    let doctor = try sandbox.run(["doctor", "--register", practices])
    #expect(doctor.code == 0, "\(doctor.report)")
    #expect(Sandbox.mode(of: practices) == 0o600)
  }

  @Test func `a practice is kept, scored, listed, exported and replayed`() throws {
    let sandbox = try Self.sandbox()
    for seed in ["1", "2"] {
      let run = try sandbox.run(
        ["practice", "--visitor", "fumes", "--seed", seed], input: Self.script("kind.zh"))
      #expect(run.code == 0, "\(run.report)")
    }
    let history = try sandbox.run(["practice", "history"])
    #expect(history.output.contains("fumes"), "\(history.report)")
    let lines = try sandbox.run(["practice", "history", "--json"])
    #expect(lines.output.split(separator: "\n").count == 2)
    let file = sandbox.path("talk.json")
    try #expect(sandbox.run(["practice", "score", "1", "--json", "-o", file]).code == 0)
    let markdown = try sandbox.run(["practice", "score", "1", "--markdown"])
    #expect(markdown.output.hasPrefix("# "), "\(markdown.report)")
    let replayed = try sandbox.run(["practice", "replay", file])
    let kept = try sandbox.run(["practice", "replay", "1"])
    #expect(replayed.output.contains("您找过哪些部门反映？"), "\(replayed.report)")
    #expect(replayed.output == kept.output)
    let again = try sandbox.run(["practice", "score", "1", "--json", "-o", file])
    #expect(again.code == 74, "a file was overwritten")
    try #expect(sandbox.run(["practice", "score", "9"]).code == 65)
  }

  @Test func `a redacted transcript replays`() throws {
    let sandbox = try Self.sandbox()
    try sandbox.run(lines: ["油烟扰民", "", "停业整顿", "王某"])
    let file = sandbox.path("transcript.json")
    let export = try sandbox.run([
      "export", "1", "--document", "transcript", "--format", "json", "--redact", "-o", file,
    ])
    #expect(export.code == 0, "\(export.report)")
    let replay = try sandbox.run(["practice", "replay", file])
    #expect(
      replay.code == 0 && replay.output.contains("油烟扰民") && !replay.output.contains("王某"),
      "\(replay.report)")
    let other = sandbox.path("other.json")
    try Data("{\"a\":1}".utf8).write(to: URL(filePath: other))
    try #expect(sandbox.run(["practice", "replay", other]).code == 65)
    try #expect(sandbox.run(["practice", "replay", sandbox.path("none.json")]).code == 64)
  }

  @Test func `a practice that was killed is taken up where it was`() throws {
    let sandbox = try Self.sandbox()
    let first = try sandbox.terminal(["practice", "--visitor", "fumes", "--seed", "7"])
    first.wait { first.output.occurrences(of: Self.reading) > 0 }
    first.type("您请坐，慢慢说\r")
    first.wait { first.output.occurrences(of: Self.reading) > 1 }
    first.send(SIGKILL)
    _ = first.ending()
    let second = try sandbox.terminal(["practice"])
    #expect(second.show(until: Self.reading).contains("没有做完"))
    second.type("\r")
    let shown = second.show(until: Self.reading)
    #expect(shown.contains("您请坐，慢慢说") && shown.contains("来访人："))
    second.type("/end\r")
    #expect(second.show(until: "--markdown").contains("练习成绩"))
    #expect(second.ending() == .exit(0))
  }

  @Test(arguments: [
    ("visitors", "topic: since", "topic: sinse", 65), ("visitors", "level: 1", "level: 9", 65),
    ("practice", "parts:", "part:", 65),
  ])
  func `lint names file and line of a mistake`(
    kind: String, right: String, wrong: String, code: CInt
  ) throws {
    let sandbox = try Self.sandbox()
    let path = kind == "visitors" ? "visitors/fumes.yaml" : "practice/rubric.yaml"
    let source = URL(filePath: #filePath).appending(path: "../../../prompts/\(path)").standardized
    let text = try String(contentsOf: source, encoding: .utf8)
    let file = sandbox.path("fumes.yaml")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try sandbox.run(["lint", file]).code == 0)
    let line = try #require(text.components(separatedBy: "\n").firstIndex { $0.contains(right) })
    try text.replacing(right, with: wrong, maxReplacements: 1)
      .write(toFile: file, atomically: true, encoding: .utf8)
    let lint = try sandbox.run(["lint", file])
    #expect(lint.code == code, "\(lint.report)")
    if kind == "visitors" {
      #expect(lint.errors.contains("\(file):\(line + 1):"), "\(lint.report)")
    }
  }

  static let impossible: [([String], CInt)] = [
    (["practice", "--visitor", "fume"], 65), (["practice", "play", "--visitor", "nobody"], 65),
    (["practice", "history"], 65), (["practice", "measure", "/none"], 64),
    (["practice", "train", "/none"], 65), (["practice", "play"], 64),
  ]

  @Test(arguments: impossible)
  func `what cannot be done is said`(arguments: [String], code: CInt) throws {
    let run = try Self.sandbox().run(arguments, input: [])
    #expect(run.code == code, "\(run.report)")
    #expect(!run.errors.isEmpty)
  }
}
