// By what channel an office was approached.
extension ApproachReader {
  func channel(_ range: Range<Int>, _ verb: Verb, _ office: Int?) -> (
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
    let plain = WordRoles(.mailbox, .deputy, .media, .app, .online)
    for (role, value) in Approach.channels where plain.has(role) {
      if let index = sentences.firstIndex(WordRoles(role), near) { return one(index, value) }
    }
    if let office, tokens[office].isHotline {
      let start =
        verb.index < office && office - verb.index <= 2 && tokens[verb.index].roles.has(.call)
        ? verb.index : office
      return (Approach.hotline, start..<office + 1, 0.95)
    }
    // 向市政府申请行政复议: a review is one whoever decides it.
    if let index = near.first(where: { tokens[$0].roles.hasAll(WordRoles(.filing, .review)) }) {
      return one(index, "court_or_arbitration")
    }
    if let index = sentences.firstIndex(WordRoles(.filing), near), isCourt(office) || office == nil
    {
      return one(index, "court_or_arbitration")
    }
    if let office, isCourt(office), tokens[verb.index].roles.hasAny(WordRoles(.filing)) {
      return one(verb.index, "court_or_arbitration")
    }
    // 向仲裁院递了申请.
    if let office, tokens[office].office?.listed == "labour_arbitration",
      let index = near.first(where: {
        tokens[$0].roles.has(.turn) && !Self.filed.isDisjoint(with: sentences.words(tokens[$0]))
      })
    {
      return one(index, "court_or_arbitration", 0.8)
    }
    if let index = sentences.firstIndex(WordRoles(.write), near) { return one(index, "letter") }
    if let index = sentences.firstIndex(WordRoles(.call), near) { return one(index, "phone", 0.85) }
    if let office,
      let index = sentences.firstIndex(
        WordRoles(.dial), near.lowerBound..<max(near.lowerBound, office))
    {
      return ("phone", index..<office + 1, 0.85)
    }
    // 110报过: a number is rung up.
    if let office, isNumber(office) { return one(office, "phone", 0.8) }
    if let index = near.first(where: { isWayOfGoing($0, verb, office) }) {
      // 到 is a way of going only right before the place.
      if tokens[index].roles.has(.to), let office, office < index || office - index > 4 {
        return nil
      }
      return one(index, "visit", 0.85)
    }
    return nil
  }

  /// Whether a word tells of going there; 上, 去 and the like only as the verb or near the office.
  func isWayOfGoing(_ index: Int, _ verb: Verb, _ office: Int?) -> Bool {
    guard tokens[index].roles.has(.go) else { return false }
    if index == verb.index || tokens[index].range.count > 1 { return true }
    guard let office else { return true }
    return abs(office - index) <= 5
  }

  static let filed: Set<Character> = ["递", "申", "提"]

  func isCourt(_ office: Int?) -> Bool {
    office.flatMap { tokens[$0].office?.listed }.map(Self.courts.contains) ?? false
  }
}
