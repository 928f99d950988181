/// Cuts an expression into words and signs.
struct ExpressionLexer {
  static let longest = 4_000

  private let characters: [Character]
  private var index = 0

  static func tokens(of text: String) throws(ExpressionError) -> [ExpressionToken] {
    var lexer = ExpressionLexer(characters: Array(text))
    guard lexer.characters.count <= longest else {
      throw ExpressionError(.tooLong, column: longest)
    }
    var tokens: [ExpressionToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    let end = ExpressionToken(kind: .end, column: lexer.characters.count + 1)
    return tokens + [end]
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken? {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    guard index < characters.count else { return nil }
    let column = index + 1
    let kind: ExpressionToken.Kind
    switch characters[index] {
    case "'", "\"": kind = try text()
    case "$": kind = try reference()
    case let first where isDigit(first): kind = number()
    case "." where isDigit(character(at: index + 1)): kind = number()
    case let first where isNameStart(first): kind = .word(name())
    default: kind = .sign(try sign())
    }
    return ExpressionToken(kind: kind, column: column)
  }

  private mutating func text() throws(ExpressionError) -> ExpressionToken.Kind {
    let quote = characters[index]
    guard let close = characters[(index + 1)...].firstIndex(of: quote) else {
      throw ExpressionError(.openText, column: index + 1)
    }
    defer { index = close + 1 }
    return .text(String(characters[(index + 1)..<close]))
  }

  private mutating func reference() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = index
    guard character(at: index + 1) == "{" else {
      throw ExpressionError(.unexpected("$"), column: start + 1)
    }
    guard let close = characters[start...].firstIndex(of: "}") else {
      throw ExpressionError(.openReference, column: start + 1)
    }
    let name = String(characters[(start + 2)..<close])
    guard FieldName.isValid(name) else {
      throw ExpressionError(.badReference(name), column: start + 1)
    }
    index = close + 1
    return .reference(name)
  }

  private mutating func number() -> ExpressionToken.Kind {
    let start = index
    while isDigit(character(at: index)) { index += 1 }
    if character(at: index) == ".", character(at: index + 1) != "." {
      index += 1
      while isDigit(character(at: index)) { index += 1 }
    }
    let digits = String(characters[start..<index])
    return .number(Double(digits.hasSuffix(".") ? digits + "0" : digits) ?? .nan)
  }

  private mutating func name() -> String {
    let start = index
    while let character = character(at: index),
      isNameStart(character) || isDigit(character) || character == "-"
    {
      index += 1
    }
    return String(characters[start..<index])
  }

  private mutating func sign() throws(ExpressionError) -> String {
    let here = characters[index]
    let pair = String(characters[index...].prefix(2))
    if let right = Self.wrongSigns[pair] {
      throw ExpressionError(.wrongSign(pair, use: right), column: index + 1)
    }
    if ["!=", "<=", ">=", ".."].contains(pair) {
      index += 2
      return pair
    }
    if "=<>+-*(),.".contains(here) {
      index += 1
      return String(here)
    }
    if let right = Self.wrongSigns[String(here)] {
      throw ExpressionError(.wrongSign(String(here), use: right), column: index + 1)
    }
    if here.isLetter { throw ExpressionError(.bareWord(word()), column: index + 1) }
    throw ExpressionError(.unexpected(String(here)), column: index + 1)
  }

  private func word() -> String {
    String(characters[index...].prefix { $0.isLetter || $0.isNumber })
  }

  private func character(at index: Int) -> Character? {
    index < characters.count ? characters[index] : nil
  }

  private func isDigit(_ character: Character?) -> Bool {
    character.map { ("0"..."9").contains($0) && $0.isASCII } ?? false
  }

  private func isNameStart(_ character: Character) -> Bool {
    character == "_" || character.isASCII && character.isLetter
  }

  /// Signs of other languages and of a Chinese keyboard.
  private static let wrongSigns = [
    "==": "=", "&&": "and", "||": "or", "<>": "!=", "!": "not()", "/": "div", "%": "mod",
    "≠": "!=", "≤": "<=", "≥": ">=", "×": "*", "÷": "div", "（": "(", "）": ")", "，": ",",
    "＝": "=", "＜": "<", "＞": ">", "＋": "+", "－": "-", "＊": "*", "！": "not()", "。": ".",
    "“": "'", "”": "'", "‘": "'", "’": "'", "＇": "'", "＂": "'", "、": ",", "｛": "${", "＄": "${",
  ]
}
