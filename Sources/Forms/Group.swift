/// Questions that belong together and may be left out together.
package struct Group: Hashable, Sendable {
  package let name: String
  package var title: LocalizedText?
  package var relevant: Expression?
  /// Whether its first question also takes the answers of the whole group on one line.
  package var line = false
  package var items: [Item]

  package init(name: String, items: [Item]) {
    self.name = name
    self.items = items
  }
}
