/// A turn of which somebody said what it asks or does.
package struct TopicExample: Hashable, Sendable {
  package let topics: Set<Topic>
  package let turn: TopicTurn

  package init(topics: Set<Topic>, turn: TopicTurn) {
    self.topics = topics
    self.turn = turn
  }

  /// A line that is no example: its number, counted from 1, and a topic that there is not.
  package struct Mistake: Error, Hashable {
    package let line: Int
    /// Empty if the line has no topics at all.
    package let topic: String
  }

  /// Reads lines of topics joined by `+`, a tab, and the columns of a turn.
  ///
  /// Empty lines and remarks, which begin with `#`, are passed over.
  package static func examples(_ text: String) throws(Mistake) -> [TopicExample] {
    var examples: [TopicExample] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", maxSplits: 1)
      guard columns.count == 2 else { throw Mistake(line: index + 1, topic: "") }
      let topics = columns[0].split(separator: "+").map { Topic(rawValue: String($0)) }
      if let unknown = topics.first(where: { !known.contains($0) }) {
        throw Mistake(line: index + 1, topic: unknown.rawValue)
      }
      examples.append(TopicExample(topics: Set(topics), turn: TopicTurn(columns: columns[1])))
    }
    return examples
  }

  private static let known = Set(Topic.all)
}
