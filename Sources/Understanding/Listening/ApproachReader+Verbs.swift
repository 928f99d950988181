// Where a segment tells of turning to an office.
extension ApproachReader {
  /// The verb of an approach to an office, or the place where one is told without a verb.
  struct Verb {
    let index: Int
    let offices: [Int]
    /// Whether no verb of turning to an office was told.
    let isLoose: Bool
  }

  func approach(in range: Range<Int>) -> Verb? {
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
        if sentences.words(tokens[verb]) == "到",
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
    if let office = all.first,
      let verb = verbs.first(where: { $0 > office && $0 - office <= 4 }),
      tokens[verb].roles.hasAny(WordRoles(.go, .call, .write, .turn))
        || tokens[verb].roles.hasAny(WordRoles(.online, .about, .dial, .filing))
          && isToldOfMe(office, verb, range),
      !(office + 1..<verb).contains(where: {
        tokens[$0].roles.hasAny(WordRoles(.say, .act))
          || tokens[$0].roles.has(.they) && !Self.theirs.contains(sentences.words(tokens[$0]))
      }),
      !tellsOtherSubject(range, before: verb, after: office)
    {
      return Verb(index: verb, offices: [office], isLoose: false)
    }
    if let verb = loose(range, all) ?? alone(range, all) { return verb }
    if let verb = goneTo(range, all) { return verb }
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

  /// Whether the visitor is said to act behind an office: 文旅局我网上投诉过, 110报过.
  func isToldOfMe(_ office: Int, _ verb: Int, _ range: Range<Int>) -> Bool {
    if sentences.has(WordRoles(.me, .family), office + 1..<verb) { return true }
    if tokens[verb].roles.has(.filing) {
      return isCourt(office) && !sentences.has(WordRoles(.side), range.lowerBound..<verb)
    }
    let words = sentences.words(tokens[verb])
    return words.hasSuffix("过") || words.hasSuffix("了")
      || verb + 1 < range.upperBound && ["过", "了"].contains(sentences.words(tokens[verb + 1]))
      || (office + 1..<verb).contains { ["也", "都", "还"].contains(sentences.words(tokens[$0])) }
  }

  /// 那我就跑呗，调解委在老车站那边: the office is told behind the going.
  func goneTo(_ range: Range<Int>, _ all: [Int]) -> Verb? {
    guard let office = all.first, office == sentences.first(range),
      tokens[office].office?.isWeak == false, !isSubjectOfSaying(office, range),
      let before = sentences.segments.last(where: { $0.tokens.upperBound <= range.lowerBound }),
      before.tokens.upperBound == range.lowerBound, before.tokens.count < 9,
      sentences.has(WordRoles(.me), before.tokens),
      sentences.has(WordRoles(.go), before.tokens), offices(before.tokens).isEmpty,
      !sentences.has(
        WordRoles(.not, .plan, .say, .act, .others, .they, .side, .condition), before.tokens)
    else { return nil }
    return Verb(index: office, offices: [office], isLoose: true)
  }

  static let theirs: Set = ["的人", "那边", "那头", "那里的人", "窗口那"]

  /// Whether a verb before an office may mean that one turned to it.
  func mayTake(_ office: Int, _ verb: Int) -> Bool {
    let roles = tokens[verb].roles
    let onlyAbout =
      roles.has(.about) && !roles.hasAny(Self.approaching.subtracting(WordRoles(.about)))
    if onlyAbout { return sentences.has(WordRoles(.to, .go), verb + 1..<office) }
    let onlyDial = roles.has(.dial) && !roles.hasAny(Self.approaching.subtracting(WordRoles(.dial)))
    if onlyDial {
      // 打12345; 打住建局举报电话.
      let behind = office + 1..<min(tokens.count, office + 4)
      let isLine = behind.contains {
        sentences.words(tokens[$0]).hasSuffix("电话") || sentences.words(tokens[$0]).hasSuffix("热线")
      }
      if !isNumber(office), !isLine { return false }
      if office != verb + 1, isNumber(office) { return false }
      return (verb + 1..<office).allSatisfy {
        tokens[$0].isBlank || tokens[$0].isBare || tokens[$0].roles.has(.region)
      }
    }
    if roles.has(.near),
      office - verb > 2
        || !(verb + 1..<office).allSatisfy({
          tokens[$0].roles.hasAny(WordRoles(.region, .go, .to)) || tokens[$0].isBlank
        })
    {
      return false
    }
    // 镇上的合作社: not the office.
    if sentences.words(tokens[office]).hasSuffix("上"),
      office + 1 < tokens.count,
      sentences.words(tokens[office + 1]) == "的"
    {
      return false
    }
    guard tokens[office].office?.isWeak == true else { return true }
    // 社区, 水利: right behind the verb, and with nothing hanging on it.
    let between = verb + 1..<office
    guard
      between.allSatisfy({
        tokens[$0].isBlank || tokens[$0].roles.hasAny(WordRoles(.region, .to, .go, .turn))
      })
    else { return false }
    return office + 1 >= tokens.count || !tokens[office + 1].isBare
  }

  func isNumber(_ office: Int) -> Bool {
    sentences.text.folded[tokens[office].range.lowerBound].isDigit
  }

  /// An office that stands alone, as in a list of steps: 12315，7月，说已登记.
  func alone(_ range: Range<Int>, _ all: [Int]) -> Verb? {
    guard all.count == 1, let office = all.first, tokens[office].office?.isWeak == false else {
      return nil
    }
    let rest = range.filter {
      $0 != office && !tokens[$0].isBlank && !tokens[$0].isMark && tokens[$0].date == nil
        && !tokens[$0].roles.hasAny(WordRoles(.stop, .then, .but, .region))
    }
    guard rest.count <= 1,
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
  func loose(_ range: Range<Int>, _ all: [Int]) -> Verb? {
    guard let office = all.last, tokens[office].office?.isWeak == false,
      tokens[office].office?.listed != nil,
      // What was approached already is told of again.
      !approaches.contains(where: { sentences.isSame($0, office) }),
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
  func isAnswered(_ range: Range<Int>) -> Bool {
    guard let next = sentences.segments.first(where: { $0.tokens.lowerBound >= range.upperBound })
    else { return false }
    let lead = next.tokens.lowerBound..<min(next.tokens.upperBound, next.tokens.lowerBound + 8)
    return sentences.has(WordRoles(.say, .act, .nothing, .they), lead)
      && !sentences.has(WordRoles(.me, .want), next.tokens)
  }

  /// Whether an office is a way of turning to one: 12345, 市长信箱.
  func isHow(_ index: Int) -> Bool {
    tokens[index].isHotline
      || tokens[index].roles.hasAny(WordRoles(.mailbox))
  }

  /// Whether nothing stands between that parts a verb from its office.
  func isFree(_ range: Range<Int>) -> Bool {
    !sentences.has(WordRoles(.say, .want, .plan), range)
  }

  func hasPreposition(before office: Int, from start: Int) -> Bool {
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
  func together(_ office: Int, _ all: [Int]) -> [Int] {
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
}
