import Terminal

/// Rows of cells as lines, aligned for wide characters.
enum Table {
  static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? TerminalText.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { TerminalText.padded($0.element, to: widths[$0.offset]) }
        .joined(separator: "  ")
    }
  }
}
