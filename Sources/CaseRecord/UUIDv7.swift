/// An identifier that sorts by the time it was made (RFC 9562, section 5.7).
package enum UUIDv7 {
  /// The identifier of a moment, made unlike any other by 74 random bits.
  package static func text(
    milliseconds: Int, using generator: inout some RandomNumberGenerator
  ) -> String {
    let high = UInt64(truncatingIfNeeded: milliseconds) << 16 | 0x7000 | generator.next() & 0x0FFF
    let low = 0x8000_0000_0000_0000 | generator.next() & 0x3FFF_FFFF_FFFF_FFFF
    let digits = hexadecimal(high) + hexadecimal(low)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    return text
  }

  private static func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
