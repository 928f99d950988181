// Who acts in a segment, and whether what is told was done at all.
extension ApproachReader {
  func tellsOfOthers(_ range: Range<Int>) -> Bool {
    if sentences.has(WordRoles(.hearsay), range) { return true }
    guard let other = sentences.firstIndex(WordRoles(.others), range) else { return false }
    // 物业那小张说: one of the office.
    if other > range.lowerBound,
      (max(range.lowerBound, other - 2)..<other).contains(where: { tokens[$0].office != nil })
    {
      return false
    }
    let me = sentences.firstIndex(WordRoles(.me, .family), range)
    if let me, me < other { return false }
    // Only as a subject: before what is done.
    let verb = sentences.firstIndex(Self.acting, range) ?? range.upperBound
    return other < verb && other - (sentences.first(range) ?? other) < 5
      && !tokens[..<other].suffix(1).contains { $0.roles.hasAny(WordRoles(.to, .pass)) }
  }

  func tellsOfSide(_ range: Range<Int>) -> Bool {
    guard let side = sentences.firstIndex(WordRoles(.side), range) else { return false }
    return side - (sentences.first(range) ?? side) < 2
  }

  /// Whether a blank, not a comma, stands before.
  func isTelegraph(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && tokens[range.lowerBound - 1].isBlank
  }

  func startsWithSelf(_ range: Range<Int>) -> Bool {
    guard let me = sentences.firstIndex(WordRoles(.me, .family), range) else { return false }
    let verb = sentences.firstIndex(Self.acting, range) ?? range.upperBound
    return me < verb
  }

  /// Whether somebody else acts before a verb; behind an office where it is told first.
  func tellsOtherSubject(_ range: Range<Int>, before verb: Int, after office: Int? = nil) -> Bool {
    // 公路段的人我问了: whose people they are.
    let isFirst = office != nil
    // 镇里也找了: an office is no person; 我和街坊代表: with others it is still me.
    let subject = (range.lowerBound..<max(range.lowerBound, verb)).last {
      tokens[$0].roles.hasAny(WordRoles(.me, .family, .they, .side, .others))
        && tokens[$0].office == nil && !isCompanion($0, range.lowerBound)
        && !(isFirst && Self.theirs.contains(sentences.words(tokens[$0])))
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

  /// Whether somebody only went along: 我和街坊.
  func isCompanion(_ person: Int, _ start: Int) -> Bool {
    guard person - start >= 2, !tokens[person].roles.hasAny(WordRoles(.me, .family)) else {
      return false
    }
    return ["和", "跟", "同", "与", "陪", "带着", "拉着", "喊上", "叫上"].contains(
      sentences.words(tokens[person - 1]))
      && tokens[person - 2].roles.hasAny(WordRoles(.me, .family))
  }

  /// Whether somebody only says that one should turn somewhere: 说这个要走仲裁.
  func isAdvice(_ verb: Int, _ range: Range<Int>) -> Bool {
    let saying = (range.lowerBound..<verb).last {
      tokens[$0].roles.has(.say) && sentences.words(tokens[$0]) != "称"
        && !tokens[$0].roles.hasAny(Self.approaching)
    }
    guard let saying else { return false }
    // 让侄女打给残联: somebody of the own people goes instead.
    if saying == sentences.first(range.lowerBound..<verb) || tokens[saying - 1].date != nil,
      ["让", "叫", "喊", "请", "托"].contains(sentences.words(tokens[saying])),
      tokens[saying + 1].roles.hasAny(WordRoles(.family, .others))
        || sentences.words(tokens[saying + 1]) == "侄"
    {
      return false
    }
    return !sentences.has(WordRoles(.me, .family), saying + 1..<verb)
      && !sentences.has(WordRoles(.me, .family), range.lowerBound..<saying)
  }

  func isDenied(_ verb: Verb, _ range: Range<Int>) -> Bool {
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

  func isApproachNegation(_ index: Int) -> Bool {
    let words = sentences.words(tokens[index])
    return ["没去", "没找", "没打", "没告", "没去过", "没找过"].contains(words)
  }

  func isSubjectOfSaying(_ office: Int, _ range: Range<Int>) -> Bool {
    for index in office + 1..<max(office + 1, min(range.upperBound, office + 9)) {
      let token = tokens[index]
      if token.isMark { return false }
      if token.roles.hasAny(WordRoles(.say, .act, .nothing)) { return true }
      if token.office != nil || token.roles.has(.me) { return false }
    }
    return false
  }

  /// The office that acts in a segment; nil if none does.
  func officeSubject(_ range: Range<Int>) -> Int? {
    guard let office = offices(range).first, isSubjectOfSaying(office, range) else { return nil }
    let before = range.lowerBound..<office
    if sentences.has(WordRoles(.say, .plan), before), !sentences.has(WordRoles(.pass), before) {
      return nil
    }
    return office
  }
}
