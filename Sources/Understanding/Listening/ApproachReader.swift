import CaseRecord

/// Follows a text from left to right and puts together which offices were approached, how, when, and
/// what came of it.
///
/// It keeps to the order of the text: an approach begins where the visitor turns to an office; what
/// the office then says or does is its reply, until somebody else acts.
struct ApproachReader {
  let sentences: ListenSentences
  private(set) var approaches: [Approach] = []
  /// Tokens that an approach has taken: they tell nothing else.
  private(set) var taken: Set<Int> = []

  private var current: Int?
  /// A date told just before, and in which segment.
  private var dateBefore: (token: Int, segment: Int)?
  /// An office that the visitor was sent to, and may have gone to.
  private var referred: Int?
  /// Whether a reply is being told, and whether in reported speech.
  private var isReplying = false
  private var isSpeech = false
  /// Segments of a note that were taken into a reply without a word of saying.
  private var loose = 0

  /// Whether others are being told of: hearsay until the sentence ends.
  private var isAside = false
  private var sentence = -1
  /// Whether the segment before told what the other side does: 公司不服，又起诉.
  private var isOtherSide = false
  /// Whether a date was just taken back: 三月，不对，是四月.
  private var isCorrecting = false
  /// Whether the date of the approach at hand was told before it, and so may be another's.
  private var hasEarlierDate = false

  init(_ sentences: ListenSentences) {
    self.sentences = sentences
    tellsOfMyself = sentences.tokens.contains {
      ["我", "我们", "俺", "i", "we"].contains(sentences.words($0))
    }
    for index in sentences.segments.indices { read(index) }
    settle()
  }

  private var tokens: [ListenToken] { sentences.tokens }
  /// Whether the visitor speaks: 我; a note tells of a third person.
  private let tellsOfMyself: Bool
  /// How many tokens may stand between a verb and its office; blanks count in English.
  private var reach: Int { sentences.isChinese ? 14 : 20 }

  // MARK: One segment

  private mutating func read(_ index: Int) {
    let segment = sentences.segments[index]
    defer { isOtherSide = tellsOfSide(segment.tokens) }
    if segment.sentence != sentence {
      sentence = segment.sentence
      isCorrecting = isCorrecting && segment.tokens.count < 14
      isAside = false
      if isReplying { isReplying = continuesReply(segment) }
    }
    let range = segment.tokens
    if tellsOfOthers(range) {
      isAside = true
    } else if startsWithSelf(range) || range.contains(where: { tokens[$0].date != nil })
      || sentences.first(range).map({ tokens[$0].roles.hasAny(WordRoles(.then, .but)) }) ?? false
    {
      isAside = false
    }
    if let verb = approach(in: range) {
      isReplying = false
      if isOtherSide, !segment.opensSentence, !sentences.has(WordRoles(.me, .family), range),
        !range.contains(where: { tokens[$0].date != nil }), !isTelegraph(range)
      {
        return
      }
      if isDenied(verb, range) || isAside {
        if sentences.has(WordRoles(.plan), range), !isAside {
          referred = offices(range).first ?? referred
        }
        return
      }
      begin(verb, index, range)
      return
    }
    if isAside { return }
    addWayOfGoing(range, index)
    if let office = passedOn(range) {
      approaches[current ?? 0].office = office
      approaches[current ?? 0].name = tokens[office].office
      taken.insert(office)
      readReplyBehind(office, index, range)
      return
    }
    if let subject = officeSubject(range) {
      reply(of: subject, index, range)
      return
    }
    if sentences.has(WordRoles(.correct), range) { isCorrecting = true }
    if let current, isCorrecting, let date = range.last(where: { tokens[$0].date != nil }),
      index - approaches[current].segment <= 8
    {
      approaches[current].date = date
      taken.insert(date)
      return
    }
    if let current, tellsDateOnly(range), approaches[current].date == nil || hasEarlierDate,
      !isReplying || approaches[current].reply == nil
    {
      let date = range.first { tokens[$0].date != nil }
      if let date, index - approaches[current].segment <= 2 {
        if let earlier = approaches[current].date { taken.remove(earlier) }
        hasEarlierDate = false
        approaches[current].date = date
        taken.insert(date)
        return
      }
    }
    if let current, tellsReply(range, index) {
      extendReply(current, range, index)
      return
    }
    isReplying = false
    if let number = documentNumber(range), let current, approaches[current].documentNumber == nil {
      approaches[current].documentNumber = number
      taken.insert(number)
    }
    if let date = range.last(where: { tokens[$0].date != nil }) { dateBefore = (date, index) }
  }

