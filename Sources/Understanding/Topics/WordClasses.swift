/// Words and phrases that are taken as one when a turn is read, such as all the names of offices.
///
/// Data: a line for each class, its name, a tab, its words parted by `|`. Lines that begin with
/// `#` are remarks.
package struct WordClasses: Hashable, Sendable {
  /// A class found in a clause, and at which unit it begins.
  struct Tag: Hashable {
    let start: Int
    let name: String
    /// What stands in the clause.
    let word: String
  }

  private let classes: [String: [String]]
  /// How many units the longest word has that begins with a unit.
  private let longest: [String: Int]
  private let language: TopicLanguage

  package init(_ text: String, _ language: TopicLanguage) {
    var classes: [String: [String]] = [:]
    var longest: [String: Int] = [:]
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", maxSplits: 1)
      guard columns.count == 2 else { continue }
      for word in columns[1].split(separator: "|") {
        let units = language.clauses(String(word)).flatMap { $0 }
        guard let first = units.first else { continue }
        classes[units.joined(separator: language.separator), default: []]
          .append(String(columns[0]))
        longest[first] = max(longest[first] ?? 0, units.count)
      }
    }
    self.classes = classes.mapValues { Set($0).sorted() }
    self.longest = longest
    self.language = language
  }

  /// The classes of a clause from left to right; a word inside a longer one does not count.
  func tags(of units: [String]) -> [Tag] {
    var tags: [Tag] = []
    var end = 0
    for start in units.indices {
      guard let longest = longest[units[start]] else { continue }
      for count in stride(from: min(longest, units.count - start), to: 0, by: -1) {
        let word = units[start..<start + count].joined(separator: language.separator)
        guard let names = classes[word] else { continue }
        if start + count > end {
          tags += names.map { Tag(start: start, name: $0, word: word) }
          end = start + count
        }
        break
      }
    }
    return tags
  }
}
