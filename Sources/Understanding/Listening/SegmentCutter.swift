/// Cuts tokens into segments.
struct SegmentCutter {
  let text: ListenText
  let tokens: [ListenToken]
  private var isChinese: Bool { text.isChinese }

  func segments() -> [Segment] {
    var segments: [Segment] = []
    var sentence = 0
    var opens = true
    var start = 0
    func close(_ end: Int) {
      let content = (start..<end).contains { !tokens[$0].isBlank && !tokens[$0].isMark }
      if content {
        segments.append(Segment(tokens: start..<end, sentence: sentence, opensSentence: opens))
        opens = false
      }
      start = end
    }
    for index in tokens.indices {
      let token = tokens[index]
      if token.isMark {
        let mark = text.folded[token.range.lowerBound]
        if Self.pairs.contains(mark) { continue }
        let isStop = Self.stops.contains(mark) && !(mark == "." && !endsSentence(index))
        guard isStop || Self.commas.contains(mark) else { continue }
        close(index + 1)
        if isStop {
          sentence += 1
          opens = true
        }
      } else if token.isBlank {
        if text.folded[token.range.lowerBound] == "\n" {
          close(index + 1)
          sentence += 1
          opens = true
        } else if isChinese, index > 0, index + 1 < tokens.count, isTelegraph(index) {
          close(index + 1)
        }
      } else if index > start, isNewSubject(index, from: start) {
        close(index)
      }
    }
    close(tokens.count)
    return segments
  }

  private func endsSentence(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    guard tokens[index + 1].isBlank else { return false }
    let next = tokens[index + 1].range.upperBound
    let isShort =
      index > 0 && tokens[index - 1].range.count < 3 && tokens[index - 1].isBare
      && isChinese == false
    return next >= text.count || !(isShort && text.scalars[next].properties.isLowercase)
  }

  private func isTelegraph(_ index: Int) -> Bool {
    let before = text.folded[tokens[index].range.lowerBound - 1]
    let next = tokens[index].range.upperBound
    guard next < text.count else { return false }
    return before.isHan || text.folded[next].isHan
  }

  /// Whether somebody else begins to act: 打12345 | 城管来看过; “and they said”.
  private func isNewSubject(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[start..<index]
    guard
      before.contains(where: {
        !$0.isBlank && !$0.isMark && !$0.roles.hasAny(WordRoles(.then, .but))
      })
    else { return false }
    if !isChinese, token.roles.hasAny(WordRoles(.then, .but)), token.range.count > 1 {
      let words = text.foldedString(token.range)
      return Self.conjunctions.contains(words)
    }
    guard token.office != nil || token.roles.has(.they) else { return false }
    var previous = index - 1
    while previous > start,
      tokens[previous].isBlank
        || tokens[previous].roles.has(.stop)
          && (!isChinese || ["过", "了", "给"].contains(text.foldedString(tokens[previous].range)))
    { previous -= 1 }
    if tokens[previous].roles.hasAny(Self.before) { return false }
    // 派文物所的人来, 督促供电公司答复: what the office sends or asks.
    if isChinese, Self.sending.contains(text.foldedString(tokens[previous].range)) { return false }
    if token.office != nil, tokens[previous].office != nil { return false }
    guard acts(after: index) else { return false }
    return isChinese
      ? before.contains {
        $0.roles.hasAny(WordRoles.approaches) || $0.office != nil || $0.date != nil
          || $0.roles.hasAny(WordRoles(.say, .act))
      }
      : before.contains { $0.roles.hasAny(WordRoles.approaches) || $0.office != nil }
  }

  /// Whether the next words say or do something.
  private func acts(after index: Int) -> Bool {
    for token in tokens[(index + 1)...].prefix(isChinese ? 7 : 9) {
      if token.isMark || token.isBlank && isChinese { return false }
      if token.roles.hasAny(WordRoles(.say, .act, .nothing, .pass)) { return true }
      if token.office != nil || token.roles.hasAny(WordRoles(.go, .me)) { return false }
    }
    return false
  }

  private static let before = WordRoles.approaches.union(
    WordRoles(.to, .dial, .near, .pass, .say, .not, .region))
  private static let stops = Set("。！？!?；;.…".unicodeScalars)
  private static let sending: Set = [
    "派", "派了", "让", "叫", "请", "由", "通知", "督促", "责令", "要求", "建议", "委托", "协调", "找",
  ]
  private static let commas = Set("，,：:—–".unicodeScalars)
  private static let pairs = Set("“”\"'《》（）()「」".unicodeScalars)
  private static let conjunctions: Set = [
    "and", "but", "so", "then", "who", "which", "where", "after that", "and then", "but then",
    "so then", "because", "although", "though", "whereupon", "until", "while",
  ]
}
