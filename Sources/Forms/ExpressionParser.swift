/// Makes the tree of an expression out of its words and signs.
///
///     whole      → or end
///     or         → and ("or" and)*
///     and        → equality ("and" equality)*
///     equality   → comparison (("=" | "!=") comparison)*
///     comparison → sum (("<" | "<=" | ">" | ">=") sum)*
///     sum        → product (("+" | "-") product)*
///     product    → negative (("*" | "div" | "mod") negative)*
///     negative   → "-"* value
///     value      → text | number | "${" name "}" | "." | "(" or ")" | call
///     call       → function "(" (or ("," or)*)? ")" | "position" "(" ".." ")"
///
/// In a `choice_filter` a word that is no function is a value too.
struct ExpressionParser {
  /// How deep parentheses, calls and minus signs may stand in each other.
  static let deepest = 64
  /// How many words and signs there may be: a chain of operators makes a deep tree too.
  static let longest = 500

  private let tokens: [ExpressionToken]
  private let attributesAllowed: Bool
  private var index = 0
  private var depth = 0
  private(set) var references: Set<String> = []

  init(tokens: [ExpressionToken], attributesAllowed: Bool) {
    self.tokens = tokens
    self.attributesAllowed = attributesAllowed
  }

  mutating func whole() throws(ExpressionError) -> ExpressionNode {
    guard tokens.count <= Self.longest else {
      throw ExpressionError(.tooLong, column: tokens[Self.longest].column)
    }
    guard tokens.count > 1 else { throw ExpressionError(.empty, column: 1) }
    let root = try binary(atLeast: 1)
    guard case .end = token.kind else { throw unexpected() }
    return root
  }

  private var token: ExpressionToken { tokens[min(index, tokens.count - 1)] }

  /// Climbs by precedence; every level of the grammar above `negative` is this one.
  private mutating func binary(atLeast precedence: Int) throws(ExpressionError) -> ExpressionNode {
    var left = try negative()
    while let next = binaryOperator, next.precedence >= precedence {
      index += 1
      let right = try binary(atLeast: next.precedence + 1)
      left = .binary(next, left, right)
    }
    return left
  }

  private var binaryOperator: BinaryOperator? {
    switch token.kind {
    case .word(let word), .sign(let word): BinaryOperator(rawValue: word)
    default: nil
    }
  }

  private mutating func negative() throws(ExpressionError) -> ExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw ExpressionError(.tooDeep, column: token.column) }
    guard token.kind == .sign("-") else { return try value() }
    index += 1
    return .negative(try negative())
  }

  private mutating func value() throws(ExpressionError) -> ExpressionNode {
    let first = token
    switch first.kind {
    case .text(let text):
      index += 1
      return .literal(.string(text))
    case .number(let number):
      index += 1
      return .literal(.number(number))
    case .reference(let name):
      index += 1
      references.insert(name)
      return .reference(name)
    case .sign("."):
      index += 1
      return .current
    case .sign(".."):
      throw ExpressionError(.parentOutsidePosition, column: first.column)
    case .sign("("):
      index += 1
      let inner = try binary(atLeast: 1)
      try take(")")
      return inner
    case .word(let word): return try call(word, at: first)
    case .sign: throw unexpected()
    case .end: throw ExpressionError(.endsEarly, column: first.column)
    }
  }

  private mutating func call(
    _ word: String, at first: ExpressionToken
  ) throws(ExpressionError) -> ExpressionNode {
    guard tokens[min(index + 1, tokens.count - 1)].kind == .sign("(") else {
      guard attributesAllowed, BinaryOperator(rawValue: word) == nil else {
        if BinaryOperator(rawValue: word) != nil { throw unexpected() }
        throw ExpressionError(.bareWord(word), column: first.column)
      }
      index += 1
      return .attribute(word)
    }
    guard let function = ExpressionFunction(rawValue: word) else {
      let nearest = NearName.of(word, among: ExpressionFunction.allCases.map(\.rawValue))
      throw ExpressionError(.unknownFunction(word, nearest: nearest), column: first.column)
    }
    index += 2
    if function == .position { return try position() }
    var values: [ExpressionNode] = []
    if token.kind != .sign(")") {
      values.append(try binary(atLeast: 1))
      while token.kind == .sign(",") {
        index += 1
        values.append(try binary(atLeast: 1))
      }
    }
    try take(")")
    guard function.count.contains(values.count) else {
      let problem = ExpressionError.Problem.wrongCount(
        function: word, expected: function.count, found: values.count)
      throw ExpressionError(problem, column: first.column)
    }
    if function == .regex, case .literal(.string(let pattern)) = values[1],
      !RegularPattern.isValid(pattern)
    {
      throw ExpressionError(.badPattern(pattern), column: first.column)
    }
    return .call(function, values)
  }

  private mutating func position() throws(ExpressionError) -> ExpressionNode {
    guard token.kind == .sign("..") else { throw unexpected() }
    index += 1
    try take(")")
    return .call(.position, [])
  }

  private mutating func take(_ sign: String) throws(ExpressionError) {
    guard token.kind == .sign(sign) else { throw unexpected() }
    index += 1
  }

  private func unexpected() -> ExpressionError {
    switch token.kind {
    case .text(let text): ExpressionError(.unexpected("'\(text)'"), column: token.column)
    case .number(let number):
      ExpressionError(.unexpected(Operand.number(number).string), column: token.column)
    case .reference(let name): ExpressionError(.unexpected("${\(name)}"), column: token.column)
    case .word(let word), .sign(let word): ExpressionError(.unexpected(word), column: token.column)
    case .end: ExpressionError(.endsEarly, column: token.column)
    }
  }
}