  // MARK: Who acts

  private func tellsOfOthers(_ range: Range<Int>) -> Bool {
    if sentences.has(WordRoles(.hearsay), range) { return true }
    guard let other = sentences.firstIndex(WordRoles(.others), range) else { return false }
    let me = sentences.firstIndex(WordRoles(.me, .family), range)
    if let me, me < other { return false }
    // Only as a subject: before what is done.
    let verb = sentences.firstIndex(Self.acting, range) ?? range.upperBound
    return other < verb && other - (sentences.first(range) ?? other) < 5
      && !tokens[..<other].suffix(1).contains { $0.roles.hasAny(WordRoles(.to, .pass)) }
  }

  private func tellsOfSide(_ range: Range<Int>) -> Bool {
    guard let side = sentences.firstIndex(WordRoles(.side), range) else { return false }
    return side - (sentences.first(range) ?? side) < 2
  }

  /// Whether a blank, not a comma, stands before.
  private func isTelegraph(_ range: Range<Int>) -> Bool {
    sentences.isChinese && range.lowerBound > 0 && tokens[range.lowerBound - 1].isBlank
  }

  private func startsWithSelf(_ range: Range<Int>) -> Bool {
    guard let me = sentences.firstIndex(WordRoles(.me, .family), range) else { return false }
    let verb = sentences.firstIndex(Self.acting, range) ?? range.upperBound
    return me < verb
  }

  private func offices(_ range: Range<Int>) -> [Int] { range.filter { tokens[$0].office != nil } }

  // MARK: Approaches

  /// The verb of an approach to an office, or the place where one is told without a verb.
  private struct Verb {
    let index: Int
    let offices: [Int]
    /// Whether no verb of turning to an office was told.
    let isLoose: Bool
  }

