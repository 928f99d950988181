/// Where a text is broken into rows of a terminal.
///
/// The last column is never written to: a cursor may stand there, no terminal wraps by itself, and
/// a narrowed one finds rows that it can count.
struct RowBreaks: Equatable {
  /// Columns of the terminal.
  private(set) var columns = 0
  /// The column at which the text begins in its first row, and in the others.
  private(set) var first = 0
  private(set) var indent = 0
  /// The index of each row's first cluster; one past the text for an empty last row.
  private(set) var starts: [Int] = [0]

  var count: Int { starts.count }

  /// Breaks the text anew, from the row before the one that holds the first changed cluster.
  mutating func update(
    _ text: Clusters, changed: Int, columns: Int, first: Int, indent: Int
  ) {
    var row = 0
    if (self.columns, self.first, self.indent) == (columns, first, indent) {
      row = max(0, self.row(of: changed) - 1)
    }
    (self.columns, self.first, self.indent) = (columns, first, indent)
    starts.removeSubrange((row + 1)...)
    var column = margin(of: row)
    var start = starts[row]
    for index in start..<text.count {
      let cluster = text[index]
      if cluster.kind == .lineBreak {
        start = index + 1
      } else if column + Int(cluster.width) > columns - 1 && index > start {
        start = index
      } else {
        column += Int(cluster.width)
        continue
      }
      starts.append(start)
      column = indent + (start == index ? Int(cluster.width) : 0)
    }
  }

  /// The column at which a row's text begins.
  func margin(of row: Int) -> Int {
    row == 0 ? first : indent
  }

  /// The row that shows a cluster, or the insertion point before it.
  func row(of cluster: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= cluster { low = middle } else { high = middle }
    }
    return low
  }

  /// The clusters of a row, a line break at its end included.
  func clusters(of row: Int, in text: Clusters) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : text.count)
  }

  /// The column of the insertion point before a cluster.
  func column(of cluster: Int, in text: Clusters) -> Int {
    let row = row(of: cluster)
    var column = margin(of: row)
    for index in starts[row]..<cluster { column += Int(text[index].width) }
    return column
  }

  /// The cluster of a row that is nearest to a column.
  func cluster(in row: Int, column: Int, of text: Clusters) -> Int {
    let range = clusters(of: row, in: text)
    var position = margin(of: row)
    for index in range {
      let isLastOfRow = index + 1 == range.upperBound && row + 1 < starts.count
      if text[index].kind == .lineBreak || position >= column || isLastOfRow { return index }
      let width = Int(text[index].width)
      if position + width > column { return index }
      position += width
    }
    return range.upperBound
  }
}
