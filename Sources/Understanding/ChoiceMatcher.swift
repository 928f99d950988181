/// Finds which choice of a list was meant.
///
/// Nothing is computed before the first match; sounds only when Latin letters are looked up.
package struct ChoiceMatcher: Sendable {
  /// One choice, by all its words.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let labels: [String]
    package let aliases: [String]

    package init(name: String, labels: [String], aliases: [String] = []) {
      self.name = name
      self.labels = labels
      self.aliases = aliases
    }
  }

  /// What was meant.
  package enum Outcome: Hashable, Sendable {
    case one(String, how: How)
    /// Equally good ones, in the order of the list.
    case several([String])
    /// Nothing fits; the nearest choices, the best first, five at most.
    case none(nearest: [String])
  }

  /// By what a choice was recognized, the best first.
  package enum How: Int, Hashable, Sendable, CaseIterable {
    /// The whole name, label or alias.
    case exact
    /// The number in the list, counted from 1.
    case number
    /// The beginning of a label or alias.
    case prefix
    /// Any part of a label or alias; of Latin words only from their first letter.
    case part
    /// The sound, or its beginning.
    case pinyin
    /// The first letters of the sounds, or some of them.
    case initials
  }

  package let entries: [Entry]
  private let index: ChoiceIndex

  package init(entries: [Entry]) {
    self.entries = entries
    index = ChoiceIndex(entries: entries)
  }

  /// The choice that a text means.
  ///
  /// Only the best way of recognizing counts: if several choices fit in that way, all are returned,
  /// and those that fit in a worse way are not.
  ///
  /// Finding the nearest ones costs more than all the rest; who does not show them does without.
  package func match(_ text: String, suggests: Bool = true) -> Outcome {
    let query = Folding.fold(text)
    guard !query.isEmpty else { return .none(nearest: []) }
    for tier in ChoiceTier.allCases {
      let found = index.entries(fitting: query, in: tier)
      if found.count == 1 { return .one(entries[found[0]].name, how: tier.how) }
      if found.count > 1 { return .several(found.map { entries[$0].name }) }
    }
    guard suggests else { return .none(nearest: []) }
    return .none(nearest: index.nearest(to: query).map { entries[$0].name })
  }

  /// The names of the choices that a beginning may mean, the best first; all for an empty one.
  package func matches(_ prefix: String) -> [String] {
    let query = Folding.fold(prefix)
    guard !query.isEmpty else { return entries.map(\.name) }
    var seen: Set<Int> = []
    return ChoiceTier.allCases.flatMap { index.entries(fitting: query, in: $0) }
      .filter { seen.insert($0).inserted }.map { entries[$0].name }
  }
}
