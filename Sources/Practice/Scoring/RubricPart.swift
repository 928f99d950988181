package import Forms

/// A part of the score.
package struct RubricPart: Hashable, Sendable {
  package let name: String
  package let title: LocalizedText
  /// Its share of the total beside the weights of the others.
  package let weight: Double
  /// How far below nothing its penalties may bring it, as a share of its weight.
  package let floor: Double
  /// The rules and guides that it rests on.
  package let source: LocalizedText
  package let items: [RubricItem]

  package init(
    name: String, title: LocalizedText, weight: Double, floor: Double = 0, source: LocalizedText,
    items: [RubricItem]
  ) {
    self.name = name
    self.title = title
    self.weight = weight
    self.floor = floor
    self.source = source
    self.items = items
  }
}
