/// Rows of a terminal, as they are or as they should be, and where the cursor stands.
struct Frame {
  /// One character on the screen.
  struct Glyph: Equatable {
    /// Its scalars in the frame's.
    var start: Int32
    var count: UInt16
    var width: UInt8
    var kind: Clusters.Kind
    var isDim: Bool
  }

  struct Row {
    /// Its glyphs in the frame's.
    var glyphs: Range<Int>
    /// The columns left empty before the first glyph.
    var margin: Int
    /// The column behind the last glyph.
    var width: Int
    /// Whether a terminal may show it otherwise than said.
    var isUncertain: Bool
  }

  private(set) var scalars: [UInt32] = []
  private(set) var glyphs: [Glyph] = []
  private(set) var rows: [Row] = []
  var cursorRow = 0
  var cursorColumn = 0

  /// Empties the frame but keeps its memory.
  mutating func clear() {
    scalars.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    (cursorRow, cursorColumn) = (0, 0)
  }

  mutating func beginRow(margin: Int = 0) {
    let end = glyphs.count
    rows.append(Row(glyphs: end..<end, margin: margin, width: margin, isUncertain: false))
  }

  /// Adds characters to the last row.
  mutating func append(_ text: Clusters, _ range: Range<Int>, isDim: Bool = false) {
    guard !range.isEmpty, var row = rows.popLast() else { return }
    let offset = scalars.count - text.offset(of: range.lowerBound)
    scalars += text.scalars[text.offset(of: range.lowerBound)..<text.offset(of: range.upperBound)]
    for index in range {
      let cluster = text[index]
      if cluster.kind == .lineBreak { continue }
      let count = UInt16(clamping: cluster.end - cluster.start)
      glyphs.append(
        Glyph(
          start: cluster.start + Int32(offset), count: count, width: cluster.width,
          kind: cluster.kind, isDim: isDim))
      row.width += Int(cluster.width)
      if cluster.kind != .plain { row.isUncertain = true }
    }
    row.glyphs = row.glyphs.lowerBound..<glyphs.count
    rows.append(row)
  }

  mutating func appendSpaces(_ count: Int) {
    guard count > 0, var row = rows.popLast() else { return }
    for _ in 0..<count {
      glyphs.append(
        Glyph(start: Int32(scalars.count), count: 1, width: 1, kind: .plain, isDim: false))
      scalars.append(0x20)
    }
    row.width += count
    row.glyphs = row.glyphs.lowerBound..<glyphs.count
    rows.append(row)
  }

  /// Whether two glyphs look the same.
  func isSame(_ glyph: Glyph, _ other: Glyph, in frame: Frame) -> Bool {
    guard glyph.count == other.count, glyph.width == other.width, glyph.isDim == other.isDim else {
      return false
    }
    for index in 0..<Int(glyph.count)
    where scalars[Int(glyph.start) + index] != frame.scalars[Int(other.start) + index] {
      return false
    }
    return true
  }

  /// A row's characters, for tests and failures.
  func text(of row: Int) -> String {
    let glyphs = glyphs[rows[row].glyphs]
    return String(repeating: " ", count: rows[row].margin)
      + glyphs.map { glyph in
        Clusters.text(scalars[Int(glyph.start)..<Int(glyph.start) + Int(glyph.count)])
      }.joined()
  }
}
