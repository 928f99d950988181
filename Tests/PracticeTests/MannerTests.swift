import Forms
import Testing
import Understanding

@testable import Practice

@Suite struct MannerTests {
  @Test func `reads the manner that it is delivered with`() throws {
    let manner = try VisitorFiles.manner()
    #expect(Set(manner.reactions.keys) == Set(Manner.reacting))
    #expect(Set(manner.lacks.keys) == Set(Topic.asking))
    #expect(manner.forbidden.count >= 9)
    for phrase in manner.forbidden {
      #expect(!phrase.phrases.zh.isEmpty)
      #expect(!phrase.phrases.en.isEmpty)
    }
    #expect(manner.mood.topics[Topic(rawValue: "empathy")]?.isGood == true)
    #expect(manner.mood.topics[Topic(rawValue: "blame")]?.isGood == false)
  }

  @Test(arguments: [
    ("  greeting:\n    calm", "  greetings:\n    calm", "unknownTopic(\"greetings\""),
    ("  greeting:\n    calm", "  greetings:\n    calm", "missingKey(\"greeting\")"),
    ("  story_done:", "  story_don:", "unknownKey(\"story_don\""),
    ("  story_done:", "  story_don:", "missingKey(\"story_done\")"),
    ("  rush: {upset: 12", "  rush: {upset: twelve", "outOfRange(\"twelve\""),
    ("  heard_out: {", "  heard_aut: {", "missingKey(\"heard_out\")"),
    ("“{words}”？您跟我说大白话行不行？", "您跟我说大白话行不行？", "wordNeeded(\"{words}\""),
  ])
  func `names what is wrong`(old: String, new: String, problem: String) throws {
    let yaml = try VisitorFiles.text("practice/manner.yaml")
      .replacing(old, with: new, maxReplacements: 1)
    let error = #expect(throws: FormErrors.self) {
      try VisitorReader.manner(yaml: yaml, file: "manner.yaml")
    }
    let found = (error?.findings ?? []).map { "\($0.problem)" }
    #expect(found.contains { $0.contains(problem) }, "\(found)")
  }
}
