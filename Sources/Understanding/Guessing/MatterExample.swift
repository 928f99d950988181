/// A text of which somebody said what category and purpose it has.
package struct MatterExample: Hashable, Sendable {
  package let category: String
  package let purpose: String
  package let text: String
  /// How many times it counts when it is learnt from: stories are what is to be understood.
  package let weight: Int

  package init(category: String, purpose: String, text: String, weight: Int = 1) {
    self.category = category
    self.purpose = purpose
    self.text = text
    self.weight = weight
  }

  /// The number, counted from 1, of a line that is no example.
  package struct Mistake: Error, Hashable {
    package let line: Int
  }

  /// Reads lines of category, purpose and text parted by tabs; or of stories, whose columns are
  /// language, day, category, purpose and text with its marks.
  ///
  /// Empty lines and remarks, which begin with `#`, are passed over.
  package static func examples(_ text: String) throws(Mistake) -> [MatterExample] {
    var examples: [MatterExample] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 3 || columns.count == 5, columns.allSatisfy({ !$0.isEmpty }) else {
        throw Mistake(line: index + 1)
      }
      let isStory = columns.count == 5
      let names = columns.dropFirst(isStory ? 2 : 0)
      examples.append(
        MatterExample(
          category: names[names.startIndex], purpose: names[names.startIndex + 1],
          text: isStory ? plain(columns[4]) : columns[2],
          weight: isStory ? MatterTrainer.storyWeight : 1))
    }
    return examples
  }

  /// A story without its marks, which look like `{field=value:words}`.
  static func plain(_ story: String) -> String {
    var plain = ""
    var isMark = false
    for character in story.replacing("\\n", with: "\n") {
      switch character {
      case "{": isMark = true
      case ":" where isMark: isMark = false
      case "}": break
      default: if !isMark { plain.append(character) }
      }
    }
    return plain
  }
}
