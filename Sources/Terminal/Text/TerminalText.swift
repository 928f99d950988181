/// Text as a terminal shows it: columns instead of characters, and nothing that steers.
package enum TerminalText {
  /// The columns that a text takes, by the C library's tables.
  package static func width(_ text: String) -> Int {
    Clusters(text).reduce(0) { $0 + Int($1.width) }
  }

  /// A text with spaces after it up to a width.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// A text cut to a width, with `…` in its last column if something is missing.
  package static func truncated(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    let clusters = Clusters(text)
    var width = 0
    var fitting = 0
    for cluster in clusters {
      width += Int(cluster.width)
      if width <= columns - 1 { fitting = Int(cluster.end) }
      if width > columns { return clusters.text(..<fitting) + "…" }
    }
    return text
  }

  /// Items in columns that line up although characters differ in width, read down as `ls` does.
  package static func columns(_ items: [String], width: Int) -> [String] {
    let widths = items.map { Self.width($0) }
    guard let widest = widths.max() else { return [] }
    let gap = 2
    let count = max(1, min(items.count, (width + gap) / (widest + gap)))
    let rows = (items.count + count - 1) / count
    return (0..<rows).map { row in
      var line = ""
      for index in stride(from: row, to: items.count, by: rows) {
        let isLast = index + rows >= items.count
        line += items[index]
        if !isLast { line += String(repeating: " ", count: widest + gap - widths[index]) }
      }
      return truncated(line, to: max(1, width))
    }
  }
}
