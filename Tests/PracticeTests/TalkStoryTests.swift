import Testing
import Understanding

@testable import Practice

@Suite struct TalkStoryTests {
  @Test func `begins with the scene and the first part`() throws {
    let sample = try TalkSample()
    #expect(sample.talk.lines.map(\.speaker) == [.stage, .visitor])
    #expect(sample.talk.lines.map(\.text) == ["一位来访人走了进来。", "故事一。"])
    #expect(sample.talk.told == ["place"])
    var again = sample.talk
    #expect(again.open().isEmpty)
  }

  @Test(arguments: [
    ("您慢慢说", "listen_invite"), ("您说说怎么回事", "story"), ("嗯", "unclear"), ("嗯，好的。", "unclear"),
    ("这确实不容易", "empathy"), ("还有吗", "ask_more"), ("ok, go on", "unclear"),
  ])
  func `goes on while it is listened to`(text: String, topics: String) throws {
    var sample = try TalkSample()
    let lines = sample.hear(text, topics)
    #expect(lines.flatMap(\.notes) == [.story(2)])
    #expect(lines.last?.text.contains("故事二。") == true)
  }

  @Test(arguments: [
    ("嗯？", "greeting"), ("紫色的大象", "unclear"), ("嗯紫色", "unclear"), ("您好", "greeting"),
    ("您请坐", "seating"), ("您是哪里人", "small_talk"), ("好，我给您办", "promise_step"),
  ])
  func `does not go on otherwise`(text: String, topics: String) throws {
    var sample = try TalkSample()
    let lines = sample.hear(text, topics)
    #expect(!lines.flatMap(\.notes).contains(.story(2)))
    #expect(lines.last?.speaker == .visitor)
  }

  @Test func `says when all is told`() throws {
    var sample = try TalkSample()
    sample.listen()
    let done = try VisitorFiles.manner().lines(.storyDone, isUpset: false)
    let lines = sample.hear("嗯", "unclear")
    #expect(done.zh.contains { lines.last?.text.hasPrefix($0) == true })
  }

  @Test func `to be heard out does good`() throws {
    var sample = try TalkSample()
    sample.hear("您慢慢说", "listen_invite")
    sample.hear("嗯", "unclear")
    let before = sample.talk.mood
    sample.hear("嗯", "unclear")
    #expect(sample.talk.mood.upset < before.upset)
    #expect(sample.talk.mood.trust > before.trust)
  }

  @Test(arguments: [(0, true), (1, true), (2, false), (3, false)])
  func `a pointed question interrupts before the last part but one`(
    parts: Int, interrupts: Bool
  ) throws {
    var sample = try TalkSample()
    for _ in 0..<parts { sample.hear("嗯", "unclear") }
    let before = sample.talk.mood
    let lines = sample.hear("您怎么称呼？", "visitor_name")
    #expect(lines.first?.notes.contains(.interrupted) == interrupts)
    #expect(lines.last?.told == ["name"])
    #expect((sample.talk.mood.upset > before.upset) == interrupts)
    let words = try VisitorFiles.manner().lines(.interrupted, isUpset: false).zh
    #expect(words.contains { lines.last?.text.hasPrefix($0) == true } == interrupts)
  }

  @Test func `what more there is comes after the story, then nothing`() throws {
    var sample = try TalkSample()
    sample.listen()
    var found: [String] = []
    for _ in 0..<8 { found += sample.told("还有别的吗？", "ask_more") }
    #expect(Set(found).isSuperset(of: ["washing"]))
    #expect(!found.contains("owner") && !found.contains("name") && !found.contains("demand"))
    let nothing = try VisitorFiles.manner().lines(.nothingElse, isUpset: false).zh
    #expect(nothing.contains(sample.hear("还有别的吗？", "ask_more").last?.text ?? ""))
  }
}
