package import Yams

/// Makes the tree of a YAML file, and refuses what could hang or overflow a reader.
package enum YAMLComposer {
  static let longest = 4_000_000
  /// How deep lists and maps may stand in each other.
  static let deepest = 100
  /// How far in a line may begin.
  static let widestIndent = 200

  /// The tree; nil if there is none, which was reported then.
  package static func compose(
    _ text: String, _ source: YAMLSource, _ report: FormReport
  ) -> Node? {
    guard isHarmless(text, source, report) else { return nil }
    do {
      // Every value is text here; the rules that find numbers and dates in it take half the time.
      if let node = try Yams.compose(yaml: text, .basic) { return node }
      report.add(.expected(.map, at: ""), at: source.place(1, 1))
    } catch let error as YamlError {
      let (problem, place) = finding(error, source)
      report.add(problem, at: place)
    } catch {
      report.add(.notYAML("\(type(of: error))"), at: source.place(1, 1))
    }
    return nil
  }

  /// Whether it can be read without endless memory: no aliases, bounded depth and size.
  private static func isHarmless(
    _ text: String, _ source: YAMLSource, _ report: FormReport
  ) -> Bool {
    if let (problem, line, column) = harm(in: text) {
      report.add(problem, at: source.place(line, column))
      return false
    }
    return true
  }

  /// The first thing that could do harm, and where; columns are counted in bytes.
  private static func harm(in text: String) -> (FormProblem, line: Int, column: Int)? {
    guard text.utf8.count <= longest else { return (.tooLarge, 1, 1) }
    let newline = UInt8(ascii: "\n")
    var line = 1
    var column = 0
    var open = 0
    // The indentation so far, with the signs of lists and keys in it; nil behind it.
    var indent: Int? = 0
    var isComment = false
    // What stands before a `*` that begins a value: nothing, or one of a few signs.
    var before = newline
    var star: Int?
    for byte in text.utf8 {
      column += 1
      if byte == newline {
        (line, column, indent, isComment, before, star) = (line + 1, 0, 0, false, newline, nil)
        continue
      }
      if isComment { continue }
      if let width = indent {
        isComment = byte == UInt8(ascii: "#")
        indent = " \t-?:".utf8.contains(byte) ? width + 1 : nil
        if width > widestIndent { return (.tooDeep, line, widestIndent) }
      }
      if let star, isNamed(byte) { return (.alias, line, star) }
      star = nil
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: "*"):
        let begins = before == newline || "-?:[{".utf8.contains(before)
        if begins || (before == UInt8(ascii: ",") && open > 0) { star = column }
      default: break
      }
      if open > deepest { return (.tooDeep, line, column) }
      if byte != UInt8(ascii: " ") { before = byte }
    }
    return nil
  }

  /// Whether it may be in the name of an alias.
  private static func isNamed(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func finding(
    _ error: YamlError, _ source: YAMLSource
  ) -> (FormProblem, FormReport.Place) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = source.place(mark.line, mark.column)
      let line = source.lines.indices.contains(mark.line - 1) ? source.lines[mark.line - 1] : ""
      let hasTab = line.prefix { $0.isWhitespace || $0 == "-" }.contains("\t")
      return (hasTab ? .tab : .notYAML(problem), place)
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      let line = before.count(where: \.isNewline) + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      return (.notYAML(problem), source.place(line, column))
    case .duplicatedKeysInMapping(let keys, let context):
      return (.repeatedKey(keys.first ?? ""), source.place(context.mark.line, context.mark.column))
    default: return (.notYAML("\(error)"), source.place(1, 1))
    }
  }
}
