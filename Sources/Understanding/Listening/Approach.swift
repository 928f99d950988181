import CaseRecord

/// One approach to an office as it is put together from the text.
struct Approach {
  var office: Int?
  var officeConfidence = 0.9
  var name: OfficeName?
  var channel: (value: String, tokens: Range<Int>, confidence: Double)?
  var date: Int?
  var dateConfidence = 0.9
  var reply: Range<Int>?
  /// Whether the reply is that nothing came.
  var isSilent = false
  var replyConfidence = 0.85
  var documentNumber: Int?
  /// The segment in which it began.
  let segment: Int
  /// What made it one.
  var rule: String

  init(segment: Int, rule: String) {
    self.segment = segment
    self.rule = rule
  }

  static let hotline = "hotline_12345"
  var isHotline: Bool { name?.isHotline ?? false }

  /// The channel that a word tells by its role, the surest first.
  static let channels: [(role: WordRole, value: String)] = [
    (.mailbox, "leader_mailbox"), (.deputy, "deputy"), (.media, "media"), (.app, "app"),
    (.online, "online"), (.filing, "court_or_arbitration"), (.write, "letter"), (.call, "phone"),
    (.phone, "phone"), (.go, "visit"),
  ]
}
