/// A walk through earlier lines with Up and Down, which keeps what was typed at each.
struct HistoryWalk {
  private let lines: [String]
  private var edited: [Int: String] = [:]
  /// `lines.count` is the line being typed.
  private var index: Int

  init(_ lines: [String]) {
    self.lines = lines
    index = lines.count
  }

  /// One step back or forth from a line that reads `present`; nil if there is none.
  mutating func step(_ distance: Int, from present: String) -> String? {
    let next = index + distance
    guard (0...lines.count).contains(next) else { return nil }
    edited[index] = present
    index = next
    return edited[next] ?? lines[next]
  }

  /// The newest line older than `limit` that holds a text as it is.
  func lastIndex(of pattern: String, before limit: Int) -> Int? {
    lines[..<min(max(limit, 0), lines.count)].lastIndex { $0.contains(pattern) }
  }

  var count: Int { lines.count }
  subscript(index: Int) -> String { lines[index] }
}
