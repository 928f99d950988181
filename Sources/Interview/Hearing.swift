/// The proposals from one text, while they wait to be taken or left.
package struct Hearing: Hashable, Sendable {
  package let text: HeardText
  /// Numbered from 1 where they are shown.
  package internal(set) var proposals: [Proposal]
  /// The position of the one whose words stand in the line.
  package internal(set) var opened: Int?
  /// What was typed for it and could not be read.
  var typed: String?

  init(text: HeardText, proposals: [Proposal]) {
    self.text = text
    self.proposals = proposals
  }

  /// The one that is being corrected, with the line that stands for it.
  package var correction: (proposal: Proposal, line: String)? {
    opened.map { (proposals[$0], typed ?? proposals[$0].line) }
  }
}
