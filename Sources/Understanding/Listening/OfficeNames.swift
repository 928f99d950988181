/// Puts the names of offices together from their parts: 市 + 住建局, 路灯 + 所, housing + team.
struct OfficeNames {
  let text: ListenText
  let offices: OfficeTable

  func joined(_ tokens: [ListenToken]) -> [ListenToken] {
    var joined: [ListenToken] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      guard isHead(token) else {
        joined.append(token)
        index += 1
        continue
      }
      var end = index + 1
      // 城管 + 执法 + 大队; Department + of + Labour.
      while end < tokens.count, let next = following(tokens, end, of: token) { end = next }
      var count = 0
      while let taken = preceding(joined, skipping: count, token) { count = taken }
      count = withBoundary(joined, count, token)
      let first = joined.count - count
      let start = count > 0 ? joined[first].range.lowerBound : token.range.lowerBound
      let range = start..<tokens[end - 1].range.upperBound
      guard let office = office(range, token, hasMore: count > 0 || end > index + 1) else {
        joined.append(token)
        index += 1
        continue
      }
      joined.removeLast(count)
      if isBeside(tokens, end) {
        joined.append(ListenToken(range: range, roles: [], kind: .word))
      } else {
        joined.append(
          ListenToken(
            range: range,
            roles: count == 0 && end == index + 1
              ? token.roles : token.roles.intersection(WordRoles(.media)),
            kind: .office(office)))
      }
      index = end
    }
    return joined
  }

  /// 派出所门口, 医院旁边: a place, not an office that is meant.
  private func isBeside(_ tokens: [ListenToken], _ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if tokens[index].roles.has(.beside) { return true }
    // 环保举报平台: a site.
    return tokens[index - 1].office?.isWeak == true
      && tokens[index].roles.hasAny(WordRoles(.online, .app))
  }

  private func isHead(_ token: ListenToken) -> Bool {
    // 分管农业, 管民政的: somebody's charge, not the office.
    if token.office?.isWeak == true, isHan(token), token.range.lowerBound > 0,
      text.folded[token.range.lowerBound - 1] == "管"
    {
      return false
    }
    return token.office != nil || token.roles.has(.ending) || token.roles.has(.office)
  }

  private func isHan(_ token: ListenToken) -> Bool { text.folded[token.range.lowerBound].isHan }

  private func office(_ range: Range<Int>, _ head: ListenToken, hasMore: Bool) -> OfficeName? {
    if !hasMore {
      if let office = head.office { return office }
      // 大队 alone, “the office”: no name.
      guard head.roles.has(.office) else { return nil }
      return OfficeName(listed: offices.listed(Array(text.folded[range])), isWeak: false)
    }
    return OfficeName(listed: offices.listed(Array(text.folded[range])), isWeak: false)
  }

  /// What belongs to a name on its right, up to the index behind it; nil if nothing does.
  private func following(_ tokens: [ListenToken], _ index: Int, of head: ListenToken) -> Int? {
    let next = tokens[index]
    if isHan(next) {
      guard isHan(head) || head.office != nil else { return nil }
      if next.roles.has(.ending), !next.roles.has(.street),
        next.range.count > 1 || head.office?.isWeak == true
      {
        return index + 1
      }
      // 城管 执法 大队: one unknown pair between.
      if head.office != nil, index + 2 < tokens.count, tokens[index].isBare,
        tokens[index + 1].isBare,
        isHan(tokens[index + 1]), tokens[index + 2].roles.has(.ending)
      {
        return index + 3
      }
      return nil
    }
    guard next.isBlank, !isHan(head), index + 1 < tokens.count else { return nil }
    let word = tokens[index + 1]
    if word.roles.has(.ending) { return index + 2 }
    guard head.roles.has(.ending), text.foldedString(word.range) == "of", index + 3 < tokens.count,
      isCapital(tokens[index + 3])
    else { return nil }
    return index + 4
  }

  /// How many tokens on the left belong to the name; nil if no more do.
  private func preceding(_ before: [ListenToken], skipping count: Int, _ head: ListenToken) -> Int?
  {
    guard count < before.count else { return nil }
    let token = before[before.count - 1 - count]
    let length = head.range.lowerBound - token.range.lowerBound
    if isHan(head) || isDigits(head) {
      guard isHan(token), length <= 9 else { return nil }
      if token.roles.has(.region) { return count + 1 }
      // 县法院 + 执行局.
      if let known = token.office, count == 0 {
        return !known.isWeak && head.office?.isWeak == false && !isDigits(token) && !isDigits(head)
          ? 1 : nil
      }
      if !token.isBare, head.range.count > 1, head.office == nil, !head.roles.has(.office),
        token.roles.hasAny(WordRoles(.act, .claim, .hardship, .event, .office)),
        !token.roles.hasAny(WordRoles(.go, .turn, .to, .say, .stop, .me, .they, .near, .dial))
      {
        return count + 1
      }
      guard token.isBare, head.range.count > 1 || head.office != nil || length <= 6 else {
        return nil
      }
      // A known name takes a place before it only by its sign: 沙坪镇 政府.
      let next = count > 0 ? before[before.count - count] : head
      if head.office != nil { return next.roles.has(.region) || length <= 4 ? count + 1 : nil }
      return count + 1
    }
    guard token.isBlank, count + 1 < before.count else { return nil }
    let word = before[before.count - 2 - count]
    guard !isHan(word), length <= 45 else { return nil }
    if word.office != nil, head.office == nil { return count + 2 }
    if word.isBare || word.roles.has(.region) {
      let isName = isCapital(word) || word.roles.has(.region)
      return isName || head.office == nil && head.roles.has(.ending) ? count + 2 : nil
    }
    return nil
  }

  /// A known name takes unknown characters only where they are two or more, and all of them.
  private func withBoundary(_ before: [ListenToken], _ count: Int, _ head: ListenToken) -> Int {
    guard count > 0, head.office != nil, isHan(head) || isDigits(head) else { return count }
    let taken = before.suffix(count)
    if taken.contains(where: { $0.roles.has(.region) }) { return count }
    let isCut = before.dropLast(count).last.map { $0.isBare && isHan($0) } ?? false
    return count < 2 || isCut || isDigits(head) ? 0 : count
  }

  private func isDigits(_ token: ListenToken) -> Bool {
    text.folded[token.range.lowerBound].isDigit
  }

  private func isCapital(_ token: ListenToken) -> Bool {
    text.scalars[token.range.lowerBound].properties.isUppercase
  }
}
