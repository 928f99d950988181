import CaseRecord
import Foundation
import Understanding

extension Proposal.Part {
  /// Where it was heard, as the event of an answer keeps it.
  func origin(in text: HeardText) -> JSONValue {
    .members([
      "from": .string(text.field?.description ?? ""),
      "remark": text.isRemark ? true : nil,
      "text": .string(finding.text), "start": .integer(finding.range.lowerBound),
      "end": .integer(finding.range.upperBound), "rule": .string(finding.rule),
      "confidence": .decimal(Self.rounded(finding.confidence)),
      "value": proposed?.json,
    ])
  }

  /// It as `heard/1` keeps what was not taken; `path` is nil inside an instance that is not there.
  func left(at path: FieldPath?, group: Int, isOffered: Bool) -> JSONValue {
    .members([
      "field": .string(path?.description ?? name),
      "repeat": path == nil ? finding.repeatName.map { .string($0) } : nil,
      "group": path == nil ? .integer(group) : nil,
      "value": value.json, "text": .string(finding.text),
      "start": .integer(finding.range.lowerBound), "end": .integer(finding.range.upperBound),
      "rule": .string(finding.rule), "confidence": .decimal(Self.rounded(finding.confidence)),
      "offered": isOffered ? true : nil,
    ])
  }

  /// Reads what `left` wrote; its words are made where it is shown.
  init?(left json: JSONValue) {
    guard let field = json["field"]?.string, let value = json["value"].flatMap({ Value(json: $0) }),
      let path = FieldPath(parsing: field)
    else { return nil }
    let start = json["start"]?.integer ?? 0
    let end = max(start, json["end"]?.integer ?? start)
    let confidence = json["confidence"]?.decimal.map { Double($0.description) ?? 0 } ?? 0
    finding = Finding(
      field: path.name, in: json["repeat"]?.string ?? path.steps.last?.repeatName, value: value,
      text: json["text"]?.string ?? "", range: start..<end, confidence: confidence,
      rule: json["rule"]?.string ?? "")
    name = path.name
    self.value = value
    words = ""
    isCertain = false
  }

  /// Two decimals: what is beyond says nothing.
  private static func rounded(_ confidence: Double) -> Decimal {
    Decimal(Int((confidence * 100).rounded())) / 100
  }
}

extension EventDraft {
  /// The same with one more member, in the place of an old one of that name.
  func adding(_ name: String, _ value: JSONValue?) -> EventDraft {
    guard let value, case .object(let members) = payload else { return self }
    let rest = members.filter { $0.name != name }
    return EventDraft(kind, .object(rest + [JSONValue.Member(name, value)]))
  }
}
