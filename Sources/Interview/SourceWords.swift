import Understanding

/// The words of a text from which something was heard, on one line.
enum SourceWords {
  /// Words that stand this near are shown with what is between them.
  private static let near = 8

  static func text(_ findings: [Finding], in text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var ranges: [Range<Int>] = []
    for range in findings.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let range = range.clamped(to: 0..<scalars.count)
      if let last = ranges.last, range.lowerBound <= last.upperBound + near {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else if !range.isEmpty {
        ranges.append(range)
      }
    }
    return ranges.map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view).replacing("\n", with: " ")
    }.joined(separator: "…")
  }
}
