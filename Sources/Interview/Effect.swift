package import CaseRecord

/// What has to be done because of an action, in order.
package enum Effect: Hashable, Sendable {
  /// Saved for good; then handed back through `Interview.apply`.
  case append([EventDraft])
  case tell(Notice)
}

/// What the official is told; the words are made at the edge.
package enum Notice: Hashable, Sendable {
  /// What was understood, in full, where it reads otherwise than what was typed.
  case understood(String)
  /// One line that filled several fields: short name and value of each.
  case filled([Pair])
  case problem(Problem)
  /// Short names of the questions that have to be looked at again.
  case lookAgain([String])
  case nothingBefore
  /// Several places are meant by what was typed; the next line may be a number.
  case whichPlace([String])
  case noSuchPlace(String)
  case noSuchRepeat(String, known: [String])
  case noSuchInstance(repeatName: String, count: Int)
  case deleted(String)
  case noMore(repeatName: String, maximum: Int)
  case remarked
  /// The time will not reach for all that waits; so many questions are moved to the end.
  case shortOfTime(waiting: Int, moved: Int)
  /// The visit is closed with what was not asked left open.
  case closing
  /// A number that none of the proposals has.
  case noSuchProposal(String)
  /// Something was typed while a proposal that was put right waits to be taken.
  case takeFirst

  /// A short name and a value in words.
  package struct Pair: Hashable, Sendable {
    package let name: String
    package let value: String
  }
}
