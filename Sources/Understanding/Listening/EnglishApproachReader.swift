import CaseRecord

/// Follows an English text clause by clause and puts together which offices were approached, how,
/// when, and what came of it.
///
/// English parts what belongs together by commas: the office, the way and the day may stand in
/// clauses of their own (“the planning office, that was in May, I rang them”). What was told of an
/// approach is kept until it is whole, or the sentence ends.
struct EnglishApproachReader {
  let sentences: ListenSentences
  private(set) var approaches: [Approach] = []
  /// Tokens that an approach has taken: they tell nothing else.
  private(set) var taken: Set<Int> = []

  /// Something told and not yet part of an approach, with the segment that tells it.
  private struct Piece {
    let token: Int
    let segment: Int
  }

  private var office: Piece?
  private var verb: Piece?
  private var date: Piece?
  /// The office named last, though nothing was said of an approach.
  private var named: Piece?
  private var current: Int?
  /// To whom the office at hand passed it on.
  private var passedTo: Piece?
  private var isReplying = false
  private var isAside = false
  private var isCorrecting = false
  private var sentence = -1
  /// Whether the text is told by the visitor: “I”, “we”.
  private let isTold: Bool

  init(_ sentences: ListenSentences) {
    self.sentences = sentences
    let tokens = sentences.tokens
    isTold = tokens.count { Self.speakers.contains(sentences.words($0)) } > 1
    for index in sentences.segments.indices { read(index) }
    settle()
  }

  private var tokens: [ListenToken] { sentences.tokens }

  // MARK: One clause

  private mutating func read(_ index: Int) {
    let segment = sentences.segments[index]
    let range = segment.tokens
    if segment.sentence != sentence {
      sentence = segment.sentence
      isAside = false
      isCorrecting = false
      isReplying = false
      verb = nil
      if let known = office { named = known }
      office = nil
      if let known = date, !isAlone(known) { date = nil }
    }
    if sentences.has(WordRoles(.correct), range) { isCorrecting = true }
    if sentences.has(WordRoles(.hearsay), range) { isAside = true }
    let end = replyStart(range) ?? range.upperBound
    let body = range.lowerBound..<end
    let subject = subject(in: body)
    if let subject, tokens[subject].roles.hasAny(Self.ownRoles) {
      isAside = sentences.has(WordRoles(.hearsay), range)
    } else if let subject, tokens[subject].roles.has(.others) {
      isAside = true
    }
    if isAside { return }
    if sentences.has(WordRoles(.want), range), firstVerb(in: body) == nil { isReplying = false }

    passOn(range, index)
    let found = firstVerb(in: body)
    if let found, isDenied(found, body) {
      isReplying = false
      if let office = offices(body).last { named = Piece(token: office, segment: index) }
      office = nil
      verb = nil
      return
    }
    if found == nil, isNegated(body), !offices(body).isEmpty,
      replyStart(range) == nil || !sentences.has(WordRoles(.nothing), range)
    {
      isReplying = false
      return
    }
    let mine = found.map { isOwn($0, body) } ?? false
    if isReplying, !mine, let current {
      if continuesReply(range, index) {
        extend(current, range, index)
        return
      }
    }
    note(body, index, found, isOwn: mine)
    if let current = complete(index, body) {
      self.current = current
      isReplying = true
      if end < range.upperBound { reply(current, end..<range.upperBound) }
      return
    }
    if let current, end < range.upperBound || sentences.has(WordRoles(.nothing), range) {
      answer(current, range, end, index)
      return
    }
    lateDate(range, index)
  }

  /// Whether a piece stands in a sentence of its own, before the one at hand.
  private func isAlone(_ piece: Piece) -> Bool {
    let segment = sentences.segments[piece.segment]
    guard segment.sentence == sentence - 1, content(segment.tokens) <= 3 else { return false }
    // “June came and went.”
    return !segment.tokens.contains {
      ["came", "passed", "ended", "went", "now"].contains(sentences.words(tokens[$0]))
    }
  }

