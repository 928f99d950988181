/// Questions that are asked once for each of several things.
package struct Repeat: Hashable, Sendable {
  package let name: String
  /// Its name in the record; one instance is called so with its number.
  package var short: LocalizedText
  package var label: Template?
  package var relevant: Expression?
  /// The least number of instances; none if nil.
  package var minimum: Expression?
  /// The greatest number of instances; no limit if nil.
  package var maximum: Expression?
  /// Whether its first question also takes the answers of the whole instance on one line.
  package var line = false
  /// One sentence for each instance, with the instance's own answers.
  package var readback: Template?
  package var items: [Item]

  package init(name: String, short: LocalizedText, items: [Item]) {
    self.name = name
    self.short = short
    self.items = items
  }
}
