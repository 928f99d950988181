package import CaseRecord
import Forms
import Foundation

/// A score as JSON; docs/score.md describes it.
package enum ScoreJSON {
  package static let schema = "jiefang:practice-score"
  /// Grows when a member changes its meaning or goes; new members may come without.
  package static let version = 1

  package static func value(_ score: Score) -> JSONValue {
    [
      "schema": .string(schema), "version": .integer(version),
      "visitor": .string(score.visitor), "title": .string(score.title),
      "language": .string(score.language.rawValue), "total": .integer(score.total),
      "word": .string(score.word), "milliseconds": .integer(score.milliseconds),
      "turns": .integer(score.turns), "parts": .array(score.parts.map(part)),
      "missed": .array(score.missed.map(missed)),
      "not_understood": .array(score.notUnderstood.map(evidence)),
      "record": .array(score.fields.map(field)),
    ]
  }

  private static func part(_ part: ScorePart) -> JSONValue {
    [
      "name": .string(part.name), "title": .string(part.title), "source": .string(part.source),
      "points": number(part.points), "most": number(part.most),
      "items": .array(part.items.map(item)),
    ]
  }

  private static func item(_ item: ScoreItem) -> JSONValue {
    [
      "name": .string(item.name), "title": .string(item.title), "points": number(item.points),
      "most": number(item.most), "why": .string(item.why), "instead": .string(item.instead),
      "evidence": .array(item.evidence.map(evidence)), "never": .bool(item.evidence.isEmpty),
    ]
  }

  private static func evidence(_ evidence: ScoreEvidence) -> JSONValue {
    switch evidence.place {
    case .line(let line):
      ["line": .integer(line), "field": .null, "words": .string(evidence.words)]
    case .field(let field, _):
      ["line": .null, "field": .string(field), "words": .string(evidence.words)]
    }
  }

  private static func missed(_ missed: ScoreMissed) -> JSONValue {
    [
      "fact": .string(missed.fact), "title": .string(missed.title),
      "weight": .string(missed.weight.rawValue), "question": .string(missed.question),
      "withheld_in": missed.withheld.map { .integer($0) } ?? .null,
    ]
  }

  private static func field(_ field: TruthResult) -> JSONValue {
    [
      "field": .string(field.field.description), "fact": field.fact.map { .string($0) } ?? .null,
      "weight": .string(field.weight.rawValue), "grade": .string(field.grade.rawValue),
      "recorded": .string(field.recorded), "true": .string(field.truth),
    ]
  }

  /// Points with two decimals, without the traces of binary fractions.
  static func number(_ points: Double) -> JSONValue {
    .decimal(Decimal(Int((points * 100).rounded())) / 100)
  }
}
