/// A search with Ctrl-R while it goes on.
struct HistorySearch {
  /// The line as it was, should the search be given up.
  let before: UndoHistory.State
  var pattern: [UInt32] = []
  /// The line found; nil before the first and while none holds the pattern.
  var match: Int?
  var hasFailed = false

  /// Looks for the pattern, from a line on to older ones.
  mutating func look(in history: HistoryWalk, before limit: Int) {
    guard !pattern.isEmpty else {
      (match, hasFailed) = (nil, false)
      return
    }
    let found = history.lastIndex(of: Clusters.text(pattern), before: limit)
    hasFailed = found == nil
    if found != nil { match = found }
  }
}
