// Begins an approach where one is told, with its date and number.
extension ApproachReader {
  mutating func begin(_ verb: Verb, _ index: Int, _ range: Range<Int>) {
    var fresh: [Approach] = []
    for office in verb.offices.isEmpty ? [nil] : verb.offices.map(Optional.some) {
      var approach = Approach(
        segment: index,
        rule: verb.isLoose ? "approach-loose" : office == nil ? "approach-unnamed" : "approach")
      approach.office = office
      approach.name = office.flatMap { tokens[$0].office }
      approach.channel = channel(range, verb, office)
      if verb.isLoose { approach.officeConfidence = 0.6 }
      if let office { taken.insert(office) }
      fresh.append(approach)
    }
    if fresh.count == 1, fresh[0].office == nil, fresh[0].channel?.value == "court_or_arbitration",
      let known = current, approaches[known].name?.listed.map(Self.courts.contains) == true,
      approaches[known].channel?.value == "court_or_arbitration",
      !tokens[verb.index].roles.hasAny(WordRoles(.enforcement, .arbitration))
    {
      // The same proceedings, told on.
      return
    }
    let last = max(verb.index, verb.offices.last ?? verb.index)
    let own = range.last {
      tokens[$0].date != nil && $0 < last + 6
        && !isInReply($0, last, range)
    }
    let date = own ?? earlierDate(index)
    hasEarlierDate = own == nil && date != nil
    isCorrecting = false
    if let date {
      taken.insert(date)
      for position in fresh.indices { fresh[position].date = date }
    }
    if let number = sentences.documentNumber(range) {
      fresh[fresh.count - 1].documentNumber = number
      taken.insert(number)
    }
    // A second way to the same office in the next breath is part of the first: 拨12345, 反映到12345.
    if let current, let first = fresh.first, approaches[current].segment + 1 >= index,
      approaches[current].reply == nil
    {
      let known = approaches[current]
      if known.office == nil, first.office != nil, known.channel != nil,
        first.channel == nil || first.channel?.value == known.channel?.value
      {
        approaches[current].office = first.office
        approaches[current].name = first.name
        approaches[current].date = known.date ?? first.date
        fresh.removeFirst()
      } else if known.office != nil, first.office == nil,
        known.channel == nil || known.channel?.value == first.channel?.value
      {
        approaches[current].channel = known.channel ?? first.channel
        approaches[current].date = first.date ?? known.date
        fresh.removeFirst()
      } else if let office = first.office, sentences.isSame(known, office) {
        // 上法院，区法院: the fuller name counts.
        if let short = known.office, tokens[office].range.count > tokens[short].range.count {
          approaches[current].office = office
          approaches[current].name = first.name
        }
        approaches[current].channel = known.channel ?? first.channel
        approaches[current].date = first.date ?? known.date
        fresh.removeFirst()
      } else if known.isHotline, first.isHotline {
        approaches[current].date = known.date ?? first.date
        fresh.removeFirst()
      }
    }
    approaches += fresh
    current = approaches.count - 1
    referred = nil
    dateBefore = nil
    if let office = passedOn(last + 1..<max(last + 1, range.upperBound)) {
      approaches[approaches.count - 1].office = office
      approaches[approaches.count - 1].name = tokens[office].office
      taken.insert(office)
      readReplyBehind(office, index, range)
      return
    }
    readReplyBehind(last, index, range)
  }

  /// A reply in the same breath: 跑到环保局他们说…, 找过街道没人管.
  mutating func readReplyBehind(_ last: Int, _ index: Int, _ range: Range<Int>) {
    guard let current, last + 1 < range.upperBound else { return }
    let rest = last + 1..<range.upperBound
    guard
      let start = rest.first(where: {
        tokens[$0].roles.hasAny(WordRoles(.say, .act, .nothing))
          && !tokens[$0].roles.hasAny(WordRoles(.turn, .want, .go, .filing))
      })
    else { return }
    if sentences.has(WordRoles(.want), rest.lowerBound..<start) { return }
    guard start < sentences.trimmedEnd(range) else { return }
    approaches[current].reply = start..<sentences.trimmedEnd(range)
    approaches[current].isSilent = tokens[start].roles.has(.nothing)
    isReplying = true
    loose = 0
    isSpeech = sentences.has(WordRoles(.say), start..<range.upperBound)
  }

  func isInReply(_ date: Int, _ last: Int, _ range: Range<Int>) -> Bool {
    guard date > last else { return false }
    return sentences.has(WordRoles(.say, .act), last + 1..<date)
  }

  /// A date told right before, that nothing else has taken.
  func earlierDate(_ index: Int) -> Int? {
    guard let dateBefore, index - dateBefore.segment <= (isCorrecting ? 3 : 1),
      !taken.contains(dateBefore.token)
    else { return nil }
    let segment = sentences.segments[dateBefore.segment]
    guard segment.sentence == sentences.segments[index].sentence || segment.tokens.count < 5 else {
      return nil
    }
    // 去年12月封了顶，…: the date of something else.
    if sentences.has(WordRoles(.began), segment.tokens)
      || sentences.has(WordRoles(.event), segment.tokens) && segment.tokens.count > 6
    {
      return nil
    }
    return dateBefore.token
  }

  /// The subdistrict office, that was June, I took the bus in: how one went, told behind.
  mutating func addWayOfGoing(_ range: Range<Int>, _ index: Int) {
    guard let current, approaches[current].channel == nil, approaches[current].reply == nil,
      index - approaches[current].segment <= 2,
      offices(range).isEmpty,
      let going = sentences.firstIndex(WordRoles(.go, .call, .write, .online), range),
      !tokens[going].roles.hasAny(WordRoles(.near, .to)),
      !sentences.has(WordRoles(.not, .plan, .say, .they, .side, .others), range.lowerBound..<going)
    else { return }
    let told = WordRoles(.online, .write, .call, .go)
    if let way = Approach.channels.first(where: {
      told.has($0.role) && tokens[going].roles.has($0.role)
    }) {
      approaches[current].channel = (way.value, going..<going + 1, 0.7)
    }
  }

  func tellsDateOnly(_ range: Range<Int>) -> Bool {
    let content = range.filter { !tokens[$0].isBlank && !tokens[$0].isMark }
    guard content.contains(where: { tokens[$0].date != nil }),
      content.count < 9
    else { return false }
    return !sentences.has(WordRoles(.event, .began, .say, .act, .nothing, .lasted), range)
  }
}
