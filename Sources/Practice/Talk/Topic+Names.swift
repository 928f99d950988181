package import Understanding

/// The topics that a talk treats in ways of their own.
extension Topic {
  static let story = Topic(rawValue: "story")
  static let channel = Topic(rawValue: "channel")
  static let department = Topic(rawValue: "department")
  static let demand = Topic(rawValue: "demand")
  static let askMore = Topic(rawValue: "ask_more")
  static let satisfaction = Topic(rawValue: "satisfaction")
  static let listenInvite = Topic(rawValue: "listen_invite")
  static let empathy = Topic(rawValue: "empathy")
  static let summarize = Topic(rawValue: "summarize")
  package static let readback = Topic(rawValue: "readback")
  static let explainProcedure = Topic(rawValue: "explain_procedure")
  static let promiseStep = Topic(rawValue: "promise_step")
  static let contactBack = Topic(rawValue: "contact_back")
  static let refer = Topic(rawValue: "refer")
  static let refuse = Topic(rawValue: "refuse")
  static let rush = Topic(rawValue: "rush")
  static let blame = Topic(rawValue: "blame")
  static let dismiss = Topic(rawValue: "dismiss")
  static let farewell = Topic(rawValue: "farewell")

  /// What may be asked of an earlier contact, in the order it is told.
  static let ofContacts = FactDecoder.contactTopics.map { Topic(rawValue: $0) }

  /// What is done, the weightiest first: a visitor answers one thing of several.
  static let byWeight =
    "dismiss blame rush promise_result refuse refer promise_step contact_back explain_procedure"
    .split(separator: " ").map { Topic(rawValue: String($0)) }

  /// Courtesies, which a question in the same breath leaves unanswered.
  static let courtesies = "empathy introduce_self seating greeting thank small_talk"
    .split(separator: " ").map { Topic(rawValue: String($0)) }

  /// What a visitor speaks of without being asked.
  static let worthTelling = Set(
    """
    story since happened_on place people_affected amount department reply demand evidence \
    hardship hardship_support legal_proceedings
    """.split(separator: " ").map { Topic(rawValue: String($0)) })
}
