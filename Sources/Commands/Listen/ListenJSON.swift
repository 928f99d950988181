import CaseRecord
import Forms
import Foundation
import Understanding

/// What was heard in a story as an object of JSON; docs/listen.md explains its members.
struct ListenJSON {
  let offices: ChoiceList
  /// The language of the papers on which departments stand.
  let language: TopicLanguage

  /// So many of the likeliest names are written.
  private static let guesses = 5

  static let nothing: JSONValue = ["findings": [], "category": [], "purpose": []]

  static func nothing(because problem: String) -> JSONValue {
    ["findings": [], "category": [], "purpose": [], "error": .string(problem)]
  }

  func value(
    _ findings: [Finding], category: [MatterGuess], purpose: [MatterGuess]
  ) -> JSONValue {
    [
      "findings": .array(findings.map { value($0) }), "category": Self.value(category),
      "purpose": Self.value(purpose),
    ]
  }

  private static func value(_ guesses: [MatterGuess]) -> JSONValue {
    .array(guesses.prefix(Self.guesses).map { [.string($0.name), .share($0.probability)] })
  }

  func value(_ finding: Finding) -> JSONValue {
    let (value, more) = bare(finding.value, of: finding)
    return .object(
      [.init("field", .string(finding.path)), .init("value", value)] + more + [
        .init("text", .string(finding.text)),
        .init("start", .integer(finding.range.lowerBound)),
        .init("end", .integer(finding.range.upperBound)),
        .init("confidence", .share(finding.confidence)),
        .init("rule", .string(finding.rule)),
      ])
  }

  /// A value without its type, and what else is to be said of it.
  private func bare(_ value: Value, of finding: Finding) -> (JSONValue, [JSONValue.Member]) {
    switch value {
    case .text(let text): return (.string(text), [])
    case .acknowledged: return ("yes", [])
    case .time(let hour, let minute): return (.array([.integer(hour), .integer(minute)]), [])
    case .quantity(let quantity):
      let approximate: [JSONValue.Member] =
        quantity.approximation == .exact
        ? [] : [.init("approximate", .string(quantity.approximation.rawValue))]
      return (.decimal(quantity.value), approximate)
    case .date(let date):
      let season = date.season.map { "-" + $0.rawValue } ?? ""
      let bound: [JSONValue.Member] =
        date.bound == .on ? [] : [.init("bound", .string(date.bound.rawValue))]
      return (.string(date.iso + season), bound)
    case .choices(let choices):
      let names = choices.map { JSONValue.string($0.name) }
      guard names.count == 1, let choice = choices.first else { return (.array(names), []) }
      guard finding.field == "department", choice.isListed,
        let office = offices.choice(named: choice.name)
      else { return (names[0], []) }
      let label = language == .chinese ? office.label.zh : office.label.en
      return (.string(label), [.init("choice", names[0])])
    }
  }
}

extension JSONValue {
  /// A share of one, in hundredths.
  static func share(_ share: Double) -> JSONValue {
    .decimal(Decimal(Int((share * 100).rounded())) / 100)
  }
}
