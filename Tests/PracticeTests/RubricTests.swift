import CaseRecord
import Forms
import Interview
import Testing
import Understanding

@testable import Practice

/// The rubric's file, and the mistakes that are told of another.
@Suite struct RubricTests {
  @Test func `the built-in rubric names every topic and asks for every one that asks`() throws {
    let rubric = try ScoreSample.rubric()
    #expect(Set(rubric.topics.keys) == Set(Topic.all))
    for topic in Topic.asking { #expect(rubric.topics[topic]?.question != nil, "\(topic)") }
    #expect(rubric.parts.reduce(0) { $0 + $1.weight } == 100)
    #expect(rubric.words.last?.from == 0)
    let names = ["coverage", "record", "contacts", "order", "manner", "outcome", "pace"]
    #expect(rubric.parts.map(\.name) == names)
  }

  @Test func `every field that the built-in rubric names is one of the built-in form`() throws {
    let (rubric, form) = try (ScoreSample.rubric(), ScoreSample.form())
    let names = rubric.parts.flatMap(\.items).flatMap { item -> [String] in
      switch item.check {
      case .said(let saying): [saying.field].compactMap(\.self)
      case .record(let record): record.told + record.except
      default: []
      }
    }
    #expect(names.count > 20)
    for name in names { #expect(form.item(named: name) != nil, "\(name)") }
  }

  struct Mistake: Sendable {
    let line: String
    let finding: String
  }

  @Test(arguments: [
    Mistake(line: "check: sad", finding: "r.yaml:13:9: “check” cannot be “sad”"),
    Mistake(line: "topics: [greting]", finding: "r.yaml:13:18: “topics” cannot be “greting”"),
    Mistake(line: "most: 3", finding: "r.yaml:13:9: unknown key “most”"),
    Mistake(line: "when: [rain]", finding: "r.yaml:13:16: “when” cannot be “rain”"),
    Mistake(line: "words: {zh: [好]}", finding: "r.yaml:13:9: “words” has no English text"),
    Mistake(line: "times: many", finding: "r.yaml:13:9: “times” cannot be “many”"),
    Mistake(line: "earned: {zh: 好}", finding: "r.yaml:13:9: “earned” has no English text"),
  ])
  func `a mistake is told with its line`(_ mistake: Mistake) throws {
    let check = mistake.line.hasPrefix("check") ? "" : "\n        check: said"
    let yaml = """
      version: "1"
      words: [{from: 0, title: x}]
      weights: {must: 3, should: 2, may: 1}
      parts:
        - part: manner
          title: x
          weight: 10
          source: x
          items:
            - item: greeting
              title: x
              points: 1
              \(mistake.line)\(check)
      topics: {}
      """
    let error = #expect(throws: FormErrors.self) {
      try Rubric.load(yaml: yaml, file: "r.yaml")
    }
    #expect(
      error?.text(.english).hasPrefix(mistake.finding) == true, "\(error?.text(.english) ?? "")")
  }

  @Test(arguments: [
    ("words: [{from: 60, title: x}]", "“from” cannot be “60”"),
    ("weights: {must: 3, may: 1}", "“should” is missing"),
    ("version: \"\"", "nothing stands behind “version”"),
    ("topics: {greting: {title: x}}", "unknown key “greting”: is “greeting” meant?"),
    (
      "parts: [{part: a b, title: x, weight: 1, source: x, items: [{item: x}]}]", "“a b” is no name"
    ),
    (
      "parts: [{part: a, title: x, weight: 1, floor: 2, source: x, items: [{item: x}]}]",
      "“floor” cannot be “2”"
    ),
  ])
  func `the parts around are checked too`(_ line: String, _ finding: String) throws {
    let key = line.prefix { $0 != ":" }
    let lines = [
      "version: \"1\"", "words: [{from: 0, title: x}]", "weights: {must: 3, should: 2, may: 1}",
      "parts: []", "topics: {}",
    ].map { $0.hasPrefix(key + ":") ? line : $0 }
    let error = #expect(throws: FormErrors.self) {
      try Rubric.load(yaml: lines.joined(separator: "\n"), file: "r.yaml")
    }
    #expect(error?.text(.english).contains(finding) == true, "\(error?.text(.english) ?? "")")
  }
}
