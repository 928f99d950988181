package import CaseRecord
import Foundation
import Understanding

/// A practice talk as JSON, and back; docs/score.md describes it.
package enum TalkJSON {
  package static let schema = "jiefang:practice"
  /// Grows when a member changes its meaning or goes; new members may come without.
  package static let version = 1

  /// A whole practice; `score` is what `ScoreJSON` made of it, if it was scored.
  package static func value(
    visitor: String, seed: UInt64, language: String, date: String, lines: [TalkLine],
    score: JSONValue? = nil
  ) -> JSONValue {
    [
      "schema": .string(schema), "version": .integer(version), "visitor": .string(visitor),
      // As text: a reader may keep numbers as doubles, which hold 53 bits.
      "seed": .string(String(seed)), "language": .string(language), "date": .string(date),
      "lines": value(lines), "score": score ?? .null,
    ]
  }

  package static func value(_ lines: [TalkLine]) -> JSONValue {
    .array(lines.map(line))
  }

  private static func line(_ line: TalkLine) -> JSONValue {
    [
      "number": .integer(line.number), "speaker": .string(line.speaker.rawValue),
      "text": .string(line.text), "milliseconds": .integer(line.milliseconds),
      "topics": .array(line.topics.map { .string($0.rawValue) }),
      "confidence": ScoreJSON.number(line.confidence),
      "told": .array(line.told.map { .string($0) }),
      "notes": .array(line.notes.map(note)),
      "mood": ["upset": .integer(line.mood.upset), "trust": .integer(line.mood.trust)],
    ]
  }

  private static func note(_ note: TalkNote) -> JSONValue {
    let (name, words): (String, String?) =
      switch note {
      case .interrupted: ("interrupted", nil)
      case .askedAgain(let fact): ("asked_again", fact)
      case .jargon(let word): ("jargon", word)
      case .forbidden(let phrase, _): ("forbidden", phrase)
      case .volunteered(let fact): ("volunteered", fact)
      case .corrected(let fact): ("corrected", fact)
      case .withheld(let fact): ("withheld", fact)
      case .recordWrong(let field): ("record_wrong", field)
      case .stoodUp: ("stood_up", nil)
      case .satDown: ("sat_down", nil)
      case .left: ("left", nil)
      case .story(let part): ("story", String(part))
      case .notUnderstood: ("not_understood", nil)
      }
    var instead: String?
    if case .forbidden(_, let words) = note { instead = words }
    return .members([
      "note": .string(name), "words": words.map { .string($0) },
      "instead": instead.map { .string($0) },
    ])
  }

  /// The lines of a practice's JSON, or of the array alone; nil if it is neither.
  package static func lines(_ json: JSONValue) -> [TalkLine]? {
    let isWhole = json["schema"]?.string == schema
    guard let values = isWhole ? json["lines"]?.array : json.array else { return nil }
    let lines = values.compactMap(line)
    return lines.count == values.count ? lines : nil
  }

  /// A year: no talk lasts longer, and sums of it do not overflow.
  private static let longest = 365 * 86_400_000

  private static func line(_ json: JSONValue) -> TalkLine? {
    guard let number = json["number"]?.integer, let text = json["text"]?.string,
      let speaker = json["speaker"]?.string.flatMap(TalkLine.Speaker.init)
    else { return nil }
    let mood = json["mood"]
    var line = TalkLine(
      number: number, speaker: speaker, text: text,
      milliseconds: min(max(0, json["milliseconds"]?.integer ?? 0), Self.longest),
      mood: Mood(upset: mood?["upset"]?.integer ?? 0, trust: mood?["trust"]?.integer ?? 0))
    line.topics = (json["topics"]?.array ?? []).compactMap(\.string).map { Topic(rawValue: $0) }
    line.confidence =
      json["confidence"]?.decimal.map { NSDecimalNumber(decimal: $0).doubleValue } ?? 1
    line.told = (json["told"]?.array ?? []).compactMap(\.string)
    line.notes = (json["notes"]?.array ?? []).compactMap(note)
    return line
  }

  /// A note of a newer program is left out.
  private static func note(_ json: JSONValue) -> TalkNote? {
    let words = json["words"]?.string ?? ""
    return switch json["note"]?.string {
    case "interrupted": .interrupted
    case "asked_again": .askedAgain(words)
    case "jargon": .jargon(words)
    case "forbidden": .forbidden(words, instead: json["instead"]?.string ?? "")
    case "volunteered": .volunteered(words)
    case "corrected": .corrected(words)
    case "withheld": .withheld(words)
    case "record_wrong": .recordWrong(words)
    case "stood_up": .stoodUp
    case "sat_down": .satDown
    case "left": .left
    case "story": Int(words).map { .story($0) }
    case "not_understood": .notUnderstood
    default: nil
    }
  }
}
