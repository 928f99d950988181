import Foundation
package import CaseRecord

/// A story with what it truly says, as data to measure the listener by.
///
/// One line: language, today, category, purpose and the story, parted by tabs; in the story what is
/// found is marked as `{0.date=2025-03:去年3月}`. docs/listen.md tells the format.
package struct MarkedStory: Sendable {
  package let language: String
  package let today: CivilDate
  package let category: String
  package let purpose: String
  package let text: String
  package let marks: [Mark]

  /// One thing that the story says.
  package struct Mark: Hashable, Sendable {
    package let field: String
    /// The contact it belongs to; nil for the matter itself.
    package let contact: Int?
    /// As it is written in the file; empty where the words are the value.
    package let value: String
    /// In Unicode scalars of the text.
    package let range: Range<Int>
  }

  /// - Returns: Nil for a line that is no story.
  package init?(line: some StringProtocol) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 5, let today = CivilDate(iso: columns[1]) else { return nil }
    language = String(columns[0])
    self.today = today
    category = String(columns[2])
    purpose = String(columns[3])
    var plain = String.UnicodeScalarView()
    var open: [(head: Substring.UnicodeScalarView, start: Int)] = []
    var marks: [Mark] = []
    let scalars = Array(
      String(columns[4]).replacingOccurrences(of: "\\n", with: "\n").unicodeScalars)
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "{":
        guard let colon = scalars[index...].firstIndex(of: ":") else { return nil }
        open.append(
          (
            Substring(String(String.UnicodeScalarView(scalars[index + 1..<colon]))).unicodeScalars,
            plain.count
          ))
        index = colon
      case "}":
        guard let (head, start) = open.popLast() else { return nil }
        let parts = Substring(head).split(separator: "=", maxSplits: 1)
        guard let first = parts.first else { return nil }
        let path = first.split(separator: ".")
        marks.append(
          Mark(
            field: String(path.last ?? ""), contact: path.count > 1 ? Int(path[0]) : nil,
            value: parts.count > 1 ? String(parts[1]) : "", range: start..<plain.count))
      default: plain.append(scalars[index])
      }
      index += 1
    }
    guard open.isEmpty else { return nil }
    text = String(plain)
    self.marks = marks
  }
}
