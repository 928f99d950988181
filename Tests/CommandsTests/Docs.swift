import Foundation

/// The documentation of the repository, as its tests read it.
enum Docs {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every Markdown page, the top folder's and that of `docs/`.
  static func pages() throws -> [String] {
    let manager = FileManager.default
    let names = try ["", "docs/"].flatMap { folder in
      try manager.contentsOfDirectory(atPath: root.appending(path: folder).path)
        .map { folder + $0 }
    }
    return names.filter { $0.hasSuffix(".md") }.sorted()
  }

  /// The code of a page: lines of fences and of indented blocks, and spans; of a manual page what is
  /// set in bold and the examples.
  static func code(of path: String) throws -> [String] {
    let lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false)
    return path.hasSuffix(".md") ? markdownCode(lines) : manualCode(lines)
  }

  private static func markdownCode(_ lines: [Substring]) -> [String] {
    var code: [String] = []
    // A span may go on in the next line.
    var prose = ""
    var isFenced = false
    for line in lines {
      if line.hasPrefix("```") {
        isFenced.toggle()
      } else if isFenced {
        code.append(String(line))
      } else if line.hasPrefix("    ") {
        code.append(String(line.dropFirst(4)))
      } else {
        prose += line + "\n"
      }
    }
    return code + prose.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  private static func manualCode(_ lines: [Substring]) -> [String] {
    var code: [String] = []
    var isExample = false
    for line in lines {
      if line == ".EX" || line == ".EE" {
        isExample = line == ".EX"
      } else if isExample || line.hasPrefix(".B") {
        code.append(String(line).replacing("\\-", with: "-").replacing("\"", with: " "))
      }
    }
    return code
  }

  /// The slash commands in pieces of code: not the parts of a path, of a fraction or of a date.
  static func slashWords(in code: [String]) -> [String] {
    code.flatMap { piece in
      piece.matches(of: /(?:^|[^\p{L}\p{N}_.\/>~$}])\/(\p{L}+)(?![\p{L}\p{N}_\/.])/).map {
        String($0.1)
      }
    }
  }
}
