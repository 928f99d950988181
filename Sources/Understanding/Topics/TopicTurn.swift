/// A turn to be understood, with the turns before it.
package struct TopicTurn: Hashable, Sendable {
  /// Who spoke an earlier turn.
  package enum Speaker: String, Hashable, Sendable {
    case trainee = "T"
    case visitor = "V"
  }

  /// A turn that was spoken before.
  package struct Earlier: Hashable, Sendable {
    package let speaker: Speaker
    package let text: String

    package init(_ speaker: Speaker, _ text: String) {
      self.speaker = speaker
      self.text = text
    }
  }

  /// Oldest first.
  package let earlier: [Earlier]
  package let text: String

  package init(_ text: String, after earlier: [Earlier] = []) {
    self.text = text
    self.earlier = earlier
  }

  /// Reads columns parted by tabs: earlier turns that begin with `T: ` or `V: `, then the turn.
  ///
  /// An earlier turn without its sign is taken as the visitor's.
  package init(columns line: some StringProtocol) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    text = String(columns.last ?? "")
    earlier = columns.dropLast().map { column in
      let parts = column.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let speaker = Speaker(rawValue: parts[0].trimmed) else {
        return Earlier(.visitor, String(column))
      }
      return Earlier(speaker, parts[1].trimmed)
    }
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
