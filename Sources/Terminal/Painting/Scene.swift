/// What a read shows: the line, and the rows under it.
struct Scene {
  var prompt = Clusters()
  var text = Clusters()
  /// Where the text is broken into rows; kept with the text so that a key costs little.
  var breaks = RowBreaks()
  /// The scalar offset of the insertion point.
  var cursor = 0
  /// Dim text after the cursor while there is no other.
  var ghost = Clusters()
  /// A pattern being searched for: then the cursor stands behind it, in a row under the text.
  var search: Clusters?
  /// Rows of a list, as wide as they please.
  var list: [Clusters] = []
  var status = Clusters()
  /// Where in the status row the part begins that stands at the right, as a cluster index.
  var statusSplit: Int?

  /// Takes over the status row's text, whose right part follows a tab.
  mutating func setStatus(_ text: String) {
    let parts = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    let left = Clusters(TerminalText.sanitized(String(parts.first ?? "")))
    let right = Clusters(TerminalText.sanitized(parts.count > 1 ? String(parts[1]) : ""))
    status = Clusters(left.scalars + right.scalars)
    statusSplit = parts.count > 1 ? status.index(at: left.scalars.count) : nil
  }
}
