/// Guesses the category of a matter and the purpose of a visit from what the visitor told.
///
/// A linear model over what is to be seen in the words (`MatterFeatures`), learnt from examples
/// (`MatterTrainer`), and what was counted on this desk (`DeskCounts`): no chance, no network, and
/// every guess can be taken apart (`MatterReading.reasons`).
package struct MatterGuesser: Sendable {
  package let language: TopicLanguage
  let classes: WordClasses
  let table: WeightTable
  /// The names of each field, with their numbers in the table.
  private let lanes: [MatterField: [(name: String, lane: Int)]]

  static let magic = "jiefang matters 1\n"

  /// Nil if the bytes are not a model of `MatterTrainer`, or are damaged.
  package init?(_ language: TopicLanguage, _ classes: WordClasses, _ bytes: [UInt8]) {
    guard let table = WeightTable(bytes, magic: Self.magic) else { return nil }
    self.language = language
    self.classes = classes
    self.table = table
    var lanes: [MatterField: [(name: String, lane: Int)]] = [:]
    for (lane, name) in table.names.enumerated() {
      let parts = name.split(separator: ":")
      guard parts.count == 2, let field = MatterField(rawValue: String(parts[0])) else {
        return nil
      }
      lanes[field, default: []].append((String(parts[1]), lane))
    }
    self.lanes = lanes
  }

  /// What is to be seen in a text, for all guesses of it.
  package func reading(of text: String) -> MatterReading { MatterReading(text, self) }

  /// Counts a finished case: the name that its official chose.
  ///
  /// What had been proposed is nil where it is not known, and is guessed anew.
  package func count(
    _ text: String, _ field: MatterField, chosen: String, proposed: String? = nil,
    in desk: inout DeskCounts
  ) {
    guard let proposed = proposed ?? reading(of: text).guesses(field).first?.name else { return }
    desk.add(words(text), chosen: chosen, proposed: proposed)
  }

  func lanes(of field: MatterField) -> [(name: String, lane: Int)] { lanes[field] ?? [] }
}
