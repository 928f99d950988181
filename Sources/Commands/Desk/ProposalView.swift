import Forms
import Interview
import Terminal

/// How proposals look: one a line, numbered, with the words that say it.
struct ProposalView {
  let console: Console
  let language: Language

  /// Shows all, or the one that is being corrected.
  func show(_ hearing: Hearing) {
    if let correction = hearing.correction {
      show(correction.proposal, number: (hearing.opened ?? 0) + 1)
      // Where no line can be edited, what stands in it is shown.
      let words = DeskWords.correctProposal.text(language)
      let line = console.isEditing ? "" : "[\(correction.line)] "
      return console.show(line + words, indent: 3, .dim)
    }
    console.show()
    console.show(DeskWords.proposals.text(language), indent: 3, .bold)
    for (index, proposal) in hearing.proposals.enumerated() {
      show(proposal, number: index + 1)
    }
    console.show(DeskWords.proposalKeys.text(language), indent: 3, .dim)
  }

  private func show(_ proposal: Proposal, number: Int) {
    let source = proposal.source.isEmpty ? "" : "← " + Self.quoted(proposal.source)
    console.show(text(of: proposal, number), dim: source, indent: 3, hanging: 2)
  }

  private func text(of proposal: Proposal, _ number: Int) -> String {
    let isWholeUncertain = proposal.standing == .uncertain
    let values = proposal.shown.map { part in
      let isDoubted = !part.isCertain && !proposal.isCorrected && !isWholeUncertain
      let words = part.words.replacing("\n", with: " ")
      return (part.isQuoted ? Self.quoted(words) : words) + (isDoubted ? "?" : "")
    }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var sign = " "
    var end = ""
    if proposal.isLeftOut {
      end = " " + DeskWords.leftOut.text(language)
    } else if proposal.isCorrected {
      let words: DeskWords = proposal.isChanged ? .putRight : .accepted
      end = " " + words.text(language)
    } else {
      switch proposal.standing {
      case .certain: break
      case .uncertain:
        sign = "?"
        end = " " + DeskWords.stillAsked.text(language)
      case .contradiction(let status, let words):
        sign = "!"
        let recorded = words.isEmpty ? StatusWords.text(of: status)(language) : words
        end = " " + DeskWords.contradiction(recorded: recorded).text(language)
      }
    }
    return "\(number)\(sign) \(proposal.name) "
      + values.joined(separator: " · ") + end
  }

  static func quoted(_ words: String) -> String {
    "“\(words)”"
  }
}