  private func content(_ range: Range<Int>) -> Int {
    range.count { !tokens[$0].isBlank && !tokens[$0].isMark }
  }

  // MARK: What a clause holds

  private func offices(_ range: Range<Int>) -> [Int] { range.filter { isOffice($0) } }

  private func isOffice(_ index: Int) -> Bool {
    tokens[index].office != nil || tokens[index].roles.hasAny(WordRoles(.deputy, .mailbox, .media))
  }

  /// The last who acts before anything is done.
  private func subject(in range: Range<Int>) -> Int? {
    let verb =
      range.first { tokens[$0].roles.hasAny(Self.verbs) && !tokens[$0].roles.hasAny(Self.ownRoles) }
      ?? range.upperBound
    return (range.lowerBound..<min(verb + 1, range.upperBound)).last {
      tokens[$0].roles.hasAny(Self.subjects)
    }
  }

  private func firstVerb(in range: Range<Int>) -> Int? {
    let all = range.filter { tokens[$0].roles.hasAny(Self.verbs) }
    // A verb of doing before a mere noun: “sent it by post”.
    return all.first { !tokens[$0].roles.hasAny(WordRoles(.mailbox, .media, .deputy)) }
      ?? all.first { tokens[$0].roles.has(.mailbox) }
  }

  /// Where what the office says or does begins; nil if nothing of it is told.
  private func replyStart(_ range: Range<Int>) -> Int? {
    let cue = range.first {
      tokens[$0].roles.hasAny(Self.replies) && !tokens[$0].roles.hasAny(Self.verbs)
        && !isGiving($0, range)
    }
    guard let cue else { return nil }
    // “I asked them and I said”: said by the visitor.
    let before = range.lowerBound..<cue
    if let me = before.last(where: { !tokens[$0].isBlank }), tokens[me].roles.has(.me),
      tokens[cue].roles.has(.say), !isPassive(cue)
    {
      return nil
    }
    return cue
  }

  /// “I gave the tourism bureau a ring”, “gave it to the clerk”: done by the visitor, a way of
  /// calling follows.
  private func isGiving(_ cue: Int, _ range: Range<Int>) -> Bool {
    guard ["gave", "handed over"].contains(sentences.words(tokens[cue])) else { return false }
    return (cue + 1..<min(range.upperBound, cue + 12)).contains {
      tokens[$0].roles.has(.call)
        && Self.rings.contains(sentences.words(tokens[$0]).split(separator: " ").last ?? "")
    }
  }

  private func isPassive(_ cue: Int) -> Bool {
    let words = sentences.words(tokens[cue])
    return words.hasPrefix("was ") || words.hasPrefix("were ") || words.hasPrefix("been ")
      || words.hasPrefix("got ")
      || tokens[cue].roles.has(.nothing)
  }

  private func isNegated(_ range: Range<Int>) -> Bool {
    sentences.has(WordRoles(.not, .plan, .condition), range)
  }

  private func isDenied(_ verb: Int, _ range: Range<Int>) -> Bool {
    if sentences.has(WordRoles(.not, .plan, .condition), range.lowerBound..<verb + 1) {
      return true
    }
    let behind = verb + 1..<min(range.upperBound, verb + 4)
    return behind.contains {
      tokens[$0].roles.hasAny(WordRoles(.not, .plan)) && !tokens[$0].roles.has(.nothing)
    }
  }

