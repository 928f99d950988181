/// Turns what the screen shows into what it should show.
///
/// It keeps the frame that is on the screen, and makes the bytes that change it into another:
/// only the rows that differ, from where they differ. Moves are relative to the block's own rows,
/// so that it stands wherever the cursor stood when it began.
struct FramePainter {
  private var shown = Frame()
  private var isShown = false
  /// Where the terminal's cursor is, in the block.
  private var row = 0
  private var column = 0
  private var isDim = false
  /// Columns of the terminal; a character that may be wider than said must not wrap.
  private var columns = 80
  private var bytes = ByteBuffer()
  private let isStyled: Bool

  init(isStyled: Bool) {
    self.isStyled = isStyled
  }

  /// Whatever is on the screen, the next frame begins in the cursor's row.
  mutating func forget() {
    isShown = false
    (row, column) = (0, 0)
    shown.clear()
  }

  /// The terminal has another width: finds the block's first row again.
  ///
  /// Most terminals have broken the rows anew. None has wrapped by itself before, so the pieces of
  /// each row above the cursor can be counted.
  mutating func reflow(columns: Int, isRewrapped: Bool) -> [UInt8] {
    guard isShown else { return [] }
    if isRewrapped {
      var above = 0
      for index in 0..<row { above += pieces(of: index, columns: columns) }
      row = above + min(column / max(columns, 1), pieces(of: row, columns: columns) - 1)
    }
    return restart()
  }

  /// Goes to the block's first row and erases it.
  mutating func restart() -> [UInt8] {
    bytes.clear()
    bytes.append(0x0D)
    if row > 0 { bytes.appendSequence(row, 0x41) }
    bytes.append("\u{1B}[J")
    forget()
    return bytes.array
  }

  private func pieces(of index: Int, columns: Int) -> Int {
    guard index < shown.rows.count else { return 1 }
    var pieces = 1
    var column = shown.rows[index].margin
    for glyph in shown.glyphs[shown.rows[index].glyphs] {
      if column + Int(glyph.width) > columns && column > 0 {
        pieces += 1
        column = 0
      }
      column += Int(glyph.width)
    }
    return pieces
  }

  /// The bytes that show a frame, which the painter takes in exchange for the one before it.
  mutating func paint(_ frame: inout Frame, columns: Int) -> [UInt8] {
    self.columns = columns
    bytes.clear()
    if !isShown {
      bytes.append("\r\u{1B}[J")
      (row, column) = (0, 0)
    }
    if frame.rows.count < shown.rows.count {
      move(toRow: frame.rows.count, column: 0)
      bytes.append("\u{1B}[J")
    }
    for index in frame.rows.indices { paintRow(index, of: frame) }
    move(toRow: frame.cursorRow, column: frame.cursorColumn)
    swap(&shown, &frame)
    isShown = true
    return bytes.array
  }

  private mutating func paintRow(_ index: Int, of frame: Frame) {
    let new = frame.rows[index]
    guard index < shown.rows.count else {
      if index > 0 { move(toRow: index, column: nil) }
      paint(frame, new.glyphs, at: new.margin, index)
      return
    }
    let old = shown.rows[index]
    var from = new.glyphs.lowerBound
    var other = old.glyphs.lowerBound
    var start = new.margin
    if new.margin == old.margin {
      while from < new.glyphs.upperBound && other < old.glyphs.upperBound
        && frame.isSame(frame.glyphs[from], shown.glyphs[other], in: shown)
      {
        start += Int(frame.glyphs[from].width)
        from += 1
        other += 1
      }
      if from == new.glyphs.upperBound && other == old.glyphs.upperBound { return }
    } else {
      // Only if the prompt's width changed: the margin must be blank again.
      move(toRow: index, column: 0)
      bytes.append("\u{1B}[K")
    }
    var end = new.glyphs.upperBound
    if new.width == old.width && new.margin == old.margin && !new.isUncertain && !old.isUncertain {
      var otherEnd = old.glyphs.upperBound
      while end > from && otherEnd > other
        && frame.isSame(frame.glyphs[end - 1], shown.glyphs[otherEnd - 1], in: shown)
      {
        end -= 1
        otherEnd -= 1
      }
    }
    paint(frame, from..<end, at: start, index)
    if new.width < old.width || old.isUncertain && old.width > start {
      move(toRow: index, column: new.width)
      bytes.append("\u{1B}[K")
    }
  }

  private mutating func paint(_ frame: Frame, _ glyphs: Range<Int>, at start: Int, _ index: Int) {
    guard !glyphs.isEmpty else { return }
    move(toRow: index, column: start)
    for glyph in glyphs { paint(frame.glyphs[glyph], of: frame) }
    if isDim { bytes.append("\u{1B}[m") }
    isDim = false
  }

  private mutating func paint(_ glyph: Frame.Glyph, of frame: Frame) {
    if isStyled && glyph.isDim != isDim {
      bytes.append(glyph.isDim ? "\u{1B}[2m" : "\u{1B}[m")
      isDim = glyph.isDim
    }
    let start = Int(glyph.start)
    column += Int(glyph.width)
    switch glyph.kind {
    case .plain: bytes.append(scalar: frame.scalars[start])
    case .lineBreak: break
    case .ambiguous, .unprintable:
      bytes.append(scalar: glyph.kind == .unprintable ? 0xFFFD : frame.scalars[start])
      bytes.appendSequence(column + 1, 0x47)
    case .composed:
      // Terminals differ in what this takes: blank its cells, print, go where the next belongs.
      let mayWrap = column - Int(glyph.width) + 2 * Int(glyph.count) >= columns
      if mayWrap { bytes.append("\u{1B}[?7l") }
      for _ in 0..<glyph.width { bytes.append(0x20) }
      bytes.appendSequence(column - Int(glyph.width) + 1, 0x47)
      // A mark without a base would join the character before it.
      if ScalarClass.width(frame.scalars[start]) == 0 { bytes.append(0x20) }
      // No terminal keeps more than some marks on a character.
      for scalar in frame.scalars[start..<start + min(Int(glyph.count), 16)] {
        bytes.append(scalar: scalar)
      }
      bytes.appendSequence(column + 1, 0x47)
      if mayWrap { bytes.append("\u{1B}[?7h") }
    }
  }

  /// Moves the cursor, and makes a row that is not there yet.
  ///
  /// Without a column it is the first in a new row, and any in another.
  private mutating func move(toRow target: Int, column newColumn: Int?) {
    if target < row { bytes.appendSequence(row - target, 0x41) }
    if target > row {
      let last = max(shown.rows.count - 1, row)
      if min(target, last) > row { bytes.appendSequence(min(target, last) - row, 0x42) }
      for _ in 0..<max(0, target - last) { bytes.append("\r\n") }
      if target > last { column = 0 }
    }
    row = target
    guard let newColumn else { return }
    if newColumn == column { return }
    if newColumn == 0 { bytes.append(0x0D) } else { bytes.appendSequence(newColumn + 1, 0x47) }
    column = newColumn
  }
}
