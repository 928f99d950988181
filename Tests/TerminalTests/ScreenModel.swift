/// A terminal's screen, as far as the editor needs one; anything else it is told is a failure.
struct ScreenModel {
  /// How a terminal shows several scalars that belong together.
  enum Joining {
    /// As one character of two columns.
    case clusters
    /// Each for itself, but for marks of no width.
    case none
  }

  private struct Row {
    var cells: [Cell]
    /// Whether the next row goes on with this one's line; only a narrowed window does that.
    var isWrapped = false
  }

  private struct Cell: Equatable {
    var text = " "
    /// 0 for the second half of a wide character.
    var width = 1
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var row = 0
  private(set) var column = 0
  private(set) var failures: [String] = []
  private(set) var isPasteMarked = false
  /// Rows that have left the screen at its top.
  private(set) var scrolled: [String] = []
  private let joining: Joining
  private var grid: [Row]
  private var wraps = true
  private var unfinished: [UInt8] = []

  init(columns: Int, rows: Int, joining: Joining = .clusters) {
    (self.columns, self.rows, self.joining) = (columns, rows, joining)
    grid = Array(repeating: Row(cells: Array(repeating: Cell(), count: columns)), count: rows)
  }

  /// The rows without the blanks at their ends.
  var text: [String] { grid.map { Self.trimmed($0.cells) } }

  /// The rows without the empty ones at the end.
  var shown: [String] {
    Array(text.reversed().drop { $0.isEmpty }.reversed())
  }

  private static func trimmed(_ cells: [Cell]) -> String {
    var text = cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  mutating func take(_ bytes: [UInt8]) {
    let all = unfinished + bytes
    unfinished = []
    var index = 0
    while index < all.count {
      guard let next = takeOne(all, from: index) else {
        unfinished = Array(all[index...])
        return
      }
      index = next
    }
  }

  /// Takes one character or sequence; the index behind it, or nil if its end is missing.
  private mutating func takeOne(_ bytes: [UInt8], from start: Int) -> Int? {
    switch bytes[start] {
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x1B:
      guard start + 1 < bytes.count else { return nil }
      guard bytes[start + 1] == 0x5B else {
        failures.append("ESC \(bytes[start + 1])")
        return start + 2
      }
      guard let end = bytes[(start + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) })
      else { return nil }
      let parameters = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
      sequence(parameters, Character(Unicode.Scalar(bytes[end])))
      return end + 1
    case 0..<0x20, 0x7F: failures.append("control \(bytes[start])")
    case 0x20..<0x7F: put(Unicode.Scalar(bytes[start]))
    default:
      let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : 2
      guard start + length <= bytes.count else { return nil }
      for scalar in String(decoding: bytes[start..<start + length], as: UTF8.self).unicodeScalars {
        put(scalar)
      }
      return start + length
    }
    return start + 1
  }

  private mutating func sequence(_ parameters: String, _ final: Character) {
    let number = max(1, Int(parameters) ?? 1)
    switch (parameters, final) {
    case (_, "A"): row = max(0, row - number)
    case (_, "B"): row = min(rows - 1, row + number)
    case (_, "G"):
      if number > columns { failures.append("column \(number) of \(columns)") }
      column = min(columns - 1, number - 1)
    case ("", "K"): erase(row, from: column)
    case ("", "J"):
      erase(row, from: column)
      for index in row + 1..<max(rows, row + 1) { erase(index, from: 0) }
    case ("2", "J"): for index in 0..<rows { erase(index, from: 0) }
    case ("", "H"): (row, column) = (0, 0)
    case ("?2004", "h"): isPasteMarked = true
    case ("?2004", "l"): isPasteMarked = false
    case ("?7", "h"): wraps = true
    case ("?7", "l"): wraps = false
    case ("", "m"), ("1", "m"), ("2", "m"): break
    default: failures.append("sequence \(parameters)\(final)")
    }
  }

  private mutating func erase(_ row: Int, from column: Int) {
    if column < columns, column > 0, grid[row].cells[column].width == 0 {
      grid[row].cells[column - 1] = Cell()
    }
    for index in min(column, columns)..<columns { grid[row].cells[index] = Cell() }
    grid[row].isWrapped = false
  }

