package import Yams

/// A YAML file: its text, and where in it a node stands.
package struct YAMLSource {
  package let file: String
  let lines: [Substring]

  package init(file: String, text: String) {
    self.file = file
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  package func place(of node: Node) -> FormReport.Place {
    place(node.mark?.line ?? 1, node.mark?.column ?? 1)
  }

  /// The place of a character inside a text, as near as the YAML allows to tell.
  func place(of node: Node, offset: Int) -> FormReport.Place {
    guard case .scalar(let scalar) = node, let mark = scalar.mark else { return place(of: node) }
    let before = scalar.string.prefix(offset)
    switch scalar.style {
    case .literal:
      // The mark stands at the `|`; the text begins a line below.
      let line = mark.line + 1 + before.count(where: \.isNewline)
      let indent = line <= lines.count ? lines[line - 1].prefix { $0 == " " }.count : 0
      let inLine = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last
      return place(line, indent + (inLine?.count ?? 0) + 1)
    case .plain where endsOnItsLine(scalar, mark): return place(mark.line, mark.column + offset)
    case .singleQuoted where endsOnItsLine(scalar, mark),
      .doubleQuoted where endsOnItsLine(scalar, mark):
      return place(mark.line, mark.column + 1 + offset)
    default: return place(of: node)
    }
  }

  func place(_ line: Int, _ column: Int) -> FormReport.Place {
    FormReport.Place(file: file, line: max(1, line), column: max(1, column))
  }

  /// Whether the text stands on the node's line just as it was read: no line breaks, no escapes.
  private func endsOnItsLine(_ scalar: Node.Scalar, _ mark: Mark) -> Bool {
    guard lines.indices.contains(mark.line - 1) else { return false }
    return lines[mark.line - 1].contains(scalar.string)
  }
}
