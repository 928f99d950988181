import CaseRecord
import Forms
import Interview
import Testing

@testable import Practice

/// The visitors that practice is delivered with: what their files call right is graded right.
@Suite struct TruthVisitorsTests {
  private static let names = (try? VisitorFiles.names()) ?? []

  /// The record that a visitor's file describes, typed in one language, in the form's other order.
  private static func record(_ visitor: Visitor, _ language: Language) throws -> Interview {
    var circumstances = ["group", "acting", "proceedings", "evidence", "hardship", "confidential"]
    circumstances.append("special_needs")
    if visitor.truth["purpose"]?.first?.en == "accusation" { circumstances.append("accusation") }
    var answers = [("circumstances", circumstances.joined(separator: " "))]
    for fact in visitor.facts.reversed() {
      guard let field = fact.field, let typed = fact.record.first else { continue }
      // Several facts may stand in one text.
      if let index = answers.firstIndex(where: { $0.0 == field.description }) {
        answers[index].1 += " " + typed(language)
      } else {
        answers.append((field.description, typed(language)))
      }
    }
    for (field, truths) in visitor.truth {
      if let typed = truths.first { answers.append((field, typed(language))) }
    }
    return try ScoreSample.record(answers, language)
  }

  @Test(arguments: names, Language.allCases) func `the true record is right in every field`(
    _ name: String, _ language: Language
  ) throws {
    let visitor = try VisitorFiles.visitor(name)
    var talk = ScoreSampleTalk()
    talk.visitor("嗯。", visitor.facts.map(\.id), notes: visitor.facts.map { .corrected($0.id) })
    // Typed in one language, graded by somebody who works in the other.
    for other in Language.allCases {
      var record = try Self.record(visitor, language)
      record.language = other
      let truth = Truth(
        visitor: visitor, interview: record, lines: talk.lines, told: [], now: ScoreSample.now)
      let wrong = truth.results.filter { $0.grade != .right && $0.field.name != "story" }
      #expect(wrong.isEmpty, "\(wrong.map { "\($0.field): \($0.recorded) / \($0.truth)" })")
      #expect(truth.results.count > 10)
      #expect(truth.differences.isEmpty)
    }
  }
}
