package import Foundation

/// A number as people say it, with the words.
///
/// Of an approximate number the value is its base: 60多万 is 600000, at least.
package struct Quantity: Hashable, Sendable {
  package let value: Decimal
  package let approximation: Approximation
  /// The words it came from.
  package let said: String

  package enum Approximation: String, Sendable, CaseIterable {
    case exact
    case about
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  package init(value: Decimal, approximation: Approximation = .exact, said: String) {
    self.value = value
    self.approximation = approximation
    self.said = said
  }
}
