// What the offices said or did.
extension ApproachReader {
  mutating func reply(of office: Int, _ index: Int, _ range: Range<Int>) {
    let name = tokens[office].office
    let start = min(office + 1, range.upperBound - 1)
    var target: Int?
    if let known = approaches.lastIndex(where: { sentences.isSame($0, office) }),
      current.map({ approaches[$0].office != nil }) ?? true
    {
      target = known
    } else if let current {
      if sendsOn(approaches[current]) {
        // Passed on: the office that answers is the one that counts.
        approaches[current].office = office
        approaches[current].name = name
        approaches[current].reply = nil
        target = current
        taken.insert(office)
      }
    }
    if target == nil, isReplying, !sentences.has(WordRoles(.then), range.lowerBound..<office),
      current != nil, !sentences.segments[index].opensSentence
    {
      // Inside what another office said: 说归城管管.
      if isSpeech, !sentences.has(WordRoles(.say), office..<range.upperBound) {
        extendReply(current ?? 0, range, index)
        return
      }
    }
    let saysNow = sentences.has(
      WordRoles(.say, .nothing), office + 1..<min(range.upperBound, office + 5))
    // 社区说…: a mere word is an office only where it begins, and speaks at once.
    let isPlain =
      name?.isWeak == false
      || sentences.first(range) == office
        && sentences.has(WordRoles(.say), office + 1..<min(range.upperBound, office + 3))
        && !sentences.segments[index].tokens.contains { tokens[$0].roles.has(.side) }
    if target == nil, !approaches.isEmpty, isPlain, name?.listed != nil, saysNow {
      var approach = Approach(segment: index, rule: "office-answers")
      approach.office = office
      approach.name = name
      approach.officeConfidence = 0.65
      approach.date = range.first { tokens[$0].date != nil && $0 < office } ?? earlierDate(index)
      approaches.append(approach)
      taken.insert(office)
      if let date = approach.date { taken.insert(date) }
      target = approaches.count - 1
    }
    guard let target else { return }
    current = target
    let begin =
      (start..<range.upperBound).first {
        !tokens[$0].isBlank && !tokens[$0].roles.hasAny(WordRoles(.stop, .then))
          && !(tokens[$0].roles.has(.they) && !tokens[$0].roles.hasAny(WordRoles(.say, .act)))
          && !["那回", "那次", "那儿"].contains(sentences.words(tokens[$0]))
      } ?? start
    if begin < sentences.trimmedEnd(range),
      approaches[target].reply == nil || approaches[target].isSilent
    {
      approaches[target].reply = begin..<sentences.trimmedEnd(range)
      approaches[target].isSilent =
        sentences.has(WordRoles(.nothing), begin..<range.upperBound)
        && !sentences.has(WordRoles(.say, .act), begin..<range.upperBound)
    }
    isReplying = true
    loose = 0
    isSpeech = sentences.has(WordRoles(.say), range)
    if approaches[target].date == nil, approaches[target].segment == index,
      let date = earlierDate(index)
    {
      approaches[target].date = date
      taken.insert(date)
    }
    takeNumber(of: range, for: target)
  }

  /// Whether an approach was made to a place that sends on: the hotline, a mailbox, a site.
  func sendsOn(_ approach: Approach) -> Bool {
    if approach.isHotline || approach.office == nil { return true }
    // 110: the station that comes is the one that counts.
    if let office = approach.office, isNumber(office) {
      // 12315 that has answered itself is not sent on by who comes later.
      guard let reply = approach.reply, !approach.isSilent else { return true }
      return !sentences.has(WordRoles(.say), reply) || sentences.has(WordRoles(.pass), reply)
    }
    return ["leader_mailbox", "deputy"].contains(approach.channel?.value)
  }

  /// The office to which the approach at hand was sent on: 工单转给城管.
  func passedOn(_ range: Range<Int>) -> Int? {
    guard let current, sendsOn(approaches[current]),
      let pass = sentences.firstIndex(WordRoles(.pass), range)
    else { return nil }
    return offices(range).first { $0 > pass && $0 - pass <= 4 }
  }

