import CaseRecord

/// Follows a text from left to right and puts together which offices were approached, how, when, and
/// what came of it.
///
/// It keeps to the order of the text: an approach begins where the visitor turns to an office; what
/// the office then says or does is its reply, until somebody else acts.
struct ApproachReader {
  let sentences: ListenSentences
  var approaches: [Approach] = []
  /// Tokens that an approach has taken: they tell nothing else.
  var taken: Set<Int> = []

  var current: Int?
  /// A date told just before, and in which segment.
  var dateBefore: (token: Int, segment: Int)?
  /// An office that the visitor was sent to, and may have gone to.
  var referred: Int?
  /// Whether a reply is being told, and whether in reported speech.
  var isReplying = false
  var isSpeech = false
  /// Segments of a note that were taken into a reply without a word of saying.
  var loose = 0

  /// Whether others are being told of: hearsay until the sentence ends.
  var isAside = false
  var sentence = -1
  /// Whether the segment before told what the other side does: 公司不服，又起诉.
  var isOtherSide = false
  /// Whether a date was just taken back: 三月，不对，是四月.
  var isCorrecting = false
  /// Whether the date of the approach at hand was told before it, and so may be another's.
  var hasEarlierDate = false

  init(_ sentences: ListenSentences) {
    self.sentences = sentences
    tellsOfMyself = sentences.tokens.contains {
      ["我", "我们", "俺", "i", "we"].contains(sentences.words($0))
    }
    for index in sentences.segments.indices { read(index) }
    settle()
  }

  var tokens: [ListenToken] { sentences.tokens }
  /// Whether the visitor speaks: 我; a note tells of a third person.
  let tellsOfMyself: Bool
  /// How many tokens may stand between a verb and its office.
  var reach: Int { 14 }

  // MARK: One segment

  mutating func read(_ index: Int) {
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
    // 去年，不对，是前年，我向…: a date of what is told next is corrected.
    if isCorrecting, let told = dateBefore, index - told.segment <= 2, !taken.contains(told.token),
      told.segment > current.map({ approaches[$0].segment }) ?? -1,
      sentences.segments[told.segment].tokens.count < 6,
      let date = range.last(where: { tokens[$0].date != nil })
    {
      dateBefore = (date, index)
      return
    }
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
    if let number = sentences.documentNumber(range), let current,
      approaches[current].documentNumber == nil
    {
      approaches[current].documentNumber = number
      taken.insert(number)
    }
    if let date = range.last(where: { tokens[$0].date != nil }) { dateBefore = (date, index) }
  }

  func offices(_ range: Range<Int>) -> [Int] { range.filter { tokens[$0].office != nil } }

  /// Drops what came to nothing.
  mutating func settle() {
    approaches.removeAll {
      $0.office == nil && $0.channel?.value != "leader_mailbox"
        && $0.channel?.value != "court_or_arbitration" && $0.channel?.value != "deputy"
    }
    approaches.removeAll { $0.office == nil && $0.reply == nil }
  }

  static let approaching = WordRoles.approaches.union(WordRoles(.dial))
  static let acting = approaching.union(WordRoles(.say, .act, .nothing))
  static let courts: Set = ["court", "court_enforcement", "labour_arbitration"]
}
