/// The words that the rules over English clauses know.
extension EnglishApproachReader {
  static let verbs = WordRoles(
    .go, .call, .write, .online, .mailbox, .app, .media, .deputy, .filing, .turn)
  static let replies = WordRoles(.say, .act, .nothing, .pass)
  static let ownRoles = WordRoles(.me, .family)
  static let subjects = WordRoles(.me, .family, .others, .side, .they)
  static let speakers: Set = ["i", "i'd", "i've", "i'm", "we", "we've", "we'd", "my"]
  static let thirds: Set = ["he", "she", "he'd", "she'd", "he's", "she's", "who"]
  static let adverbs: Set = [
    "once", "twice", "just", "even", "straight", "again", "myself", "because", "same", "day",
    "week", "that", "this", "morning", "previously", "later", "earlier",
  ]
  /// Begins what the visitor did, without “I”: “Put a tip through the website”.
  static let starts: Set = [
    "put", "sent", "stuck", "left", "filled", "made", "did", "got", "had", "took", "gave", "then",
    "filled out", "filled in", "dropped", "wrote", "logged", "lodged", "rang", "spent", "held",
  ]
  /// What may stand behind a verb whose office stands before it.
  static let behind: Set = [
    "in", "on", "twice", "again", "about", "over", "for", "from", "first", "early", "late",
    "together", "with", "later", "last", "this", "same", "there", "jointly", "personally",
    "himself", "herself", "three times", "march", "may", "by", "also", "early in", "late in",
  ]
  static let unsent: Set = [
    "to go out", "not sent", "not yet sent", "to be sent", "in draft", "still in draft",
    "not lodged", "not posted", "not yet lodged", "not submitted", "drafted not sent",
  ]
  static let rings: Set<Substring> = ["ring", "call", "bell", "buzz", "shout", "tinkle"]
  /// What one does without turning to anybody.
  static let states: Set = [
    "paid", "owed", "joined", "trusted", "believed", "liked", "blamed", "worked", "passed",
    "rented", "needed", "wanted", "hated", "expected", "watched", "lived", "moved", "elected",
    "voted", "supported", "helped", "served", "used", "loved", "admired", "mentioned", "avoided",
  ]
  static let proceedings = [
    "arbitration", "review", "enforcement", "reconsideration", "tribunal", "court", "sued", "suit",
    "proceedings",
  ]
}
