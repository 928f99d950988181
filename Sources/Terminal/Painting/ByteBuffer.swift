/// Bytes on their way to the terminal.
struct ByteBuffer {
  private(set) var array: [UInt8] = []

  mutating func clear() {
    array.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8) {
    array.append(byte)
  }

  mutating func append(_ text: StaticString) {
    unsafe array.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds ESC, `[`, a number and a final byte.
  mutating func appendSequence(_ number: Int, _ final: UInt8) {
    array.append(0x1B)
    array.append(0x5B)
    appendNumber(number)
    array.append(final)
  }

  private mutating func appendNumber(_ number: Int) {
    if number >= 10 { appendNumber(number / 10) }
    array.append(UInt8(0x30 + number % 10))
  }

  /// Adds a scalar in UTF-8.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      array.append(UInt8(scalar))
    case 0x80..<0x800:
      array.append(UInt8(0xC0 | scalar >> 6))
      array.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      array.append(UInt8(0xE0 | scalar >> 12))
      array.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      array.append(UInt8(0x80 | scalar & 0x3F))
    default:
      array.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      array.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      array.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      array.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
