/// The words by which stories are understood, in one language, with the rules over them.
///
/// Data, so that a bureau adds its own: a line for each role, its name, a tab, its words parted by
/// `|`. Lines that begin with `#` are remarks. docs/listen.md lists the roles.
package struct ListenLexicon: Sendable {
  let words: PhraseTable<WordRoles>

  /// A line that could not be read.
  package struct Mistake: Error, Hashable {
    /// From 1.
    package let line: Int
    package let name: String
  }

  package private(set) var mistakes: [Mistake] = []

  /// - Parameter texts: Files of words, the built-in one first; each adds to those before.
  package init(_ texts: [String]) {
    var words = PhraseTable<WordRoles>()
    for text in texts {
      var number = 0
      for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        number += 1
        guard !line.isEmpty, !line.hasPrefix("#") else { continue }
        let columns = line.split(separator: "\t", maxSplits: 1)
        guard columns.count == 2, let role = WordRole(name: columns[0]) else {
          mistakes.append(Mistake(line: number, name: String(columns.first ?? "")))
          continue
        }
        for word in columns[1].split(separator: "|") {
          let folded = ListenText(String(word)).folded
          words.add(folded, WordRoles(role)) { $0.union($1) }
        }
      }
    }
    self.words = words
  }
}
