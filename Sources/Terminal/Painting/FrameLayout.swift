/// Lays a scene out on a terminal of some size.
struct FrameLayout {
  var size: TerminalSize
  /// The first of the line's rows that is shown; it moves only as far as the cursor makes it.
  private(set) var top = 0
  /// The rows and the column that the prompt takes.
  private var promptStarts: [Int] = [0]
  private(set) var first = 0
  private(set) var indent = 0

  /// Whatever the terminal says, room for a wide character and the cursor.
  private var columns: Int { max(size.columns, 4) }

  init(size: TerminalSize) {
    self.size = size
  }

  /// Takes the measure of a prompt; before the first frame and after a resize.
  mutating func measure(_ prompt: Clusters) {
    promptStarts = [0]
    var column = 0
    for (index, cluster) in prompt.enumerated() {
      if column + Int(cluster.width) > columns - 1 {
        promptStarts.append(index)
        column = 0
      }
      column += Int(cluster.width)
    }
    let isShort = promptStarts.count == 1 && column <= (columns - 1) / 2
    indent = isShort ? column : min(2, columns - 3)
    first = column
    if columns - 1 - column < 2 {  // No room for a wide character: the text begins below.
      promptStarts.append(prompt.count)
      first = indent
    }
  }

  /// Breaks the scene's text into rows, after a change at a cluster.
  func breakRows(of scene: inout Scene, changed: Int) {
    scene.breaks.update(
      scene.text, changed: changed, columns: columns, first: first, indent: indent)
  }

  /// Lays out what stays when the line is done: all of its rows and nothing under them.
  func layOutWhole(_ scene: Scene, in frame: inout Frame) {
    frame.clear()
    let count = promptStarts.count - 1 + scene.breaks.count
    for row in 0..<count { append(row, of: scene, to: &frame) }
    frame.cursorRow = count - 1
    frame.cursorColumn = frame.rows[count - 1].width
  }

  /// Lays out what is seen while the line is edited, in at most as many rows as there are.
  mutating func layOut(_ scene: Scene, in frame: inout Frame) {
    frame.clear()
    let cluster = scene.text.index(at: scene.cursor)
    let promptRows = promptStarts.count - 1
    let count = promptRows + scene.breaks.count
    let cursorRow = promptRows + scene.breaks.row(of: cluster)
    let height = max(size.rows, 1)

    let searchRows = scene.search != nil && height > 1 ? 1 : 0
    let statusRows = !scene.status.isEmpty && height > 2 + searchRows ? 1 : 0
    let extra = searchRows + statusRows
    let listRows = min(scene.list.count, max(0, height - extra - min(count, max(1, height / 2))))
    let visible = min(count, height - extra - listRows)
    top = min(max(min(top, cursorRow), cursorRow - visible + 1), count - visible)

    for row in top..<top + visible { append(row, of: scene, to: &frame) }
    frame.cursorRow = cursorRow - top
    frame.cursorColumn = scene.breaks.column(of: cluster, in: scene.text)
    if let search = scene.search, searchRows > 0 {
      frame.beginRow()
      // The end of the pattern is what one types at.
      var start = search.count
      var width = 0
      while start > 0 && width + Int(search[start - 1].width) <= columns - 1 {
        start -= 1
        width += Int(search[start].width)
      }
      frame.append(search, start..<search.count)
      frame.cursorRow = frame.rows.count - 1
      frame.cursorColumn = width
    }
    for index in 0..<listRows {
      frame.beginRow()
      let isCut = index == listRows - 1 && listRows < scene.list.count
      append(isCut ? Clusters("…") : scene.list[index], isDim: false, to: &frame)
    }
    if statusRows > 0 { appendStatus(of: scene, to: &frame) }
  }

  /// Adds one of the prompt's and the text's rows.
  private func append(_ row: Int, of scene: Scene, to frame: inout Frame) {
    let line = row - (promptStarts.count - 1)
    let isShared = line == 0 && promptStarts[row] < scene.prompt.count
    if line < 0 || isShared {
      frame.beginRow()
      let end = row + 1 < promptStarts.count ? promptStarts[row + 1] : scene.prompt.count
      frame.append(scene.prompt, promptStarts[row]..<end)
    } else {
      frame.beginRow(margin: scene.breaks.margin(of: line))
    }
    guard line >= 0 else { return }
    frame.append(scene.text, scene.breaks.clusters(of: line, in: scene.text))
    if scene.text.isEmpty && scene.search == nil {
      append(scene.ghost, isDim: true, to: &frame)
    }
  }

  /// Adds as much of a text as fits the last row.
  private func append(_ text: Clusters, isDim: Bool, to frame: inout Frame) {
    let room = columns - 1 - (frame.rows.last?.width ?? 0)
    frame.append(text, 0..<Self.fitting(text, 0..<text.count, room), isDim: isDim)
  }

  private func appendStatus(of scene: Scene, to frame: inout Frame) {
    let status = scene.status
    let split = scene.statusSplit ?? status.count
    let rightEnd = Self.fitting(status, split..<status.count, columns - 1)
    let rightWidth = (split..<rightEnd).reduce(0) { $0 + Int(status[$1].width) }
    let room = columns - 1 - (rightWidth > 0 ? rightWidth + 1 : 0)
    frame.beginRow()
    let leftEnd = Self.fitting(status, 0..<split, room)
    if leftEnd < split && room > 1 {
      frame.append(status, 0..<Self.fitting(status, 0..<split, room - 1), isDim: true)
      frame.append(Self.ellipsis, 0..<1, isDim: true)
    } else {
      frame.append(status, 0..<leftEnd, isDim: true)
    }
    if rightWidth > 0 {
      frame.appendSpaces(columns - 1 - rightWidth - (frame.rows.last?.width ?? 0))
      frame.append(status, split..<rightEnd, isDim: true)
    }
  }

  private static let ellipsis = Clusters("…")

  /// How far one gets in a text within some columns.
  private static func fitting(_ text: Clusters, _ range: Range<Int>, _ room: Int) -> Int {
    var width = 0
    for index in range {
      width += Int(text[index].width)
      if width > room { return index }
    }
    return range.upperBound
  }
}
