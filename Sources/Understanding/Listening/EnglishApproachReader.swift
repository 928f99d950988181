import CaseRecord

/// Follows an English text clause by clause and puts together which offices were approached, how,
/// when, and what came of it.
///
/// English parts what belongs together by commas: the office, the way and the day may stand in
/// clauses of their own (“the planning office, that was in May, I rang them”). What was told of an
/// approach is kept until it is whole, or the sentence ends.
struct EnglishApproachReader {
  let sentences: ListenSentences
  var approaches: [Approach] = []
  /// Tokens that an approach has taken: they tell nothing else.
  var taken: Set<Int> = []

  /// Something told and not yet part of an approach, with the segment that tells it.
  struct Piece {
    let token: Int
    let segment: Int
  }

  var office: Piece?
  var verb: Piece?
  var date: Piece?
  /// The office named last, though nothing was said of an approach.
  var named: Piece?
  var current: Int?
  /// To whom the office at hand passed it on.
  var passedTo: Piece?
  var isReplying = false
  /// Approaches whose reply is but what stood next, without a word of saying or doing.
  var loose: Set<Int> = []
  var isAside = false
  var isCorrecting = false
  var sentence = -1
  /// Whether the text is told by the visitor: “I”, “we”.
  let isTold: Bool

  init(_ sentences: ListenSentences) {
    self.sentences = sentences
    let tokens = sentences.tokens
    isTold = tokens.count { Self.speakers.contains(sentences.words($0)) } > 1
    for index in sentences.segments.indices { read(index) }
    settle()
  }

  var tokens: [ListenToken] { sentences.tokens }

  // MARK: One clause

  mutating func read(_ index: Int) {
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
  func isAlone(_ piece: Piece) -> Bool {
    let segment = sentences.segments[piece.segment]
    guard segment.sentence == sentence - 1, content(segment.tokens) <= 3 else { return false }
    // “June came and went.”
    return !segment.tokens.contains {
      ["came", "passed", "ended", "went", "now"].contains(sentences.words(tokens[$0]))
    }
  }

  func content(_ range: Range<Int>) -> Int {
    range.count { !tokens[$0].isBlank && !tokens[$0].isMark }
  }

}
