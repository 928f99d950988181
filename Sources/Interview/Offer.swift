import CaseRecord

/// Something that was heard, as the default of its question.
struct Offer: Hashable {
  let part: Proposal.Part
  /// Where it was heard, as the event of an answer keeps it.
  let origin: JSONValue
}

extension Offer {
  /// Whether these are the same words of the same text; the log does not keep the order of members.
  func isFrom(_ other: JSONValue) -> Bool {
    ["from", "remark", "text", "start"].allSatisfy { origin[$0] == other[$0] }
  }
}
