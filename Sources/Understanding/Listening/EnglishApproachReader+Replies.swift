extension EnglishApproachReader {
  // MARK: Channels

  func channel(_ verb: Piece, _ office: Int, _ here: Range<Int>) -> (
    String, Range<Int>, Double
  )? {
    func one(_ index: Int, _ value: String, _ confidence: Double = 0.9) -> (
      String, Range<Int>, Double
    ) {
      (value, index..<index + 1, confidence)
    }
    if tokens[office].roles.has(.mailbox) { return one(office, "leader_mailbox") }
    if tokens[office].isHotline {
      return one(office, Approach.hotline, 0.95)
    }
    if tokens[office].roles.has(.deputy) { return one(office, "deputy") }
    if tokens[office].roles.has(.media), tokens[office].office == nil {
      return one(office, "media")
    }
    let range =
      min(sentences.segments[verb.segment].tokens.lowerBound, here.lowerBound)..<here.upperBound
    let limit = max(verb.token, office) + 9
    let near = range.filter {
      $0 < limit
        && ($0 == verb.token || !tokens[$0].roles.hasAny(Self.replies)
          || tokens[$0].roles.hasAny(Self.verbs))
    }
    func first(_ role: WordRole) -> Int? { near.first { tokens[$0].roles.has(role) } }
    if let index = first(.mailbox) { return one(index, "leader_mailbox") }
    if let index = first(.app) { return one(index, "app") }
    if let index = first(.online) { return one(index, "online") }
    if let index = first(.filing),
      isCourt(office) || Self.proceedings.contains(where: sentences.words(tokens[index]).contains)
    {
      return one(index, "court_or_arbitration")
    }
    let roles = tokens[verb.token].roles
    if roles.has(.write) { return one(verb.token, "letter") }
    if roles.has(.call) { return one(verb.token, "phone") }
    if roles.has(.go) { return one(verb.token, "visit", 0.85) }
    if let index = first(.write) { return one(index, "letter") }
    if let index = first(.call) { return one(index, "phone", 0.85) }
    if let index = first(.go) { return one(index, "visit", 0.8) }
    return nil
  }

  func isCourt(_ office: Int) -> Bool {
    if let listed = tokens[office].office?.listed,
      ["court", "court_enforcement", "labour_arbitration"].contains(listed)
    {
      return true
    }
    let words = sentences.words(tokens[office])
    return ["court", "tribunal", "arbitration", "small claims"].contains { words.contains($0) }
  }

  // MARK: Replies

  /// What an office says or does in a clause that approaches none.
  mutating func answer(_ current: Int, _ range: Range<Int>, _ start: Int, _ index: Int) {
    var target = current
    let before = range.lowerBound..<start
    if let subject = offices(before).last ?? offices(range).first(where: { $0 < start }) {
      if let known = approaches.lastIndex(where: { sentences.isSame($0, subject) }) {
        target = known
      } else if index - approaches[current].segment <= 6, isPassedOn(current, subject, index),
        start < range.upperBound, !tokens[start].roles.has(.pass)
      {
        taken.insert(subject)
        approaches[current].office = subject
        approaches[current].name = tokens[subject].office
        approaches[current].reply = nil
      } else {
        return
      }
    } else if before.contains(where: { tokens[$0].roles.hasAny(WordRoles(.side, .others)) }) {
      return
    } else if let me = before.last(where: { tokens[$0].roles.hasAny(Self.ownRoles) }),
      start < range.upperBound, !isPassive(start), me < start, !tokens[start].roles.has(.nothing)
    {
      return
    } else if index - approaches[current].segment > 8 {
      return
    }
    if let known = whoAnswered(range, target) { replace(target, with: known) }
    self.current = target
    isReplying = true
    if start < range.upperBound { reply(target, start..<range.upperBound) }
  }

  /// “12345, and it was chengguan | who phoned me”: the office just before.
  func whoAnswered(_ range: Range<Int>, _ target: Int) -> Int? {
    guard let first = sentences.first(range),
      ["who", "which"].contains(sentences.words(tokens[first])), range.lowerBound > 1,
      approaches[target].reply == nil || approaches[target].isSilent || loose.contains(target)
        || approaches[target].reply.map({ range.lowerBound - $0.upperBound < 4 }) ?? false
    else { return nil }
    var before = range.lowerBound - 1
    while before > 0, tokens[before].isBlank || tokens[before].isMark { before -= 1 }
    guard isOffice(before), !taken.contains(before), !sentences.isSame(approaches[target], before),
      approaches[target].isHotline || approaches[target].channel?.value == "app"
        || approaches[target].channel?.value == "leader_mailbox"
    else { return nil }
    return before
  }

  /// Whether what was brought to one office is answered by another.
  func isPassedOn(_ approach: Int, _ office: Int, _ index: Int) -> Bool {
    let known = approaches[approach]
    if known.isHotline || known.channel?.value == "leader_mailbox" || known.channel?.value == "app"
    {
      return true
    }
    let since = known.segment...index
    return since.contains { sentences.has(WordRoles(.pass), sentences.segments[$0].tokens) }
  }

  mutating func reply(_ target: Int, _ range: Range<Int>) {
    takeNumber(of: range, for: target)
    guard approaches[target].reply == nil || approaches[target].isSilent else { return }
    approaches[target].reply = range.lowerBound..<sentences.trimmedEnd(range)
    approaches[target].isSilent = tokens[range.lowerBound].roles.has(.nothing)
  }

  func continuesReply(_ range: Range<Int>, _ index: Int) -> Bool {
    guard let first = sentences.first(range) else { return false }
    let lead = first..<min(range.upperBound, first + 4)
    if sentences.has(WordRoles(.want, .still), lead) { return false }
    if isTold, sentences.has(WordRoles(.me, .family, .side, .others), lead),
      !sentences.has(Self.replies, range)
    {
      return false
    }
    if sentences.has(WordRoles(.but), lead) { return sentences.has(Self.replies, range) }
    if isTelling(range) { return false }
    if let subject = offices(lead).first, let current, approaches[current].reply != nil,
      !sentences.isSame(approaches[current], subject)
    {
      return false
    }
    return true
  }

  /// A clause that is only a date.
  func isTelling(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].date != nil } && content(range) <= 5
      && !sentences.has(Self.replies, range)
  }

  mutating func extend(_ target: Int, _ range: Range<Int>, _ index: Int) {
    if let subject = offices(range).first, let cue = replyStart(range), subject < cue,
      !tokens[cue].roles.has(.pass), isPassedOn(target, subject, index),
      !sentences.isSame(approaches[target], subject)
    {
      answer(target, range, cue, index)
      return
    }
    if let known = whoAnswered(range, target) {
      replace(target, with: known)
      approaches[target].reply = nil
    }
    if let other = from(range, target) { replace(target, with: other) }
    let cue = replyStart(range)
    if isElsewhere(target, index) {
      // Another sentence goes on with it only by telling what was said or done.
      guard let cue, approaches[target].reply == nil || approaches[target].isSilent,
        !sentences.has(WordRoles(.want), range)
      else {
        isReplying = false
        return
      }
      reply(target, cue..<range.upperBound)
      return
    }
    if loose.contains(target), let cue {
      // What came before was no answer: “they've a table in the old cinema, and the chief told us”.
      loose.remove(target)
      approaches[target].reply = cue..<sentences.trimmedEnd(range)
    } else if let known = approaches[target].reply, !approaches[target].isSilent {
      let end = sentences.trimmedEnd(range)
      if end - known.lowerBound <= 60 { approaches[target].reply = known.lowerBound..<end }
    } else {
      if cue == nil {
        guard !sentences.has(WordRoles(.correct, .want), range) else { return }
        loose.insert(target)
      }
      var start = cue ?? sentences.first(range) ?? range.lowerBound
      while start < range.upperBound - 1,
        tokens[start].isBlank || tokens[start].isMark || tokens[start].roles.has(.then)
      { start += 1 }
      approaches[target].reply = start..<max(start + 1, sentences.trimmedEnd(range))
      approaches[target].isSilent = tokens[start].roles.has(.nothing)
    }
    takeNumber(of: range, for: target)
  }

  /// Whether a segment stands in another sentence than the approach and what was told of it;
  /// semicolons do not part them.
  func isElsewhere(_ target: Int, _ index: Int) -> Bool {
    var known = approaches[target].segment
    if let reply = approaches[target].reply,
      let segment = sentences.segments.lastIndex(where: { $0.tokens.contains(reply.upperBound - 1) }
      )
    {
      known = max(known, segment)
    }
    guard known < index else { return false }
    return (known..<index).contains {
      guard sentences.segments[$0].sentence != sentences.segments[$0 + 1].sentence else {
        return false
      }
      return sentences.words(tokens[sentences.segments[$0].tokens.upperBound - 1]) != ";"
    }
  }

  /// “I dialled 110 and two men came from the police station”: the office that a number stands for.
  func from(_ range: Range<Int>, _ target: Int) -> Int? {
    guard let office = approaches[target].office,
      sentences.words(tokens[office]).allSatisfy(\.isNumber),
      sentences.has(WordRoles(.act), range),
      let from = range.first(where: { sentences.words(tokens[$0]) == "from" }),
      let other = offices(range).first(where: { $0 > from && $0 - from <= 6 }),
      !taken.contains(other)
    else { return nil }
    return other
  }

  // MARK: Dates and numbers told behind

  /// “That was in February”; “… no, it was the sixth”.
  mutating func lateDate(_ range: Range<Int>, _ index: Int) {
    guard let current, index - approaches[current].segment <= 3, content(range) <= 7,
      let day = range.last(where: { tokens[$0].date != nil })
    else { return }
    guard !sentences.has(WordRoles(.event, .began, .say, .act), range) else { return }
    if approaches[current].date == nil || isCorrecting {
      if let known = approaches[current].date { taken.remove(known) }
      approaches[current].date = day
      taken.insert(day)
      date = nil
    }
  }

  /// Drops what came to nothing.
  mutating func settle() {
    approaches.removeAll { $0.office == nil }
  }

  /// Gives an approach the number that is told in a range, if it has none yet.
  mutating func takeNumber(of range: Range<Int>, for target: Int) {
    guard approaches[target].documentNumber == nil, let number = sentences.documentNumber(range)
    else { return }
    approaches[target].documentNumber = number
    taken.insert(number)
  }
}
