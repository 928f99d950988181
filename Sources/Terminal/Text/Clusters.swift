/// A text cut into what people take for one character, with the columns of each.
///
/// The boundaries are those of `Character`. Most text is ASCII and Han, where each scalar is one;
/// only around other scalars does Swift's own segmentation run.
struct Clusters: RandomAccessCollection {
  /// One character of the text.
  struct Cluster: Equatable {
    /// Offsets of its scalars.
    var start: Int32
    var end: Int32
    var width: UInt8
    /// How far a terminal can be trusted with it.
    var kind: Kind
  }

  enum Kind: UInt8 {
    /// Any terminal shows it as wide as said.
    case plain
    /// One scalar that some terminals show wider.
    case ambiguous
    /// Several scalars, or an emoji: some terminals show its parts one by one.
    case composed
    /// A scalar that cannot be shown; a replacement is.
    case unprintable
    /// The sign of a line break; it has no width.
    case lineBreak
  }

  private(set) var scalars: [UInt32] = []
  private var elements: [Cluster] = []

  init() {}

  init(_ text: String) {
    self.init(text.unicodeScalars.map { $0 == "\n" ? ScalarClass.lineBreak : $0.value })
  }

  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    segment()
  }

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }
  subscript(position: Int) -> Cluster { elements[position] }

  /// The text between two scalar offsets, with line feeds.
  func text(_ range: some RangeExpression<Int>) -> String {
    Self.text(scalars[range.relative(to: scalars)])
  }

  static func text(_ scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      let value = scalar == ScalarClass.lineBreak ? 0x0A : scalar
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// The index of the cluster that holds, or begins at, a scalar offset; `endIndex` at the end.
  func index(at offset: Int) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if Int(elements[middle].end) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The scalar offset at which a cluster begins.
  func offset(of index: Int) -> Int {
    index < elements.count ? Int(elements[index].start) : scalars.count
  }

  /// Takes over another text, and looks only at what differs from the present one.
  ///
  /// The work saved is most of it when a key changes the end of a long answer.
  ///
  /// - Returns: The first cluster that is not as before; nil if the text is the same.
  mutating func update(_ new: UnsafeBufferPointer<Int32>) -> Int? {
    var common = 0
    let limit = Swift.min(scalars.count, new.count)
    while common < limit, unsafe scalars[common] == UInt32(bitPattern: new[common]) { common += 1 }
    if common == scalars.count && common == new.count { return nil }
    // Back to where a boundary is sure whatever follows.
    while common > 0
      && !(common < scalars.count && ScalarClass.isSimple(scalars[common])
        && ScalarClass.isSimple(scalars[common - 1])
        && (unsafe common < new.count && ScalarClass.isSimple(UInt32(bitPattern: new[common]))))
    { common -= 1 }
    let kept = index(at: common)
    elements.removeSubrange(kept...)
    scalars.removeSubrange(common...)
    for index in common..<new.count { scalars.append(unsafe UInt32(bitPattern: new[index])) }
    segment(from: common)
    return kept
  }

  private mutating func segment(from start: Int = 0) {
    elements.reserveCapacity(scalars.count)
    var position = start
    let count = scalars.count
    while position < count {
      let scalar = scalars[position]
      let isAlone = position + 1 == count || ScalarClass.isSimple(scalars[position + 1])
      if isAlone && ScalarClass.isSimple(scalar) {
        append(position..<position + 1)
        position += 1
        continue
      }
      // Up to the second simple scalar: one may be the base of what follows it.
      var end = position + 1
      let first = position
      repeat {
        while end < count && !ScalarClass.isSimple(scalars[end]) { end += 1 }
        if end < count { end += 1 }
        for character in Self.text(scalars[position..<end]) {
          let next = position + character.unicodeScalars.count
          // The last one may go on behind the end of this piece.
          if next == end && end < count { break }
          append(position..<next)
          position = next
        }
      } while position == first
    }
  }

  private mutating func append(_ range: Range<Int>) {
    let (width, kind) = Self.measure(scalars[range])
    elements.append(
      Cluster(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), width: width, kind: kind))
  }

  private static func measure(_ scalars: ArraySlice<UInt32>) -> (UInt8, Kind) {
    guard let first = scalars.first else { return (0, .plain) }
    if scalars.count == 1 {
      if first == ScalarClass.lineBreak { return (0, .lineBreak) }
      guard let width = ScalarClass.width(first) else { return (1, .unprintable) }
      if width == 0 { return (1, .composed) }
      let isRegional = (0x1F1E6...0x1F1FF).contains(first)
      if ScalarClass.isAmbiguous(first) {
        return (UInt8(width), isRegional || first >= 0x1F000 ? .composed : .ambiguous)
      }
      return (UInt8(width), .plain)
    }
    let isEmoji = scalars.contains { scalar in
      switch scalar {
      case 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
      case 0x1F000...0x1FAFF: true
      default: false
      }
    }
    if isEmoji { return (2, .composed) }
    let width = scalars.reduce(0) { $0 + (ScalarClass.width($1) ?? 0) }
    return (UInt8(Swift.min(Swift.max(width, 1), 8)), .composed)
  }
}