  /// Whether the visitor does it: “I rang”, “rung”, “Housing Bureau visited 3 May”; not “the desk
  /// rang the agency”.
  private func isOwn(_ verb: Int, _ range: Range<Int>) -> Bool {
    if tokens[verb].roles.hasAny(Self.ownRoles) { return true }
    if isByOthers(verb, range) { return false }
    let before = range.lowerBound..<verb
    if let cue = before.last(where: { isGiving($0, range) }) {
      return !sentences.has(WordRoles(.others, .side, .they), range.lowerBound..<cue)
    }
    guard
      let subject = before.last(where: {
        tokens[$0].roles.hasAny(Self.subjects) || isOffice($0)
          || isTold && Self.thirds.contains(sentences.words(tokens[$0]))
      })
    else {
      // “A lady at church once went”: somebody of whom nothing is known.
      return !isTold
        || !before.contains {
          tokens[$0].isBare && !Self.adverbs.contains(sentences.words(tokens[$0]))
            && !["ly", "ed", "ing"].contains(where: sentences.words(tokens[$0]).hasSuffix)
        }
    }
    if tokens[subject].roles.hasAny(Self.ownRoles) { return true }
    if !isOffice(subject) { return false }
    // An office before the verb: it is approached if nothing is done to something behind.
    let next = (verb + 1..<range.upperBound).first { !tokens[$0].isBlank }
    guard let next else { return true }
    return tokens[next].isMark || tokens[next].date != nil
      || tokens[next].roles.hasAny(WordRoles(.to))
      || ["in", "on", "twice", "again", "about", "over", "for", "from", "first", "early", "late"]
        .contains(sentences.words(tokens[next]))
      || tokens[next].roles.hasAny(Self.verbs)
  }

  /// “Police consulted by another buyer”.
  private func isByOthers(_ verb: Int, _ range: Range<Int>) -> Bool {
    guard
      let by = (verb + 1..<range.upperBound).first(where: { sentences.words(tokens[$0]) == "by" }),
      by - verb < 8
    else { return false }
    return (by + 1..<range.upperBound).prefix(5).contains {
      tokens[$0].roles.hasAny(WordRoles(.others, .side, .they)) || isOffice($0)
    }
  }

  // MARK: Pieces

