// Names of offices that no list has.
extension EnglishOfficeNames {
  func unknown(_ tokens: [ListenToken], _ index: Int, before done: [ListenToken]) -> Int? {
    guard tokens[index].isBare, !text.folded[tokens[index].range.lowerBound].isDigit else {
      return nil
    }
    let isObject = followsVerb(done)
    let isSubject = !isObject && opensClause(done)
    guard isObject || isSubject else { return nil }
    var end = index + 1
    var capitals = isCapital(tokens[index]) ? 1 : 0
    while end + 1 < tokens.count, tokens[end].isBlank,
      tokens[end + 1].isBare || isNoun(tokens[end + 1]) || isLink(tokens, end + 1)
        || Self.tails.contains(words(tokens[end + 1])), end - index < 12
    {
      if isCapital(tokens[end + 1]) { capitals += 1 }
      end += 2
    }
    let last = tokens[end - 1]
    let count = (end - index + 1) / 2
    let isAcronym = isAcronym(tokens[index]) && count == 1
    let hasTail = Self.tails.contains(words(last)) && (count > 1 || capitals > 0)
    let isName =
      isAcronym || hasTail || capitals >= 2 && capitals * 2 >= count && !isPlaceOnly(last)
    guard isName, !Self.notOffices.contains(words(tokens[index])) else { return nil }
    if isSubject {
      guard end + 1 < tokens.count else { return nil }
      let next = tokens[end].isBlank ? end + 1 : end
      guard next < tokens.count,
        tokens[next].roles.hasAny(WordRoles(.call, .write, .turn, .online)), capitals > 0
      else { return nil }
      let behind =
        next + 1 < tokens.count ? (tokens[next + 1].isBlank ? next + 2 : next + 1) : next + 1
      guard
        behind >= tokens.count || tokens[behind].isMark || tokens[behind].date != nil
          || tokens[behind].roles.has(.began)
          || ["in", "on", "twice", "later", "last", "this", "same", "march", "may", "again"]
            .contains(words(tokens[behind]))
      else { return nil }
    }
    return end
  }

  func isLink(_ tokens: [ListenToken], _ index: Int) -> Bool {
    guard ["of", "and", "for"].contains(words(tokens[index])), index + 2 < tokens.count,
      tokens[index + 1].isBlank
    else { return false }
    let next = tokens[index + 2]
    if words(next) == "the", index + 4 < tokens.count {
      return isCapital(tokens[index + 4]) && tokens[index + 4].isBare
    }
    return isCapital(next) && next.isBare
      || words(tokens[index]) == "of" && (next.isBare || isNoun(next))
  }

  func isPlaceOnly(_ token: ListenToken) -> Bool { token.roles.hasAny(WordRoles(.street)) }

  func isAcronym(_ token: ListenToken) -> Bool {
    (3...7).contains(token.range.count)
      && token.range.allSatisfy { text.scalars[$0].properties.isUppercase }
      && !Self.notOffices.contains(words(token))
  }

  /// Whether somebody turns to what comes next: “wrote to the”, “rang”, “web form to”.
  func followsVerb(_ done: [ListenToken]) -> Bool {
    var position = done.count - 1
    var steps = 0
    while position >= 0, steps < 7 {
      let token = done[position]
      if token.roles.hasAny(Self.verbs) {
        return !token.roles.hasAny(WordRoles(.say)) && (steps > 0) && !isGoing(token)
      }
      let isBetween =
        token.isBlank
        || [
          "the", "to", "at", "with", "our", "my", "local", "a", "of", "by", "state", "county",
          "city", "council's", "on",
        ].contains(words(token)) || token.roles.has(.to)
      guard isBetween else { return false }
      position -= 1
      steps += 1
    }
    return false
  }

  /// Ways of going lead to places as well.
  func isGoing(_ token: ListenToken) -> Bool {
    token.roles.has(.go) && !token.roles.hasAny(WordRoles(.call, .write, .turn, .filing))
  }

  func opensClause(_ done: [ListenToken]) -> Bool {
    guard let last = done.last(where: { !$0.isBlank && words($0) != "the" }) else { return true }
    return last.isMark
  }

  static let verbs = WordRoles(.go, .call, .write, .online, .filing, .turn, .pass)
  static let tails: Set = [
    "officer", "line", "trust", "offices", "adjudicator", "society", "service", "services",
    "charity", "registrar", "fund", "options", "desk", "centre", "inspector", "commissioner",
    "executive", "section",
    "team", "board", "department", "office", "unit", "agency", "authority", "ombudsman",
    "association", "commission", "committee", "federation", "council", "inspectorate", "bureau",
    "branch", "division", "tribunal", "helpline", "hotline", "people", "crowd",
    "registry", "company", "squad", "control", "warden", "wardens", "clerk", "secretary",
    "minister", "depot", "window", "panel", "college", "school", "hospital", "university", "museum",
    "library", "standards", "adviser", "advisor", "regulator", "foundation", "corporation",
  ]
  static let notOffices: Set = [
    "cctv", "suv", "vat", "pip", "dna", "mri", "raf", "usa", "pcn", "pdf", "sms", "gps", "iou",
    "asap", "diy", "dvd", "atm", "pin", "sim", "ssi", "ptsd", "copd", "hiv", "covid", "nhs", "faq",
    "led", "lpg", "hgv", "mot", "phd", "msc", "gcse", "ehcp", "sen",
    "christmas", "easter", "may", "march", "english", "chinese", "i",
  ]
}
