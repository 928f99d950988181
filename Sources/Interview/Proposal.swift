package import CaseRecord
package import Understanding

/// What a text seems to say of the record; it counts once an official has taken it.
///
/// All that is said of one contact or assignment is one proposal.
package struct Proposal: Hashable, Sendable {
  /// The short name of the field, or of the repeat.
  package let name: String
  package internal(set) var parts: [Part]
  package internal(set) var standing: Standing
  /// The words that say it, where the values do not show them already.
  package let source: String
  /// The proposal as it would be typed.
  package let line: String
  /// The repeat that it is of; nil at the top of the record.
  let list: FieldPath?
  /// The instance that it adds to; nil for a new one.
  let instance: Int?
  /// Whether an official has put it right, and so accepted it.
  package internal(set) var isCorrected = false
  /// Whether its values are others than those that were heard.
  package var isChanged: Bool { parts.contains { $0.proposed != nil } }
  /// Whether an official has emptied its line.
  package internal(set) var isLeftOut = false

  package enum Standing: Hashable, Sendable {
    case certain
    /// Not taken by Enter alone: it is the default of its question.
    case uncertain
    /// Something else is recorded: its status, and its value in words.
    case contradiction(AnswerStatus, String)
  }

  /// One field of it.
  package struct Part: Hashable, Sendable {
    package let name: String
    package let value: Value
    /// The value in words.
    package let words: String
    /// What was heard; the value differs where it was corrected.
    package let finding: Finding
    /// The value before an official corrected it.
    var proposed: Value?
    package let isCertain: Bool

    /// Whether its words are those of the text.
    package var isQuoted: Bool {
      if case .text(let text) = value { text == finding.text } else { false }
    }

    /// What tells it from others of its field.
    var key: String {
      "\(finding.repeatName ?? "").\(name)=\(value.json.text)"
    }
  }

  /// The parts that are worth showing: beside the words that tell of hardship, not that there is any.
  package var shown: [Part] {
    let texts = parts.filter(\.isQuoted)
    return list == nil && !texts.isEmpty ? texts : parts
  }

  /// What Enter alone takes of it.
  var taken: [Part] {
    if isLeftOut { return [] }
    if isCorrected { return parts }
    return standing == .certain ? parts.filter(\.isCertain) : []
  }

  /// Where a part stands once the instance is known.
  func path(_ part: Part, _ instance: Int?) -> FieldPath {
    guard let list, let instance else { return FieldPath(part.name) }
    return FieldPath(part.name, in: list.steps + [FieldPath.Step(list.name, instance)])
  }
}
