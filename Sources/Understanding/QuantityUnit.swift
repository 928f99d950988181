/// What a number counts.
package enum QuantityUnit: Hashable, Sendable, CaseIterable {
  /// People, things, years: whole numbers.
  case count
  case decimal
  /// Yuan.
  case money
}
