/// What Tab does to a line: some text to put in, some candidates to show, or both.
package struct Completion {
  /// What replaces the characters from `from` up to the cursor; nil leaves them.
  package var replacement: String?
  /// Where the replaced word begins, counted in Characters.
  package var from: Int
  /// Candidates to list under the line until the next key.
  package var items: [String]

  package init(replacement: String? = nil, from: Int = 0, items: [String] = []) {
    self.replacement = replacement
    self.from = from
    self.items = items
  }

  /// Nothing fits.
  package static var none: Completion { Completion() }

  /// The usual choice among candidates for the word that begins at `from`.
  ///
  /// One is put in; of several, what they begin with in common is put in if that is longer than
  /// the `typed` word, and all of them are listed.
  package static func candidates(_ candidates: [String], from: Int, typed: String) -> Completion {
    guard let first = candidates.first else { return .none }
    guard candidates.count > 1 else { return Completion(replacement: first, from: from) }
    let common = candidates.dropFirst().reduce(first) { common, candidate in
      String(zip(common, candidate).prefix { $0 == $1 }.map(\.0))
    }
    let isLonger = common.count > typed.count
    return Completion(replacement: isLonger ? common : nil, from: from, items: candidates)
  }
}