  private func approach(in range: Range<Int>) -> Verb? {
    let all = offices(range)
    let verbs = range.filter { tokens[$0].roles.hasAny(Self.approaching) }
    for verb in verbs {
      let isTo =
        tokens[verb].roles.has(.to)
        && !tokens[verb].roles.hasAny(Self.approaching.subtracting(WordRoles(.to)))
      if isTo || isAdvice(verb, range) { continue }
      // 反映到城管; 找街道.
      if let office = all.first(where: { $0 > verb && $0 - verb <= reach }),
        isFree(verb + 1..<office), mayTake(office, verb)
      {
        if isSubjectOfSaying(office, range),
          !tokens[verb].roles.hasAny(WordRoles(.go, .call, .turn, .write, .filing))
        {
          continue
        }
        if tellsOtherSubject(range, before: verb) { continue }
        // 安置到物资公司, 到登记处办证: somewhere, not to complain.
        if sentences.isChinese, sentences.words(tokens[verb]) == "到",
          tokens[office].office?.listed == nil,
          !sentences.has(
            WordRoles(.turn, .about, .say, .act, .filing), office + 1..<range.upperBound),
          !isAnswered(range), !range.contains(where: { tokens[$0].date != nil })
        {
          continue
        }
        return Verb(index: verb, offices: together(office, all), isLoose: false)
      }
      // 向住建局反映, 给12345打电话, 到住建局反映.
      if let office = all.last(where: { $0 < verb && verb - $0 <= reach }),
        hasPreposition(before: office, from: range.lowerBound) || isHow(office)
      {
        if tellsOtherSubject(range, before: office) { continue }
        return Verb(index: verb, offices: together(office, all), isLoose: false)
      }
    }
    // 档案馆我跑了两趟, 派出所也去了.
    if sentences.isChinese, let office = all.first,
      let verb = verbs.first(where: { $0 > office && $0 - office <= 4 }),
      tokens[verb].roles.hasAny(WordRoles(.go, .call, .write, .turn)),
      !sentences.has(WordRoles(.say, .act, .they), office + 1..<verb),
      !tellsOtherSubject(range, before: verb)
    {
      return Verb(index: verb, offices: [office], isLoose: false)
    }
    if let verb = noted(range, all) ?? loose(range, all) ?? alone(range, all) { return verb }
    // Said without a verb, as notes do: 12345 去年3月.
    if let office = all.first, isHow(office), !isSubjectOfSaying(office, range),
      !tellsOtherSubject(range, before: office)
    {
      return Verb(index: office, offices: [office], isLoose: false)
    }
    // 市长信箱我也写了.
    if let how = sentences.firstIndex(WordRoles(.mailbox, .deputy, .media), range), all.isEmpty,
      verbs.contains(where: { $0 != how })
    {
      return Verb(index: how, offices: [], isLoose: false)
    }
    // 我就去了: to the office that was named.
    if all.isEmpty,
      let verb = verbs.first(where: {
        tokens[$0].roles.hasAny(WordRoles(.call, .write, .online, .app, .filing))
          && !isAdvice($0, range)
      }),
      !sentences.has(WordRoles(.they, .side), range.lowerBound..<verb)
    {
      return Verb(index: verb, offices: [], isLoose: false)
    }
    return nil
  }

  /// Whether somebody only says that one should turn somewhere: 说这个要走仲裁.
  private func isAdvice(_ verb: Int, _ range: Range<Int>) -> Bool {
    let saying = (range.lowerBound..<verb).last {
      tokens[$0].roles.has(.say) && sentences.words(tokens[$0]) != "称"
        && !tokens[$0].roles.hasAny(Self.approaching)
    }
    guard let saying else { return false }
    return !sentences.has(WordRoles(.me, .family), saying + 1..<verb)
      && !sentences.has(WordRoles(.me, .family), range.lowerBound..<saying)
  }

  /// Whether a verb before an office may mean that one turned to it.
  private func mayTake(_ office: Int, _ verb: Int) -> Bool {
    let roles = tokens[verb].roles
    let onlyAbout =
      roles.has(.about) && !roles.hasAny(Self.approaching.subtracting(WordRoles(.about)))
    if onlyAbout { return sentences.has(WordRoles(.to, .go), verb + 1..<office) }
    let onlyDial = roles.has(.dial) && !roles.hasAny(Self.approaching.subtracting(WordRoles(.dial)))
    if onlyDial, office != verb + 1 || !isNumber(office) { return false }
    if roles.has(.near),
      office - verb > 2
        || !(verb + 1..<office).allSatisfy({
          tokens[$0].roles.hasAny(WordRoles(.region, .go, .to)) || tokens[$0].isBlank
        })
    {
      return false
    }
    // 镇上的合作社: not the office.
    if sentences.isChinese, sentences.words(tokens[office]).hasSuffix("上"),
      office + 1 < tokens.count,
      sentences.words(tokens[office + 1]) == "的"
    {
      return false
    }
    guard tokens[office].office?.isWeak == true, sentences.isChinese else { return true }
    // 社区, 水利: right behind the verb, and with nothing hanging on it.
    let between = verb + 1..<office
    guard
      between.allSatisfy({
        tokens[$0].isBlank || tokens[$0].roles.hasAny(WordRoles(.region, .to, .go, .turn))
      })
    else { return false }
    return office + 1 >= tokens.count || !tokens[office + 1].isBare
  }

