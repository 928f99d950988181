extension EnglishApproachReader {
  // MARK: Pieces

  mutating func note(_ range: Range<Int>, _ index: Int, _ found: Int?, isOwn: Bool) {
    if let found, isOwn {
      verb = Piece(token: found, segment: index)
      let behind = offices(found + 1..<max(found + 1, range.upperBound))
      let before = offices(range.lowerBound..<found)
      let ways = WordRoles(.deputy, .media)
      let better = behind.first.flatMap { first in
        tokens[first].roles.hasAny(ways)
          ? behind.first { $0 > first && $0 - first < 8 && tokens[$0].office != nil } : nil
      }
      if let target = better ?? behind.first ?? before.last {
        office = Piece(token: target, segment: index)
      } else if isOffice(found) {
        office = Piece(token: found, segment: index)
      }
    } else if found == nil, let (cue, target) = onFoot(range) ?? cornered(range) {
      verb = Piece(token: cue, segment: index)
      office = Piece(token: target, segment: index)
    } else if found == nil, let target = offices(range).first, isTopic(target, range),
      office.map({ index - $0.segment > 1 || tokens[target].office?.listed != nil }) ?? true
    {
      office = Piece(token: target, segment: index)
    }
    if let day = day(in: range, verb: found) {
      if date == nil || isCorrecting || date?.segment != index {
        date = Piece(token: day, segment: index)
      }
    }
  }

  /// “I trotted along to the council”: said with a verb that is not known.
  func onFoot(_ range: Range<Int>) -> (Int, Int)? {
    guard let me = range.first(where: { tokens[$0].roles.has(.me) }),
      let target = offices(range).first(where: { $0 > me && $0 - me <= 16 })
    else { return nil }
    var index = target - 1
    while index > me,
      tokens[index].isBlank || tokens[index].roles.has(.stop) && !tokens[index].roles.has(.to)
        || tokens[index].roles.has(.region)
    { index -= 1 }
    guard index > me + 2, tokens[index].roles.has(.to),
      ["to", "into"].contains(sentences.words(tokens[index])),
      !sentences.has(WordRoles(.not, .plan, .say, .want), range.lowerBound..<target)
    else { return nil }
    return (index, target)
  }

  /// “I collared our ward councillor”, “our MP I caught at the mart”: to a person in office, with a
  /// verb that is not known.
  func cornered(_ range: Range<Int>) -> (Int, Int)? {
    guard let me = range.first(where: { tokens[$0].roles.has(.me) }),
      !sentences.has(WordRoles(.not, .plan, .say, .want, .hearsay, .condition), range)
    else { return nil }
    var index = me + 1
    while index < range.upperBound,
      tokens[index].isBlank || tokens[index].roles.has(.then)
        || Self.adverbs.contains(sentences.words(tokens[index]))
    { index += 1 }
    guard index < range.upperBound, isVerb(tokens[index]) else { return nil }
    var next = index + 1
    while next < range.upperBound,
      tokens[next].isBlank || tokens[next].roles.hasAny(WordRoles(.stop, .region))
    { next += 1 }
    if next < range.upperBound, tokens[next].roles.hasAny(WordRoles(.deputy, .media)) {
      return (index, next)
    }
    guard let before = offices(range.lowerBound..<me).first,
      tokens[before].roles.hasAny(WordRoles(.deputy, .media)), content(before + 1..<me) == 0
    else { return nil }
    return (index, before)
  }

  func isVerb(_ token: ListenToken) -> Bool {
    let words = sentences.words(token)
    guard token.isBare || token.roles.has(.stop) else { return false }
    return words.hasSuffix("ed") && !Self.states.contains(words)
      || ["caught", "met", "saw", "hit", "found", "got"].contains(words)
  }

  /// Whether an office may be what the next clauses tell of: at the beginning of a clause, behind a
  /// preposition; not in “the council tax of the council”.
  func isTopic(_ target: Int, _ range: Range<Int>) -> Bool {
    let before = (range.lowerBound..<target).filter { !tokens[$0].isBlank && !tokens[$0].isMark }
    let words = before.filter {
      !tokens[$0].roles.hasAny(WordRoles(.stop, .then, .but, .to, .region))
        && tokens[$0].date == nil
    }
    guard words.count <= 3 else { return false }
    return !before.contains { tokens[$0].roles.hasAny(WordRoles(.side, .others, .say, .not)) }
  }

  func day(in range: Range<Int>, verb: Int?) -> Int? {
    let days = range.filter { index in
      guard tokens[index].date != nil, !taken.contains(index) else { return false }
      let before = max(range.lowerBound, index - 3)..<index
      return !sentences.has(WordRoles(.began), before)
    }
    guard !days.isEmpty else { return nil }
    if verb == nil, sentences.has(WordRoles(.event, .began), range), content(range) > 5 {
      return nil
    }
    return isCorrecting ? days.last : verb.flatMap { verb in days.first { $0 > verb } } ?? days.last
  }

  /// Makes an approach of the pieces if they are enough; its index.
  mutating func complete(_ index: Int, _ range: Range<Int>) -> Int? {
    if verb == nil, let known = office,
      tokens[known.token].roles.has(.mailbox)
        || tokens[known.token].isHotline, known.segment == index
    {
      // Ways that are offices too need no verb: “6 May, 12345, ticket …”.
      verb = known
    }
    if verb == nil, let known = office, known.segment < index, index - known.segment <= 3,
      let day = date, day.segment >= known.segment, endsInReply(index)
    {
      verb = Piece(token: known.token, segment: index)
    }
    guard let verb else { return nil }
    var target = office
    if target == nil, verb.segment == index, let named, pointsBack(range) { target = named }
    guard let target, index - target.segment <= 7, index - verb.segment <= 5 else { return nil }
    guard verb.segment == index || target.segment == index else { return nil }
    let targets = target.segment == index ? together(target.token, range) : [target.token]
    var fresh: [Approach] = []
    for token in targets where !taken.contains(token) {
      var approach = Approach(segment: index, rule: "approach")
      approach.office = token
      approach.name = tokens[token].office
      approach.channel = channel(verb, token, sentences.segments[index].tokens)
      fresh.append(approach)
    }
    guard !fresh.isEmpty else { return nil }
    if let date, index - date.segment <= 3 {
      taken.insert(date.token)
      for position in fresh.indices { fresh[position].date = date.token }
    }
    for token in targets { taken.insert(token) }
    if let number = sentences.documentNumber(sentences.segments[index].tokens) {
      fresh[fresh.count - 1].documentNumber = number
      taken.insert(number)
    }
    approaches += fresh
    office = nil
    self.verb = nil
    date = nil
    isCorrecting = false
    return approaches.count - 1
  }

  /// Whether a clause begins with what somebody nobody names says or does.
  func endsInReply(_ index: Int) -> Bool {
    let range = sentences.segments[index].tokens
    guard
      let cue = range.first(where: {
        tokens[$0].roles.hasAny(WordRoles(.say, .act, .nothing)) && !tokens[$0].roles.has(.pass)
      })
    else { return false }
    return !(range.lowerBound..<cue).contains {
      tokens[$0].roles.hasAny(WordRoles(.me, .side, .others)) || isOffice($0)
    }
  }

  /// “Rang them”, “went there”: to the office that was named.
  func pointsBack(_ range: Range<Int>) -> Bool {
    range.contains {
      ["them", "there", "him", "her", "it"].contains(sentences.words(tokens[$0]))
        && $0 > range.lowerBound
    }
  }

  /// An office with those told in one breath.
  func together(_ office: Int, _ range: Range<Int>) -> [Int] {
    var group = [office]
    for other in offices(range) where other > office {
      let between = group[group.count - 1] + 1..<other
      let isJoined =
        between.count <= 5
        && between.contains { ["and", "&", ","].contains(sentences.words(tokens[$0])) }
        && between.allSatisfy {
          tokens[$0].isBlank || tokens[$0].roles.hasAny(WordRoles(.stop, .then, .to, .region))
            || tokens[$0].isMark
        }
      if isJoined { group.append(other) }
    }
    return group
  }

  // MARK: Passed on

  /// “Routed to the Tourism Bureau, which phoned back”: the office that answers is the one that
  /// counts.
  mutating func passOn(_ range: Range<Int>, _ index: Int) {
    if let known = passedTo, let current {
      let cue =
        range.first {
          tokens[$0].roles.hasAny(WordRoles(.say, .act)) && !tokens[$0].roles.has(.pass)
            && !tokens[$0].roles.has(.nothing)
        } ?? relativeVerb(range)
      if index - known.segment > 2 {
        passedTo = nil
      } else if let cue, !sentences.has(WordRoles(.me, .side, .others), range.lowerBound..<cue),
        !sentences.has(WordRoles(.nothing), range)
      {
        replace(current, with: known.token)
        passedTo = nil
      }
    }
    guard let pass = sentences.firstIndex(WordRoles(.pass), range) else { return }
    if let verb, verb.segment < index,
      let target = offices(range).first(where: { $0 > pass && $0 - pass <= 8 })
    {
      // “Reported by app, taken up by the Bureau”.
      office = Piece(token: target, segment: index)
      return
    }
    guard let current, index - approaches[current].segment <= 5 else { return }
    guard let office = offices(range).first(where: { $0 > pass && $0 - pass <= 8 }),
      !taken.contains(office), !sentences.isSame(approaches[current], office)
    else { return }
    passedTo = Piece(token: office, segment: index)
    let words = sentences.words(tokens[pass])
    let isAnswer = words.hasSuffix(" by") || words.hasSuffix(" from")
    let next = office + 1 < range.upperBound ? sentences.words(tokens[office + 1]) : ""
    if isAnswer || next == ":" { replace(current, with: office) }
  }

  /// “…, which wrote”: by the office just before.
  func relativeVerb(_ range: Range<Int>) -> Int? {
    guard let first = sentences.first(range),
      ["which", "who"].contains(sentences.words(tokens[first]))
    else { return nil }
    return range.first { tokens[$0].roles.hasAny(WordRoles(.write, .call, .online)) }
  }

  mutating func replace(_ approach: Int, with office: Int) {
    taken.insert(office)
    approaches[approach].office = office
    approaches[approach].name = tokens[office].office
    if let reply = approaches[approach].reply, reply.upperBound <= office || reply.contains(office)
    {
      approaches[approach].reply = nil
    }
    passedTo = nil
  }
}
