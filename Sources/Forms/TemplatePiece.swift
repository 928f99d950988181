/// A part of a text with answers in it.
indirect enum TemplatePiece: Hashable, Sendable {
  case text(String)
  case reference(String)
  /// Left out if any reference in it has no answer.
  case segment([TemplatePiece])

  static func pieces(of text: String) throws(TemplateError) -> [TemplatePiece] {
    let characters = Array(text)
    var outer: [TemplatePiece] = []
    var inner: [TemplatePiece]?
    var opened = 0
    var run = ""
    var index = 0
    func starts(_ sign: String) -> Bool {
      characters[index...].starts(with: sign)
    }
    func take(_ piece: TemplatePiece?) {
      let pieces = (run.isEmpty ? [] : [TemplatePiece.text(run)]) + (piece.map { [$0] } ?? [])
      run = ""
      if inner == nil { outer += pieces } else { inner? += pieces }
    }
    while index < characters.count {
      if characters[index] == "\\", index + 1 < characters.count {
        index += 1
        if let sign = ["[[", "]]", "${"].first(where: starts) {
          run += sign
          index += 2
        } else {
          run += "\\"
        }
      } else if starts("${") {
        guard let close = characters[index...].firstIndex(of: "}") else {
          throw TemplateError(problem: .openReference, column: index + 1)
        }
        let name = String(characters[(index + 2)..<close])
        guard FieldName.isValid(name) else {
          throw TemplateError(problem: .badReference(name), column: index + 1)
        }
        take(.reference(name))
        index = close + 1
      } else if starts("[[") {
        guard inner == nil else { throw TemplateError(problem: .nestedSegment, column: index + 1) }
        take(nil)
        inner = []
        opened = index
        index += 2
      } else if starts("]]") {
        guard inner != nil else { throw TemplateError(problem: .strayClose, column: index + 1) }
        take(nil)
        outer.append(.segment(inner ?? []))
        inner = nil
        index += 2
      } else {
        run.append(characters[index])
        index += 1
      }
    }
    guard inner == nil else { throw TemplateError(problem: .openSegment, column: opened + 1) }
    take(nil)
    return outer
  }

  static func references(in pieces: [TemplatePiece]) -> Set<String> {
    pieces.reduce(into: []) { names, piece in
      switch piece {
      case .text: break
      case .reference(let name): names.insert(name)
      case .segment(let pieces): names.formUnion(references(in: pieces))
      }
    }
  }

  static func render(_ pieces: [TemplatePiece], _ value: (String) -> String?) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .reference(let name): value(name) ?? ""
      case .segment(let pieces):
        references(in: pieces).contains { value($0)?.isEmpty ?? true } ? "" : render(pieces, value)
      }
    }.joined()
  }
}
