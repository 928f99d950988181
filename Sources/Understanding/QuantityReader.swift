package import CaseRecord
import Foundation

/// Reads numbers as people say them, in Chinese and English.
package enum QuantityReader {
  /// The number that the whole text says; nil if it is none.
  ///
  /// Of an approximate number the value is its base: 60多万 is 600000, at least. Of 两三百 and
  /// 50-60 the lower end counts, as "about"; 近百 is about 100; 几十 is 10, at least.
  package static func read(_ text: String, unit: QuantityUnit) -> Quantity? {
    let said = text.trimmingCharacters(in: .whitespacesAndNewlines)
    var phrase = QuantityPhrase(Folding.fold(said))
    phrase.readApproximation()
    phrase.dropMeasure(unit)
    phrase.readApproximation()
    phrase.readInnerApproximation()
    guard let value = phrase.value(unit), unit == .decimal || value >= 0 else { return nil }
    if unit == .count {
      var rounded = Decimal()
      var exact = value
      unsafe NSDecimalRound(&rounded, &exact, 0, .plain)
      guard rounded == value else { return nil }
    }
    return Quantity(value: value, approximation: phrase.approximation, said: said)
  }
}
