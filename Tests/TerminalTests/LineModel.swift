/// A line and its cursor, as simple as can be: what the editor is compared with.
struct LineModel {
  private var characters: [Character]
  /// Characters before the cursor.
  private var cursor: Int
  private var killed = ""
  /// Whether the last step killed too: then the next kill adds to it.
  private var isKilling = false
  private var goal: Int?
  let prompt: String

  init(prompt: String = "> ", text: String = "") {
    self.prompt = prompt
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// One thing that a person may do.
  enum Step {
    case type(String)
    case paste(String)
    case left, right, home, end, up, down
    case backspace, delete
    case wordLeft, wordRight, killWordBack, killWordForward
    case killToStart, killToEnd, yank

    /// The bytes of its key.
    var keys: String {
      switch self {
      case .type("\n"): "\u{1B}\r"
      case .type(let text): text
      case .paste(let text): "\u{1B}[200~\(text)\u{1B}[201~"
      case .left: "\u{1B}[D"
      case .right: "\u{6}"
      case .home: "\u{1}"
      case .end: "\u{1B}[F"
      case .up: "\u{1B}[A"
      case .down: "\u{1B}[B"
      case .backspace: "\u{7F}"
      case .delete: "\u{1B}[3~"
      case .wordLeft: "\u{1B}b"
      case .wordRight: "\u{1B}[1;5C"
      case .killWordBack: "\u{17}"
      case .killWordForward: "\u{1B}d"
      case .killToStart: "\u{15}"
      case .killToEnd: "\u{B}"
      case .yank: "\u{19}"
      }
    }
  }

  /// Does a step; `columns` matter to moves up and down only.
  mutating func take(_ step: Step, columns: Int) {
    let all = characters
    let cursor = cursor
    if case .up = step {} else if case .down = step {} else { goal = nil }
    let wasKilling = isKilling
    isKilling = false
    switch step {
    case .type(let new), .paste(let new): insert(new)
    case .left: move(max(0, cursor - 1))
    case .right: move(min(all.count, cursor + 1))
    case .home: move(lineStart(all, cursor))
    case .end: move(lineEnd(all, cursor))
    case .up: moveRow(-1, columns)
    case .down: moveRow(1, columns)
    case .backspace: if cursor > 0 { remove(cursor - 1..<cursor) }
    case .delete: if cursor < all.count { remove(cursor..<cursor + 1) }
    case .wordLeft: move(wordStart(all, cursor))
    case .wordRight: move(wordEnd(all, cursor))
    case .killWordBack: kill(wordStart(all, cursor)..<cursor, wasKilling)
    case .killWordForward: kill(cursor..<wordEnd(all, cursor), wasKilling)
    case .killToStart:
      let start = lineStart(all, cursor)
      kill((start == cursor ? max(0, start - 1) : start)..<cursor, wasKilling)
    case .killToEnd:
      let end = lineEnd(all, cursor)
      kill(cursor..<(end == cursor ? min(all.count, end + 1) : end), wasKilling)
    case .yank: insert(killed)
    }
  }

  private mutating func insert(_ new: String) {
    replace(cursor..<cursor, new)
  }

  private mutating func remove(_ range: Range<Int>) {
    replace(range, "")
  }

  private mutating func kill(_ range: Range<Int>, _ isContinued: Bool) {
    isKilling = isContinued || !range.isEmpty
    guard !range.isEmpty else { return }
    let text = String(characters[range])
    let isBefore = range.upperBound == cursor
    killed = !isContinued ? text : isBefore ? text + killed : killed + text
    remove(range)
  }

  private mutating func move(_ index: Int) {
    cursor = index
  }

  /// Replaces characters; what joins at the new cursor goes before it.
  private mutating func replace(_ range: Range<Int>, _ new: String) {
    func isHan(_ character: Character) -> Bool { ("\u{4E00}"..."\u{9FFF}").contains(character) }
    // Far enough around that nothing joins what stands outside.
    let start = characters[..<range.lowerBound].lastIndex(where: isHan) ?? 0
    let end = characters[range.upperBound...].firstIndex(where: isHan) ?? characters.count
    let first = String(characters[start..<range.lowerBound]) + new
    let count = first.unicodeScalars.count
    let all = Array(first + String(characters[range.upperBound..<end]))
    var passed = 0
    cursor = start
    for character in all {
      if passed >= count { break }
      passed += character.unicodeScalars.count
      cursor += 1
    }
    characters.replaceSubrange(start..<end, with: all)
  }

  // MARK: - Words and lines

  private func kind(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if character == "\n" || character.isWhitespace || scalar == " " { return 0 }
    if (0x4E00...0x9FFF).contains(scalar.value) { return 1 }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? 2 : 3
  }

  private func wordStart(_ all: [Character], _ cursor: Int) -> Int {
    let rest = all[..<cursor].reversed().drop { kind($0) == 0 }
    guard let first = rest.first else { return 0 }
    return rest.drop { kind($0) == kind(first) }.count
  }

  private func wordEnd(_ all: [Character], _ cursor: Int) -> Int {
    let rest = all[cursor...].drop { kind($0) == 0 }
    guard let first = rest.first else { return all.count }
    return all.count - rest.drop { kind($0) == kind(first) }.count
  }

  private func lineStart(_ all: [Character], _ cursor: Int) -> Int {
    (all[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  private func lineEnd(_ all: [Character], _ cursor: Int) -> Int {
    all[cursor...].firstIndex(of: "\n") ?? all.count
  }

  // MARK: - Rows

  /// What a terminal of some width should show, and where its cursor should stand.
  struct Picture: Equatable {
    var rows: [String]
    var row: Int
    var column: Int
    /// For each row the index of its first character, and for each character its column.
    var starts: [Int]
    var columns: [Int]
  }

  func picture(columns width: Int) -> Picture {
    var picture = Picture(rows: [prompt], row: 0, column: 0, starts: [0], columns: [])
    let indent = prompt.count
    var column = indent
    func beginRow(_ index: Int) {
      picture.rows.append(String(repeating: " ", count: indent))
      picture.starts.append(index)
      column = indent
    }
    let all = characters
    for (index, character) in all.enumerated() {
      let columns = Self.width(of: character)
      if character != "\n" && column + columns > width - 1 { beginRow(index) }
      if index == cursor { (picture.row, picture.column) = (picture.rows.count - 1, column) }
      picture.columns.append(column)
      if character == "\n" {
        beginRow(index + 1)
      } else {
        let isMark = character.unicodeScalars.first.map { ScreenModel.width(of: $0) == 0 } ?? false
        picture.rows[picture.rows.count - 1] += (isMark ? " " : "") + String(character)
        column += columns
      }
    }
    if cursor == all.count { (picture.row, picture.column) = (picture.rows.count - 1, column) }
    picture.columns.append(column)
    picture.rows = picture.rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
    return picture
  }

  private mutating func moveRow(_ distance: Int, _ width: Int) {
    let picture = picture(columns: width)
    let target = picture.row + distance
    guard picture.rows.indices.contains(target) else {
      goal = nil  // The way into the history, which is empty.
      return
    }
    let column = goal ?? picture.column
    goal = column
    let isLast = target + 1 == picture.rows.count
    let first = picture.starts[target]
    let last = isLast ? characters.count : picture.starts[target + 1] - 1
    // The last position of the row that is not to the right of the column.
    let index = (first...max(first, last)).last { picture.columns[$0] <= column } ?? first
    move(index)
  }

  private static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isEmoji = scalars.contains {
      $0.value == 0xFE0F || (0x1F000...0x1FAFF).contains($0.value)
    }
    if isEmoji { return scalars.count == 1 && scalars.allSatisfy(isFlagPart) ? 1 : 2 }
    return max(1, scalars.reduce(0) { $0 + ScreenModel.width(of: $1) })
  }

  private static func isFlagPart(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