  private func isNumber(_ office: Int) -> Bool {
    sentences.text.folded[tokens[office].range.lowerBound].isDigit
  }

  /// The subdistrict office, that was June, I took the bus in: how one went, told behind.
  private mutating func addWayOfGoing(_ range: Range<Int>, _ index: Int) {
    guard let current, approaches[current].channel == nil, approaches[current].reply == nil,
      index - approaches[current].segment <= 2,
      offices(range).isEmpty,
      let going = sentences.firstIndex(WordRoles(.go, .call, .write, .online), range),
      !tokens[going].roles.hasAny(WordRoles(.near, .to)),
      !sentences.has(WordRoles(.not, .plan, .say, .they, .side, .others), range.lowerBound..<going)
    else { return }
    let ways: [(WordRole, String)] = [
      (.online, "online"), (.write, "letter"), (.call, "phone"), (.go, "visit"),
    ]
    if let way = ways.first(where: { tokens[going].roles.has($0.0) }) {
      approaches[current].channel = (way.1, going..<going + 1, 0.7)
    }
  }

  /// Housing Bureau attended 8 July; MP written to; Education Bureau by letter.
  private func noted(_ range: Range<Int>, _ all: [Int]) -> Verb? {
    guard !sentences.isChinese, let office = all.first, let first = sentences.first(range),
      office - first <= 4,
      !sentences.has(WordRoles(.me, .family, .side, .others, .say), range.lowerBound..<office)
    else { return nil }
    let behind = office + 1..<min(range.upperBound, office + 7)
    guard let verb = behind.first(where: { tokens[$0].roles.hasAny(Self.approaching) }),
      !behind.contains(where: {
        $0 < verb
          && (tokens[$0].isMark || tokens[$0].roles.hasAny(WordRoles(.say, .act, .nothing, .not)))
      })
    else { return nil }
    // “The council called me”: it acts itself.
    let object = verb + 1..<min(range.upperBound, verb + 4)
    if sentences.has(WordRoles(.me, .family, .side), object) { return nil }
    return Verb(index: verb, offices: together(office, all), isLoose: false)
  }

  /// An office that stands alone, as in a list of steps: 12315，7月，说已登记.
  private func alone(_ range: Range<Int>, _ all: [Int]) -> Verb? {
    guard all.count == 1, let office = all.first, tokens[office].office?.isWeak == false else {
      return nil
    }
    let rest = range.filter {
      $0 != office && !tokens[$0].isBlank && !tokens[$0].isMark && tokens[$0].date == nil
        && !tokens[$0].roles.hasAny(WordRoles(.stop, .then, .but, .region))
    }
    guard rest.count <= (sentences.isChinese ? 1 : 2),
      !sentences.has(WordRoles(.not, .say, .act, .pass, .want, .side), range)
    else { return nil }
    let next = sentences.segments.drop { $0.tokens.lowerBound < range.upperBound }.prefix(2)
    guard let sentence = sentences.segments.first(where: { $0.tokens == range })?.sentence else {
      return nil
    }
    let isTold = next.contains { segment in
      segment.sentence == sentence
        && !sentences.has(WordRoles(.not, .plan, .side, .others), segment.tokens)
        && sentences.has(WordRoles(.say, .act, .nothing, .go, .call, .write), segment.tokens)
        && offices(segment.tokens).isEmpty
    }
    return isTold ? Verb(index: office, offices: [office], isLoose: true) : nil
  }

  /// An office at the end of a segment, whatever was done there, that answers in the next one.
  private func loose(_ range: Range<Int>, _ all: [Int]) -> Verb? {
    guard let office = all.last, tokens[office].office?.isWeak == false,
      tokens[office].office?.listed != nil,
      !isHow(office), !isSubjectOfSaying(office, range), isAnswered(range),
      !sentences.has(
        WordRoles(
          .say, .act, .nothing, .side, .others, .they, .pass, .want, .hearsay, .about, .spent),
        range),
      !tellsOtherSubject(range, before: office), office > range.lowerBound
    else { return nil }
    return Verb(index: office, offices: [office], isLoose: true)
  }

