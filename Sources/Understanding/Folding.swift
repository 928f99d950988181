import Foundation

/// Makes texts equal that differ only in how they are written.
package enum Folding {
  /// Half width, lower case, simplified characters, single blanks, none at the ends.
  package static func fold(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { $0 < 0x80 } ? text : simplified(compatible(text))
    return plain.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text with traditional characters simplified.
  package static func simplified(_ text: String) -> String {
    let table = TraditionalTable.simplified
    guard text.unicodeScalars.contains(where: { table[$0] != nil }) else { return text }
    var simplified = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { simplified.append(table[scalar] ?? scalar) }
    return String(simplified)
  }

  private static func compatible(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping
  }
}
