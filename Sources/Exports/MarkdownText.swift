/// Words as Markdown shows them: whatever they contain, they stay words.
///
/// Escapes what CommonMark 0.31 and GitHub's extensions give a meaning, and what common
/// extensions do (footnotes, attributes, mathematics, definition lists, marked text). A backslash
/// does where it can; a pipe and a backslash become entities, because table parsers disagree on
/// how many backslashes before a pipe count.
package enum MarkdownText {
  /// One line, safe in a paragraph, a list item, a heading or a table cell.
  ///
  /// Line breaks become `<br>`.
  package static func escaped(_ text: String) -> String {
    CleanText.lines(text).map { line($0) }.joined(separator: "<br>")
  }

  /// A paragraph of its own: line breaks are kept, as hard breaks.
  package static func block(_ text: String) -> String {
    var lines = CleanText.lines(text).drop { $0.isEmpty }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line($0) }.joined(separator: "\\\n")
  }

  private static func line(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let marker = listMarker(scalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\": escaped.append(contentsOf: "&#92;".unicodeScalars)
      case "|": escaped.append(contentsOf: "&#124;".unicodeScalars)
      // GitHub makes a link of an address in spite of a backslash, but not past a comment.
      case "@" where previous.map(isOfAddress) ?? false && next.map(isASCIILetterOrDigit) ?? false:
        escaped.append(contentsOf: "<!-- -->@".unicodeScalars)
      default:
        if index == marker || isSpecial(scalar, previous: previous, next: next) {
          escaped.append("\\")
        }
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// The `.` or `)` of what would begin a numbered list: `1.`, `2)`, `(3)`, `a.`.
  private static func listMarker(_ scalars: [Unicode.Scalar]) -> Int? {
    let start = scalars.first == "(" ? 1 : 0
    let end = scalars[start...].firstIndex { !isASCIILetterOrDigit($0) } ?? scalars.count
    guard start < scalars.count, start < end, end < scalars.count, end - start <= 10,
      scalars[end] == "." || scalars[end] == ")"
    else { return nil }
    let next = end + 1 < scalars.count ? scalars[end + 1] : " "
    return next.properties.isWhitespace ? end : nil
  }

  private static func isSpecial(
    _ scalar: Unicode.Scalar, previous: Unicode.Scalar?, next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "`", "*", "_", "[", "]", "<", ">", "#", "~", "$", "^", "=", "{", "}", "@": true
    case "&": next.map { $0 == "#" || isASCIILetterOrDigit($0) } ?? false
    // Lists, rules, front matter, and what some writers turn into a dash.
    case "-": previous == nil || previous == "-" || next == "-"
    case "+", "!", "?", "%": previous == nil
    // Names of sites become links in some readers; 3.5 does not.
    case ".": next.map { isLetter($0) } ?? false
    case ":": previous == nil || isBeforeName(next, after: previous)
    default: false
    }
  }

  /// Whether a colon belongs to an address or a shortcode; 14:30 does not.
  private static func isBeforeName(_ next: Unicode.Scalar?, after previous: Unicode.Scalar?) -> Bool
  {
    guard let next, !next.properties.isWhitespace else { return false }
    let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
    return !(previous.map(digits.contains) ?? false && digits.contains(next))
  }

  private static func isASCIILetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    isASCIILetterOrDigit(scalar) || ["+", "-", ".", "_"].contains(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }
}