  /// Whether the next segment says or does something.
  private func isAnswered(_ range: Range<Int>) -> Bool {
    guard let next = sentences.segments.first(where: { $0.tokens.lowerBound >= range.upperBound })
    else { return false }
    let lead = next.tokens.lowerBound..<min(next.tokens.upperBound, next.tokens.lowerBound + 8)
    return sentences.has(WordRoles(.say, .act, .nothing, .they), lead)
      && !sentences.has(WordRoles(.me, .want), next.tokens)
  }

  /// Whether an office is a way of turning to one: 12345, 市长信箱.
  private func isHow(_ index: Int) -> Bool {
    tokens[index].office?.listed == Approach.hotline
      || tokens[index].roles.hasAny(WordRoles(.mailbox))
  }

  private func tellsOtherSubject(_ range: Range<Int>, before verb: Int) -> Bool {
    let subject = (range.lowerBound..<max(range.lowerBound, verb)).last {
      tokens[$0].roles.hasAny(WordRoles(.me, .family, .they, .side, .others))
    }
    // 他去工商联反映过没有: somebody else, where I tell it.
    if let third = (range.lowerBound..<max(range.lowerBound, verb)).last(where: {
      ["他", "她", "he", "she"].contains(sentences.words(tokens[$0]))
    }),
      third > subject ?? -1, tellsOfMyself, third == sentences.first(range)
    {
      return true
    }
    guard let subject else { return false }
    return !tokens[subject].roles.hasAny(WordRoles(.me, .family))
  }

  /// Whether nothing stands between that parts a verb from its office.
  private func isFree(_ range: Range<Int>) -> Bool {
    !sentences.has(WordRoles(.say, .want, .plan), range)
  }

  private func hasPreposition(before office: Int, from start: Int) -> Bool {
    for index in stride(from: office - 1, through: max(start, office - 4), by: -1) {
      if tokens[index].roles.hasAny(WordRoles(.to, .go, .turn)) { return true }
      if !tokens[index].isBlank, !tokens[index].isBare,
        !tokens[index].roles.hasAny(WordRoles(.stop, .region))
      {
        return false
      }
    }
    return false
  }

  /// An office with those that are told in one breath: 城管、环保都跑过.
  private func together(_ office: Int, _ all: [Int]) -> [Int] {
    var group = [office]
    for other in all where other > office {
      let between = (group.last ?? office) + 1..<other
      let isJoined =
        between.count <= 3
        && between.allSatisfy {
          tokens[$0].isBlank
            || ["、", "和", "跟", "与", "及", "&", "and", "，", ","].contains(sentences.words(tokens[$0]))
        } && !between.isEmpty
      if isJoined { group.append(other) }
    }
    return group
  }

  private func isDenied(_ verb: Verb, _ range: Range<Int>) -> Bool {
    let end = max(verb.index, verb.offices.last ?? verb.index) + 1
    let start = range.lowerBound
    // 还没去过, 打算去: before the verb or as a part of it; 去了没人 is behind it.
    for index in start..<min(verb.index + 1, range.upperBound) {
      if tokens[index].roles.hasAny(WordRoles(.not, .plan, .condition)) {
        let isPast =
          tokens[index].roles.has(.not)
          && tokens[index + 1..<max(index + 1, verb.index)].contains {
            $0.roles.hasAny(WordRoles(.but))
          }
        if !isPast { return true }
      }
    }
    if let office = verb.offices.first, office < verb.index {
      return (office + 1..<verb.index).contains { tokens[$0].roles.hasAny(WordRoles(.not, .plan)) }
    }
    // 12345想打来着.
    if let office = verb.offices.first, office == verb.index,
      sentences.has(WordRoles(.not, .plan), office + 1..<min(range.upperBound, office + 5))
    {
      return true
    }
    return (verb.index..<min(end + 3, range.upperBound)).contains {
      tokens[$0].roles.has(.not) && tokens[$0].range.count > 1
        && !sentences.has(WordRoles(.nothing), range) && isApproachNegation($0)
    }
  }