  private mutating func note(_ range: Range<Int>, _ index: Int, _ found: Int?, isOwn: Bool) {
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
  private func onFoot(_ range: Range<Int>) -> (Int, Int)? {
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
  private func cornered(_ range: Range<Int>) -> (Int, Int)? {
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

  private func isVerb(_ token: ListenToken) -> Bool {
    let words = sentences.words(token)
    guard token.isBare || token.roles.has(.stop) else { return false }
    return words.hasSuffix("ed") && !Self.states.contains(words)
      || ["caught", "met", "saw", "hit", "found", "got"].contains(words)
  }

  /// Whether an office may be what the next clauses tell of: at the beginning of a clause, behind a
  /// preposition; not in “the council tax of the council”.
  private func isTopic(_ target: Int, _ range: Range<Int>) -> Bool {
    let before = (range.lowerBound..<target).filter { !tokens[$0].isBlank && !tokens[$0].isMark }
    let words = before.filter {
      !tokens[$0].roles.hasAny(WordRoles(.stop, .then, .but, .to, .region))
        && tokens[$0].date == nil
    }
    guard words.count <= 3 else { return false }
    return !before.contains { tokens[$0].roles.hasAny(WordRoles(.side, .others, .say, .not)) }
  }

  private func day(in range: Range<Int>, verb: Int?) -> Int? {
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
  private mutating func complete(_ index: Int, _ range: Range<Int>) -> Int? {
    if verb == nil, let known = office,
      tokens[known.token].roles.has(.mailbox)
        || tokens[known.token].office?.listed == Approach.hotline, known.segment == index
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
    if let number = documentNumber(sentences.segments[index].tokens) {
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
  private func endsInReply(_ index: Int) -> Bool {
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
  private func pointsBack(_ range: Range<Int>) -> Bool {
    range.contains {
      ["them", "there", "him", "her", "it"].contains(sentences.words(tokens[$0]))
        && $0 > range.lowerBound
    }
  }

  /// An office with those told in one breath.
  private func together(_ office: Int, _ range: Range<Int>) -> [Int] {
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
  private mutating func passOn(_ range: Range<Int>, _ index: Int) {
    if let known = passedTo, let current {
      let cue = range.first {
        tokens[$0].roles.hasAny(WordRoles(.say, .act)) && !tokens[$0].roles.has(.pass)
          && !tokens[$0].roles.has(.nothing)
      }
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
      !taken.contains(office), !isSame(approaches[current], office)
    else { return }
    passedTo = Piece(token: office, segment: index)
    let words = sentences.words(tokens[pass])
    let isAnswer = words.hasSuffix(" by") || words.hasSuffix(" from")
    let next = office + 1 < range.upperBound ? sentences.words(tokens[office + 1]) : ""
    if isAnswer || next == ":" { replace(current, with: office) }
  }

  private mutating func replace(_ approach: Int, with office: Int) {
    taken.insert(office)
    approaches[approach].office = office
    approaches[approach].name = tokens[office].office
    if let reply = approaches[approach].reply, reply.upperBound <= office || reply.contains(office)
    {
      approaches[approach].reply = nil
    }
    passedTo = nil
  }

  // MARK: Channels

  private func channel(_ verb: Piece, _ office: Int, _ here: Range<Int>) -> (
    String, Range<Int>, Double
  )? {
    func one(_ index: Int, _ value: String, _ confidence: Double = 0.9) -> (
      String, Range<Int>, Double
    ) {
      (value, index..<index + 1, confidence)
    }
    if tokens[office].roles.has(.mailbox) { return one(office, "leader_mailbox") }
    if tokens[office].office?.listed == Approach.hotline {
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

  private func isCourt(_ office: Int) -> Bool {
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
  private mutating func answer(_ current: Int, _ range: Range<Int>, _ start: Int, _ index: Int) {
    var target = current
    let before = range.lowerBound..<start
    if let subject = offices(before).last ?? offices(range).first(where: { $0 < start }) {
      if let known = approaches.lastIndex(where: { isSame($0, subject) }) {
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
  private func whoAnswered(_ range: Range<Int>, _ target: Int) -> Int? {
    guard let first = sentences.first(range),
      ["who", "which"].contains(sentences.words(tokens[first])), range.lowerBound > 1,
      approaches[target].reply == nil || approaches[target].isSilent
    else { return nil }
    var before = range.lowerBound - 1
    while before > 0, tokens[before].isBlank || tokens[before].isMark { before -= 1 }
    guard isOffice(before), !taken.contains(before), !isSame(approaches[target], before),
      approaches[target].isHotline || approaches[target].channel?.value == "app"
        || approaches[target].channel?.value == "leader_mailbox"
    else { return nil }
    return before
  }

  /// Whether what was brought to one office is answered by another.
  private func isPassedOn(_ approach: Int, _ office: Int, _ index: Int) -> Bool {
    let known = approaches[approach]
    if known.isHotline || known.channel?.value == "leader_mailbox" || known.channel?.value == "app"
    {
      return true
    }
    let since = known.segment...index
    return since.contains { sentences.has(WordRoles(.pass), sentences.segments[$0].tokens) }
  }

  private func isSame(_ approach: Approach, _ office: Int) -> Bool {
    guard let known = approach.office else { return false }
    let one = sentences.words(tokens[known])
    let other = sentences.words(tokens[office])
    if one.hasSuffix(other) || other.hasSuffix(one) { return true }
    guard let listed = tokens[office].office?.listed else { return false }
    return approach.name?.listed == listed
  }

  private mutating func reply(_ target: Int, _ range: Range<Int>) {
    if let number = documentNumber(range), approaches[target].documentNumber == nil {
      approaches[target].documentNumber = number
      taken.insert(number)
    }
    guard approaches[target].reply == nil || approaches[target].isSilent else { return }
    approaches[target].reply = range.lowerBound..<trimmedEnd(range)
    approaches[target].isSilent = tokens[range.lowerBound].roles.has(.nothing)
  }

  private func continuesReply(_ range: Range<Int>, _ index: Int) -> Bool {
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
      !isSame(approaches[current], subject)
    {
      return false
    }
    return true
  }

  /// A clause that is only a date.
  private func isTelling(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].date != nil } && content(range) <= 5
      && !sentences.has(Self.replies, range)
  }

  private mutating func extend(_ target: Int, _ range: Range<Int>, _ index: Int) {
    if let subject = offices(range).first, let cue = replyStart(range), subject < cue,
      !tokens[cue].roles.has(.pass), isPassedOn(target, subject, index),
      !isSame(approaches[target], subject)
    {
      answer(target, range, cue, index)
      return
    }
    if let known = approaches[target].reply, !approaches[target].isSilent {
      let end = trimmedEnd(range)
      if end - known.lowerBound <= 60 { approaches[target].reply = known.lowerBound..<end }
    } else {
      var start = replyStart(range) ?? sentences.first(range) ?? range.lowerBound
      while start < range.upperBound - 1,
        tokens[start].isBlank || tokens[start].isMark || tokens[start].roles.has(.then)
      { start += 1 }
      approaches[target].reply = start..<max(start + 1, trimmedEnd(range))
      approaches[target].isSilent = tokens[start].roles.has(.nothing)
    }
    if let number = documentNumber(range), approaches[target].documentNumber == nil {
      approaches[target].documentNumber = number
      taken.insert(number)
    }
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, tokens[end - 1].isBlank || tokens[end - 1].isMark { end -= 1 }
    return end
  }

  // MARK: Dates and numbers told behind

  /// “That was in February”; “… no, it was the sixth”.
  private mutating func lateDate(_ range: Range<Int>, _ index: Int) {
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

  private func documentNumber(_ range: Range<Int>) -> Int? {
    if let index = range.first(where: {
      if case .documentNumber = tokens[$0].kind { true } else { false }
    }) {
      return index
    }
    guard let cue = sentences.firstIndex(WordRoles(.number), range) else { return nil }
    return range.first { index in
      guard index > cue, index - cue <= 5 else { return false }
      switch tokens[index].kind {
      case .digits, .phone, .idNumber: return tokens[index].range.count >= 4
      default: return false
      }
    }
  }

  /// Drops what came to nothing.
  private mutating func settle() {
    approaches.removeAll { $0.office == nil }
  }

  private static let verbs = WordRoles(
    .go, .call, .write, .online, .mailbox, .app, .media, .deputy, .filing, .turn)
  private static let replies = WordRoles(.say, .act, .nothing, .pass)
  private static let ownRoles = WordRoles(.me, .family)
  private static let subjects = WordRoles(.me, .family, .others, .side, .they)
  private static let speakers: Set = ["i", "i'd", "i've", "i'm", "we", "we've", "we'd", "my"]
  private static let thirds: Set = ["he", "she", "he'd", "she'd", "he's", "she's", "who"]
  private static let adverbs: Set = [
    "once", "twice", "just", "even", "straight", "again", "myself", "because", "same", "day",
    "week", "that", "this", "morning", "previously", "later", "earlier",
  ]
  private static let rings: Set<Substring> = ["ring", "call", "bell", "buzz", "shout", "tinkle"]
  /// What one does without turning to anybody.
  private static let states: Set = [
    "paid", "owed", "joined", "trusted", "believed", "liked", "blamed", "worked", "passed",
    "rented", "needed", "wanted", "hated", "expected", "watched", "lived", "moved", "elected",
    "voted", "supported", "helped", "served", "used", "loved", "admired", "mentioned", "avoided",
  ]
  private static let proceedings = [
    "arbitration", "review", "enforcement", "reconsideration", "tribunal", "court", "sued", "suit",
    "proceedings",
  ]
}
