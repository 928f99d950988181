import CaseRecord

/// Something that was heard, as the default of its question.
struct Offer: Hashable {
  let part: Proposal.Part
  /// Where it was heard, as the event of an answer keeps it.
  let origin: JSONValue
}