  /// Whether a segment tells what the office at hand said or did.
  mutating func tellsReply(_ range: Range<Int>, _ index: Int) -> Bool {
    guard let current else { return false }
    let segment = sentences.segments[index]
    let first = sentences.first(range) ?? range.lowerBound
    if approaches[current].reply == nil || approaches[current].isSilent {
      if index - approaches[current].segment > 6 { return false }
      if approaches[current].isSilent, !sentences.has(WordRoles(.they), range) { return false }
      guard let cue = sentences.firstIndex(WordRoles(.say, .act, .nothing), range) else {
        return false
      }
      if sentences.has(WordRoles(.want, .side, .others), range.lowerBound..<cue) { return false }
      if let me = sentences.firstIndex(WordRoles(.me), range), me < cue { return isPassive(cue) }
      let they = sentences.firstIndex(WordRoles(.they), range) ?? cue
      if isCorrecting, they == cue, !tokens[cue].roles.hasAny(WordRoles(.say, .nothing)) {
        return false
      }
      // 因为墙上挂着牌子: too far in to be what they did.
      return they < cue || tokens[cue].roles.has(.nothing)
        || cue - first <= 7
    }
    guard isReplying, !asksWhether(range) else { return false }
    let lead = range.lowerBound..<min(range.upperBound, first + 3)
    // 没去过法院: what the visitor did not do.
    let denies = lead.contains { tokens[$0].roles.has(.not) && !tokens[$0].roles.has(.nothing) }
    if denies, !sentences.has(WordRoles(.say, .act, .they), range) { return false }
    if sentences.has(WordRoles(.want, .still), lead) { return asksOthers(lead) }
    if sentences.has(WordRoles(.me, .family, .others), lead), !sentences.has(WordRoles(.say), lead)
    {
      return false
    }
    if let side = sentences.firstIndex(WordRoles(.side), lead), !isSpeech,
      !sentences.has(WordRoles(.say, .act), lead.lowerBound..<side)
    {
      return false
    }
    if sentences.has(WordRoles(.but), lead) { return sentences.has(WordRoles(.they), range) }
    if segment.opensSentence { return continuesReply(segment) }
    if sentences.has(WordRoles(.say, .act, .they, .nothing), range) { return true }
    if isSpeech, isTelegraph(range) {
      // A note has no marks: what tells of the matter again is no longer the reply.
      if sentences.has(WordRoles(.event, .claim, .hardship, .affected), lead)
        || range.contains(where: { isFact($0) })
      {
        return false
      }
      defer { loose += 1 }
      return loose < 1
    }
    if sentences.has(WordRoles(.event, .filing, .plea), lead) && !isSpeech { return false }
    if isSpeech { return range.count < 40 }
    if goesOn(index) { return true }
    defer { loose += 1 }
    return loose < 1 && range.count < 24
  }

  func isFact(_ token: Int) -> Bool {
    switch tokens[token].kind {
    case .date, .count, .money, .span: true
    default: false
    }
  }

  /// 查没查我不晓得: the visitor doubts what was promised.
  func asksWhether(_ range: Range<Int>) -> Bool {
    guard let first = sentences.first(range) else { return false }
    let start = tokens[first].range.lowerBound
    let words = sentences.text.folded
    return (start..<min(start + 3, words.count - 2)).contains {
      words[$0].isHan && words[$0] == words[$0 + 2]
        && (words[$0 + 1] == "没" || words[$0 + 1] == "不")
    }
  }

  /// Whether what is told next is still what the office did: 拿仪器测，说在标准里.
  func goesOn(_ index: Int) -> Bool {
    for next in sentences.segments.dropFirst(index + 1).prefix(2) {
      guard next.sentence == sentences.segments[index].sentence else { return false }
      if sentences.has(WordRoles(.me, .family, .but, .want, .still, .others), next.tokens) {
        return false
      }
      if sentences.has(WordRoles(.say, .act, .they), next.tokens) { return true }
    }
    return false
  }

  /// 要求双方协商, 建议其诉讼: what the office asks of others.
  func asksOthers(_ lead: Range<Int>) -> Bool {
    guard !sentences.has(WordRoles(.still), lead),
      let want = sentences.firstIndex(WordRoles(.want), lead), want + 1 < tokens.count,
      ["要求", "建议", "请"].contains(sentences.words(tokens[want]))
    else { return false }
    let next = tokens[want + 1]
    return next.roles.hasAny(WordRoles(.side, .me, .they))
      || next.roles.has(.stop) && "其该双我".contains(sentences.words(next))
      || sentences.words(next) == "双" || sentences.words(next) == "另"
  }

  func isPassive(_ cue: Int) -> Bool {
    cue > 0 && ["被", "得到", "接到", "收到"].contains(sentences.words(tokens[cue - 1]))
      || tokens[cue].roles.has(.nothing)
  }

  func continuesReply(_ segment: Segment) -> Bool {
    guard let first = sentences.first(segment.tokens) else { return false }
    return tokens[first].roles.hasAny(WordRoles(.they))
      && sentences.has(WordRoles(.say, .act), segment.tokens)
  }

  mutating func extendReply(_ target: Int, _ range: Range<Int>, _ index: Int) {
    let cue = sentences.firstIndex(WordRoles(.say, .act, .nothing), range)
    let end = sentences.trimmedEnd(range)
    if let known = approaches[target].reply, !approaches[target].isSilent {
      if end - known.lowerBound <= 70 { approaches[target].reply = known.lowerBound..<end }
    } else {
      var start = sentences.first(range) ?? range.lowerBound
      // From what is done: behind who does it.
      if let they = sentences.firstIndex(WordRoles(.they), range), let cue, they < cue {
        start = they + 1
      }
      // 里面大姐说…: from what is said on.
      if let cue, tokens[cue].roles.has(.say), cue - start <= 8,
        !sentences.has(WordRoles(.act), start..<cue)
      {
        start = cue
      }
      while start < end - 1,
        tokens[start].isBlank || tokens[start].roles.has(.then) || tokens[start].date != nil
      { start += 1 }
      guard start < end else { return }
      approaches[target].reply = start..<end
      approaches[target].isSilent = cue.map { tokens[$0].roles.has(.nothing) } ?? false
    }
    isReplying = true
    if cue != nil { loose = 0 }
    isSpeech = isSpeech || sentences.has(WordRoles(.say), range)
    takeNumber(of: range, for: target)
  }

  /// Gives an approach the number that is told in a range, if it has none yet.
  mutating func takeNumber(of range: Range<Int>, for target: Int) {
    guard approaches[target].documentNumber == nil, let number = sentences.documentNumber(range)
    else { return }
    approaches[target].documentNumber = number
    taken.insert(number)
  }
}