  private mutating func lineFeed() {
    if row < rows - 1 {
      row += 1
      return
    }
    scrolled.append(Self.trimmed(grid.removeFirst().cells))
    grid.append(Row(cells: Array(repeating: Cell(), count: columns)))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    var width = Self.width(of: scalar)
    if column > 0 {
      let last = column - 1
      let owner = grid[row].cells[last].width == 0 && last > 0 ? last - 1 : last
      let text = grid[row].cells[owner].text
      let joins = joining == .clusters && (text + String(scalar)).count == 1 && text != " "
      if joins || width == 0 {
        grid[row].cells[owner].text += String(scalar)
        let isGrown = joins && grid[row].cells[owner].width == 1 && Self.widens(scalar)
        if isGrown && owner + 1 < columns {
          blank(owner + 1)
          grid[row].cells[owner].width = 2
          grid[row].cells[owner + 1] = Cell(text: "", width: 0)
          column = owner + 2
        }
        return
      }
    }
    if width == 0 { width = 1 }
    if column + width > columns {
      if wraps { failures.append("wrapped at \(scalar) in row \(row)") }
      column = columns - width
    }
    for index in column..<column + width { blank(index) }
    grid[row].cells[column] = Cell(text: String(scalar), width: width)
    if width == 2 { grid[row].cells[column + 1] = Cell(text: "", width: 0) }
    column += width
    if column >= columns && wraps { failures.append("last column in row \(row)") }
    column = min(column, columns - 1)
  }

  /// Makes a cell free, and the other half of a wide character blank.
  private mutating func blank(_ index: Int) {
    if grid[row].cells[index].width == 0, index > 0 { grid[row].cells[index - 1] = Cell() }
    if grid[row].cells[index].width == 2, index + 1 < columns {
      grid[row].cells[index + 1] = Cell()
    }
    grid[row].cells[index] = Cell()
  }

  /// Whether a scalar makes the character before it two columns wide.
  private static func widens(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Columns, from ranges that hold for what the tests type.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200D, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x9FFF: 2
    case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60: 2
    case 0x1F300...0x1F64F, 0x1F680...0x1FAFF, 0x20000...0x3FFFF: 2
    default: 1
    }
  }

  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Changes the window's size: lines too long for it are broken, those broken before are joined.
  mutating func resize(columns: Int, rows: Int) {
    var lines: [[Cell]] = []
    var cursor = (line: 0, offset: 0)
    var joins = false
    for (index, old) in grid.enumerated() {
      if !joins { lines.append([]) }
      if index == row { cursor = (lines.count - 1, lines[lines.count - 1].count + column) }
      lines[lines.count - 1] += old.cells
      joins = old.isWrapped
    }
    (self.columns, self.rows) = (columns, rows)
    grid = []
    for (number, line) in lines.enumerated() {
      let end = line.lastIndex { $0 != Cell() }.map { $0 + 1 } ?? 0
      let first = grid.count
      var cells: [Cell] = []
      for (offset, cell) in line[..<end].enumerated() {
        if cells.count + max(cell.width, 1) > columns && cell.width > 0 {
          finish(&cells, isWrapped: true)
        }
        if cursor == (number, offset) { (row, column) = (grid.count, cells.count) }
        cells.append(cell)
      }
      if cursor.line == number && cursor.offset >= end {
        (row, column) = (grid.count, min(columns - 1, cells.count + cursor.offset - end))
      }
      finish(&cells, isWrapped: false)
      if grid.count == first { continue }
    }
    while grid.count > rows, row < grid.count - 1, Self.trimmed(grid[grid.count - 1].cells) == "" {
      grid.removeLast()
    }
    while grid.count > rows {
      if row == 0 {
        grid.removeLast()
      } else {
        scrolled.append(Self.trimmed(grid.removeFirst().cells))
        row -= 1
      }
    }
    let empty = Row(cells: Array(repeating: Cell(), count: columns))
    while grid.count < rows { grid.append(empty) }
  }

  private mutating func finish(_ cells: inout [Cell], isWrapped: Bool) {
    while cells.count < columns { cells.append(Cell()) }
    grid.append(Row(cells: cells, isWrapped: isWrapped))
    cells = []
  }
}
