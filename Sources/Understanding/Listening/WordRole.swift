/// What a word of the lexicon does in a story; the lexicon's lines begin with these names.
enum WordRole: Int, CaseIterable, Sendable {
  /// Who speaks: I, we; the visitor in the official's notes; and their own people.
  case me, family
  /// Who else: neighbours, people; the other side; the people of an office.
  case others, side, they
  /// Ways of turning to an office, each with its channel.
  case go, call, write, online, mailbox, app, media, deputy, filing
  /// Turned to an office, without saying how.
  case turn
  /// The same; what directly follows is what was complained of, not to whom: 投诉, report.
  case about
  /// 打, 拨: a call only right before a number.
  case dial
  /// 交, 上: an approach only right before an office.
  case near
  /// What stands between a verb and the office that it is done to: 向, 给, to.
  case to
  /// What an office says or does; that nothing came; that it was sent on.
  case say, act, nothing, pass
  /// What one waits for; with a word of not, nothing came: 没 + 消息.
  case answer
  case not, plan, hearsay, condition
  /// What begins something new, or tells what still is as it was.
  case but, then, still
  case want, plea, correct
  /// What rounds off a wish: 就行, that would do.
  case enough
  /// Beside dates: the trouble began, it lasted, one thing took place.
  case began, lasted, event
  /// Beside sums: it is at stake, it is spent or paid already, it is the whole, it is for each.
  case owed, claim, spent, total, each
  /// Beside numbers of people: the matter concerns them, they came today.
  case affected, came
  /// Proceedings by their stage.
  case arbitration, review, litigation, judgment, enforcement
  case hardship
  case name, phone, idcard, live, place, number
  /// Ends of the names of offices; what looks like one and is none; ends of the names of places.
  case ending, nooffice, region, street
  case title
  /// What behind a name makes it a mere place: 门口, 旁边.
  case beside
  /// An office that no list has.
  case office
  /// Places and words that end the name of an office or place to their left.
  case stop

  init?(name: some StringProtocol) {
    guard let role = Self.byName[String(name)] else { return nil }
    self = role
  }

  var name: String { String(describing: self) }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
}

/// A set of roles.
struct WordRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ roles: WordRole...) {
    rawValue = roles.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// What tells that one turned to an office.
  static let approaches = WordRoles(
    .go, .call, .write, .online, .mailbox, .app, .media, .deputy, .filing, .turn, .about)

  func has(_ role: WordRole) -> Bool { rawValue & 1 << UInt64(role.rawValue) != 0 }

  func hasAll(_ roles: WordRoles) -> Bool { rawValue & roles.rawValue == roles.rawValue }

  func hasAny(_ roles: WordRoles) -> Bool { rawValue & roles.rawValue != 0 }
}
