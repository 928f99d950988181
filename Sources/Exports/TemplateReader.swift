/// Reads the tags of a template, and finds the mistakes that the library passes over in silence.
///
/// The grammar is the part of Mustache that documents need:
///
///     tag  = "{{" name "}}" | "{{{" name "}}}" | "{{&" name "}}"      a value
///          | "{{#" name "}}" | "{{^" name "}}" | "{{/" name "}}"      a section, its end
///          | "{{!" … "}}"                                             a comment
///     name = "." | word { "." word } | "block(" name ")"
struct TemplateReader {
  /// More levels than any document needs, and few enough for the library's recursion.
  static let deepest = 20

  private struct Section {
    let tag: TemplateTag
    let names: [String: TagShape]
  }

  private let file: String
  private let root: [String: TagShape]
  private var sections: [Section] = []
  private var unknown: [TemplateTag] = []

  /// Checks a template against the names that a document has.
  static func check(
    _ template: String, file: String, names: [String: TagShape]
  ) throws(ExportError) {
    var reader = TemplateReader(file: file, root: names)
    try reader.read(template)
  }

  private init(file: String, root: [String: TagShape]) {
    self.file = file
    self.root = root
  }

  /// Walks over the bytes: braces and line breaks are the same in every text of UTF-8.
  private mutating func read(_ template: String) throws(ExportError) {
    let bytes = Array(template.utf8)
    var line = 1
    var lineStart = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == Self.lineFeed {
        line += 1
        lineStart = index + 1
      }
      guard bytes[index...].starts(with: Self.open) else {
        index += 1
        continue
      }
      let start = index + 2
      let first = start < bytes.count ? bytes[start] : 0
      let close = first == Self.open[0] ? Self.close + [Self.close[0]] : Self.close
      guard let end = bytes[start...].indices.first(where: { bytes[$0...].starts(with: close) })
      else { throw .unfinishedTag(file: file, line: line) }
      let content = bytes[start..<end]
      if first != UInt8(ascii: "!") {
        guard !content.contains(Self.lineFeed) else {
          throw .unfinishedTag(file: file, line: line)
        }
        let row = bytes[lineStart..<index].first { $0 != UInt8(ascii: " ") }
        try take(
          Substring(decoding: content, as: UTF8.self), line: line,
          inRow: row == UInt8(ascii: "|") || row == UInt8(ascii: "#"))
      }
      line += content.count { $0 == Self.lineFeed }
      lineStart = content.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? lineStart
      index = end + close.count
    }
    if let section = sections.last { throw .unclosedSection(file: file, tag: section.tag) }
    if !unknown.isEmpty { throw .unknownTags(file: file, tags: unknown) }
  }

  private static let open = Array("{{".utf8)
  private static let close = Array("}}".utf8)
  private static let lineFeed = UInt8(ascii: "\n")

  private mutating func take(_ content: Substring, line: Int, inRow: Bool) throws(ExportError) {
    let sign = content.first ?? " "
    let isSigned = "#^/&{".contains(sign)
    let words = (isSigned ? content.dropFirst() : content)
    let tag = TemplateTag(name: Self.trimmed(words), line: line)
    guard !"><$=%".contains(sign), Self.isName(tag.name) else {
      throw .unsupportedTag(
        file: file, tag: TemplateTag(name: Self.trimmed(content), line: line))
    }
    if inRow, tag.name.hasPrefix("block(") { throw .blockInRow(file: file, tag: tag) }
    switch sign {
    case "#", "^":
      guard sections.count < Self.deepest else { throw .tooDeep(file: file, line: line) }
      let shape = look(up: tag)
      if case .list(let names) = shape, sign == "#" {
        sections.append(Section(tag: tag, names: names))
      } else {
        sections.append(Section(tag: tag, names: [:]))
      }
    case "/":
      guard let section = sections.popLast() else {
        throw .strayEnd(file: file, tag: tag, open: nil)
      }
      guard section.tag.name == tag.name else {
        throw .strayEnd(file: file, tag: tag, open: section.tag.name)
      }
    default:
      _ = look(up: tag)
    }
  }

  /// Finds a name as the library does: in the innermost section first, then further out.
  private mutating func look(up tag: TemplateTag) -> TagShape? {
    var name = Substring(tag.name)
    if name.hasPrefix("block("), name.hasSuffix(")") { name = name.dropFirst(6).dropLast() }
    if name == "." { return .value }
    let scopes = sections.reversed().map(\.names) + [root]
    if let shape = scopes.lazy.compactMap({ $0[String(name)] }).first { return shape }
    unknown.append(tag)
    return nil
  }

  private static func trimmed(_ words: Substring) -> String {
    let start = words.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func isName(_ name: String) -> Bool {
    var name = Substring(name)
    if name.hasPrefix("block(") {
      guard name.hasSuffix(")") else { return false }
      name = name.dropFirst(6).dropLast()
    }
    if name == "." { return true }
    return !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch UInt8(byte) {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
      }
  }
}
