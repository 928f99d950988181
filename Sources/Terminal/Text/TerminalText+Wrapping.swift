extension TerminalText {
  /// A text in rows of at most `columns`; the second and later ones begin with `indent` spaces.
  ///
  /// A row may end between any two wide characters or at a space, but none begins with closing
  /// punctuation or ends with an opening one. A word longer than a row is cut.
  package static func wrapped(_ text: String, to columns: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: min(indent, max(0, columns - 2)))
    var rows: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let clusters = Clusters(String(line))
      var start = 0
      repeat {
        let room = columns - (rows.isEmpty ? 0 : margin.count)
        let end = endOfRow(in: clusters, from: start, room: max(2, room))
        var last = end
        while last > start && clusters.scalars[clusters.offset(of: last - 1)] == 0x20 { last -= 1 }
        let row = clusters.text(clusters.offset(of: start)..<clusters.offset(of: last))
        rows.append((rows.isEmpty ? "" : margin) + row)
        start = end
      } while start < clusters.count
    }
    return rows
  }

  private static func endOfRow(in clusters: Clusters, from start: Int, room: Int) -> Int {
    var width = 0
    var index = start
    var best = start
    while index < clusters.count {
      if index > start && canBreak(before: index, in: clusters) { best = index }
      width += Int(clusters[index].width)
      if width > room {
        // Spaces at the end of a row need no room.
        if clusters.scalars[clusters.offset(of: index)] == 0x20 {
          best = index + 1
          while best < clusters.count && clusters.scalars[clusters.offset(of: best)] == 0x20 {
            best += 1
          }
          return best
        }
        return best > start ? best : max(index, start + 1)
      }
      index += 1
    }
    return index
  }

  private static func canBreak(before index: Int, in clusters: Clusters) -> Bool {
    let next = clusters.scalars[clusters.offset(of: index)]
    let last = clusters.scalars[clusters.offset(of: index - 1)]
    if next == 0x20 || closing.contains(next) || opening.contains(last) { return false }
    if last == 0x20 { return true }
    return clusters[index].width > 1 || clusters[index - 1].width > 1
      || last > 0x7F && closing.contains(last)
  }

  private static let closing = Set("，。！？；：、”’）》」』】〕〉…—·,.!?;:)]}%".unicodeScalars.map(\.value))
  private static let opening = Set("“‘（《「『【〔〈([{".unicodeScalars.map(\.value))
}
