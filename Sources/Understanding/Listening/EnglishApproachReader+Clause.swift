extension EnglishApproachReader {
  // MARK: What a clause holds

  func offices(_ range: Range<Int>) -> [Int] { range.filter { isOffice($0) } }

  func isOffice(_ index: Int) -> Bool {
    tokens[index].office != nil || tokens[index].roles.hasAny(WordRoles(.deputy, .mailbox, .media))
  }

  /// The last who acts before anything is done.
  func subject(in range: Range<Int>) -> Int? {
    let verb =
      range.first { tokens[$0].roles.hasAny(Self.verbs) && !tokens[$0].roles.hasAny(Self.ownRoles) }
      ?? range.upperBound
    return (range.lowerBound..<min(verb + 1, range.upperBound)).last {
      tokens[$0].roles.hasAny(Self.subjects)
    }
  }

  func firstVerb(in range: Range<Int>) -> Int? {
    let all = range.filter { tokens[$0].roles.hasAny(Self.verbs) }
    // A verb of doing before a mere noun: “sent it by post”.
    return all.first { !tokens[$0].roles.hasAny(WordRoles(.mailbox, .media, .deputy)) }
      ?? all.first { tokens[$0].roles.has(.mailbox) }
  }

  /// Where what the office says or does begins; nil if nothing of it is told.
  func replyStart(_ range: Range<Int>) -> Int? {
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
  func isGiving(_ cue: Int, _ range: Range<Int>) -> Bool {
    guard ["gave", "handed over"].contains(sentences.words(tokens[cue])) else { return false }
    return (cue + 1..<min(range.upperBound, cue + 12)).contains {
      tokens[$0].roles.has(.call)
        && Self.rings.contains(sentences.words(tokens[$0]).split(separator: " ").last ?? "")
    }
  }

  func isPassive(_ cue: Int) -> Bool {
    let words = sentences.words(tokens[cue])
    return words.hasPrefix("was ") || words.hasPrefix("were ") || words.hasPrefix("been ")
      || words.hasPrefix("got ")
      || tokens[cue].roles.has(.nothing)
  }

  func isNegated(_ range: Range<Int>) -> Bool {
    sentences.has(WordRoles(.not, .plan, .condition), range)
  }

  func isDenied(_ verb: Int, _ range: Range<Int>) -> Bool {
    if sentences.has(WordRoles(.not, .plan, .condition), range.lowerBound..<verb + 1) {
      return true
    }
    let behind = verb + 1..<min(range.upperBound, verb + 4)
    return behind.contains {
      tokens[$0].roles.hasAny(WordRoles(.not, .plan)) && !tokens[$0].roles.has(.nothing)
    }
      || (verb + 1..<min(range.upperBound, verb + 12)).contains {
        Self.unsent.contains(sentences.words(tokens[$0]))
      }
  }

  /// Whether the visitor does it: “I rang”, “rung”, “Housing Bureau visited 3 May”; not “the desk
  /// rang the agency”.
  func isOwn(_ verb: Int, _ range: Range<Int>) -> Bool {
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
      if let first = sentences.first(range), Self.starts.contains(sentences.words(tokens[first])) {
        return true
      }
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
      || Self.behind.contains(sentences.words(tokens[next]))
      || tokens[next].roles.hasAny(Self.verbs)
  }

  /// “Police consulted by another buyer”.
  func isByOthers(_ verb: Int, _ range: Range<Int>) -> Bool {
    guard
      let by = (verb + 1..<range.upperBound).first(where: { sentences.words(tokens[$0]) == "by" }),
      by - verb < 8
    else { return false }
    return (by + 1..<range.upperBound).prefix(5).contains {
      tokens[$0].roles.hasAny(WordRoles(.others, .side, .they)) || isOffice($0)
    }
  }
}