  private func isApproachNegation(_ index: Int) -> Bool {
    let words = sentences.words(tokens[index])
    return ["没去", "没找", "没打", "没告", "没去过", "没找过"].contains(words)
  }

  private mutating func begin(_ verb: Verb, _ index: Int, _ range: Range<Int>) {
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
      tokens[$0].date != nil && $0 < last + (sentences.isChinese ? 6 : 14)
        && !isInReply($0, last, range)
    }
    let date = own ?? earlierDate(index)
    hasEarlierDate = own == nil && date != nil
    isCorrecting = false
    if let date {
      taken.insert(date)
      for position in fresh.indices { fresh[position].date = date }
    }
    if let number = documentNumber(range) {
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
      } else if let office = first.office, isSame(known, office) {
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
  private mutating func readReplyBehind(_ last: Int, _ index: Int, _ range: Range<Int>) {
    guard let current, last + 1 < range.upperBound else { return }
    let rest = last + 1..<range.upperBound
    guard
      let start = rest.first(where: {
        tokens[$0].roles.hasAny(WordRoles(.say, .act, .nothing))
          && !tokens[$0].roles.hasAny(WordRoles(.turn, .want, .go, .filing))
      })
    else { return }
    if sentences.has(WordRoles(.want), rest.lowerBound..<start) { return }
    approaches[current].reply = start..<trimmedEnd(range)
    approaches[current].isSilent = tokens[start].roles.has(.nothing)
    isReplying = true
    loose = 0
    isSpeech = sentences.has(WordRoles(.say), start..<range.upperBound)
  }

  private func isInReply(_ date: Int, _ last: Int, _ range: Range<Int>) -> Bool {
    guard date > last else { return false }
    return sentences.has(WordRoles(.say, .act), last + 1..<date)
  }

  /// A date told right before, that nothing else has taken.
  private func earlierDate(_ index: Int) -> Int? {
    guard let dateBefore, index - dateBefore.segment <= (isCorrecting ? 3 : 1),
      !taken.contains(dateBefore.token)
    else { return nil }
    let segment = sentences.segments[dateBefore.segment]
    guard segment.sentence == sentences.segments[index].sentence || segment.tokens.count < 5 else {
      return nil
    }
    // 去年12月封了顶，…: the date of something else.
    if sentences.has(WordRoles(.event, .began), segment.tokens), segment.tokens.count > 6 {
      return nil
    }
    return dateBefore.token
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

  // MARK: Channels

  private func channel(_ range: Range<Int>, _ verb: Verb, _ office: Int?) -> (
    String, Range<Int>, Double
  )? {
    func one(_ index: Int, _ value: String, _ confidence: Double = 0.9) -> (
      String, Range<Int>, Double
    ) {
      (value, index..<index + 1, confidence)
    }
    let end = min(range.upperBound, max(verb.index, office ?? 0) + 8)
    let near = range.lowerBound..<max(end, range.lowerBound)
    if let office, tokens[office].roles.has(.mailbox) { return one(office, "leader_mailbox") }
    let ways: [(WordRole, String)] = [
      (.mailbox, "leader_mailbox"), (.deputy, "deputy"), (.media, "media"), (.app, "app"),
      (.online, "online"),
    ]
    for (role, value) in ways {
      if let index = sentences.firstIndex(WordRoles(role), near) { return one(index, value) }
    }
    if let office, tokens[office].office?.listed == Approach.hotline {
      let start =
        verb.index < office && office - verb.index <= 2 && tokens[verb.index].roles.has(.call)
        ? verb.index : office
      return (Approach.hotline, start..<office + 1, 0.95)
    }
    if let index = sentences.firstIndex(WordRoles(.filing), near), isCourt(office) || office == nil
    {
      return one(index, "court_or_arbitration")
    }
    if let office, isCourt(office), tokens[verb.index].roles.hasAny(WordRoles(.filing)) {
      return one(verb.index, "court_or_arbitration")
    }
    if let index = sentences.firstIndex(WordRoles(.write), near) { return one(index, "letter") }
    if let index = sentences.firstIndex(WordRoles(.call), near) { return one(index, "phone", 0.85) }
    if let office,
      let index = sentences.firstIndex(
        WordRoles(.dial), near.lowerBound..<max(near.lowerBound, office))
    {
      return ("phone", index..<office + 1, 0.85)
    }
    if let index = sentences.firstIndex(WordRoles(.go), near),
      !tokens[index].roles.has(.call) || true
    {
      // 到 is a way of going only right before the place.
      if tokens[index].roles.has(.to), let office, office < index || office - index > 4 {
        return nil
      }
      return one(index, "visit", 0.85)
    }
    return nil
  }

  private func isCourt(_ office: Int?) -> Bool {
    office.flatMap { tokens[$0].office?.listed }.map(Self.courts.contains) ?? false
  }

  // MARK: Replies

  /// The office that acts in a segment; nil if none does.
  private func officeSubject(_ range: Range<Int>) -> Int? {
    guard let office = offices(range).first, isSubjectOfSaying(office, range) else { return nil }
    let before = range.lowerBound..<office
    if sentences.has(WordRoles(.say, .plan), before), !sentences.has(WordRoles(.pass), before) {
      return nil
    }
    return office
  }

  private func isSubjectOfSaying(_ office: Int, _ range: Range<Int>) -> Bool {
    for index in office + 1..<max(office + 1, min(range.upperBound, office + 9)) {
      let token = tokens[index]
      if token.isMark { return false }
      if token.roles.hasAny(WordRoles(.say, .act, .nothing)) { return true }
      if token.office != nil || token.roles.has(.me) { return false }
    }
    return false
  }

  private mutating func reply(of office: Int, _ index: Int, _ range: Range<Int>) {
    let name = tokens[office].office
    let start = min(office + 1, range.upperBound - 1)
    var target: Int?
    if let known = approaches.lastIndex(where: { isSame($0, office) }),
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
    if target == nil, !approaches.isEmpty, name?.isWeak == false, name?.listed != nil,
      sentences.has(WordRoles(.say, .nothing), office..<min(range.upperBound, office + 5))
    {
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
      (start..<range.upperBound).first { !tokens[$0].isBlank && !tokens[$0].roles.has(.stop) }
      ?? start
    if approaches[target].reply == nil || approaches[target].isSilent {
      approaches[target].reply = begin..<trimmedEnd(range)
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
    if let number = documentNumber(range), approaches[target].documentNumber == nil {
      approaches[target].documentNumber = number
      taken.insert(number)
    }
  }

  /// Whether an approach was made to a place that sends on: the hotline, a mailbox, a site.
  private func sendsOn(_ approach: Approach) -> Bool {
    if approach.isHotline || approach.office == nil { return true }
    // 110: the station that comes is the one that counts.
    if let office = approach.office, isNumber(office) { return true }
    return ["leader_mailbox", "deputy"].contains(approach.channel?.value)
  }

  /// The office to which the approach at hand was sent on: 工单转给城管.
  private func passedOn(_ range: Range<Int>) -> Int? {
    guard let current, sendsOn(approaches[current]),
      let pass = sentences.firstIndex(WordRoles(.pass), range)
    else { return nil }
    return offices(range).first { $0 > pass && $0 - pass <= (sentences.isChinese ? 4 : 9) }
  }

  private func isSame(_ approach: Approach, _ office: Int) -> Bool {
    guard let known = approach.office else { return false }
    let one = sentences.words(tokens[known])
    let other = sentences.words(tokens[office])
    if one.hasSuffix(other) || other.hasSuffix(one) { return true }
    guard let listed = tokens[office].office?.listed else { return false }
    return approach.name?.listed == listed
  }

  /// Whether a segment tells what the office at hand said or did.
  private mutating func tellsReply(_ range: Range<Int>, _ index: Int) -> Bool {
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
        || cue - first <= (sentences.isChinese ? 7 : 10)
    }
    guard isReplying else { return false }
    let lead = range.lowerBound..<min(range.upperBound, first + (sentences.isChinese ? 3 : 4))
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

  private func isFact(_ token: Int) -> Bool {
    switch tokens[token].kind {
    case .date, .count, .money, .span: true
    default: false
    }
  }

  /// Whether what is told next is still what the office did: 拿仪器测，说在标准里.
  private func goesOn(_ index: Int) -> Bool {
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
  private func asksOthers(_ lead: Range<Int>) -> Bool {
    guard !sentences.has(WordRoles(.still), lead),
      let want = sentences.firstIndex(WordRoles(.want), lead), want + 1 < tokens.count,
      ["要求", "建议", "请"].contains(sentences.words(tokens[want]))
    else { return false }
    let next = tokens[want + 1]
    return next.roles.hasAny(WordRoles(.side, .me, .they))
      || next.roles.has(.stop) && "其该双我".contains(sentences.words(next))
      || sentences.words(next) == "双" || sentences.words(next) == "另"
  }

  private func isPassive(_ cue: Int) -> Bool {
    let words = sentences.words(tokens[cue])
    return words.hasPrefix("was ") || words.hasPrefix("were ") || words.hasPrefix("been ")
      || words.hasPrefix("got ")
      || cue > 0 && ["被", "得到", "接到", "收到"].contains(sentences.words(tokens[cue - 1]))
      || tokens[cue].roles.has(.nothing)
  }

  private func continuesReply(_ segment: Segment) -> Bool {
    guard let first = sentences.first(segment.tokens) else { return false }
    return tokens[first].roles.hasAny(WordRoles(.they))
      && sentences.has(WordRoles(.say, .act), segment.tokens)
  }

  private mutating func extendReply(_ target: Int, _ range: Range<Int>, _ index: Int) {
    let cue = sentences.firstIndex(WordRoles(.say, .act, .nothing), range)
    let end = trimmedEnd(range)
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
    if let number = documentNumber(range), approaches[target].documentNumber == nil {
      approaches[target].documentNumber = number
      taken.insert(number)
    }
  }

  /// The end of a segment without the mark and blanks behind it.
  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, tokens[end - 1].isBlank || tokens[end - 1].isMark { end -= 1 }
    return end
  }

  // MARK: Dates told behind

  private func isCorrection(_ range: Range<Int>) -> Bool {
    sentences.has(WordRoles(.correct), range) && range.count < (sentences.isChinese ? 20 : 24)
  }

  private func tellsDateOnly(_ range: Range<Int>) -> Bool {
    let content = range.filter { !tokens[$0].isBlank && !tokens[$0].isMark }
    guard content.contains(where: { tokens[$0].date != nil }),
      content.count < (sentences.isChinese ? 9 : 8)
    else { return false }
    return !sentences.has(WordRoles(.event, .began, .say, .act, .nothing, .lasted), range)
  }

  /// Drops what came to nothing.
  private mutating func settle() {
    approaches.removeAll {
      $0.office == nil && $0.channel?.value != "leader_mailbox"
        && $0.channel?.value != "court_or_arbitration" && $0.channel?.value != "deputy"
    }
    approaches.removeAll { $0.office == nil && $0.reply == nil }
  }

  static let approaching = WordRoles(
    .go, .call, .write, .online, .mailbox, .app, .media, .deputy, .filing, .turn, .about, .dial)
  private static let acting = approaching.union(WordRoles(.say, .act, .nothing))
  private static let courts: Set = ["court", "court_enforcement", "labour_arbitration"]
}
