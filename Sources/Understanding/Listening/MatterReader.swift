import CaseRecord

/// Finds what a text says of the matter itself: dates, sums, people, proceedings, the wish.
struct MatterReader {
  let sentences: ListenSentences
  /// Tokens that the contacts have taken.
  let taken: Set<Int>
  /// Where the offices' replies stand.
  let replies: [Range<Int>]
  let today: CivilDate
  let approaches: [Approach]

  init(
    sentences: ListenSentences, taken: Set<Int>, approaches: [Approach], today: CivilDate
  ) {
    self.sentences = sentences
    self.taken = taken
    self.approaches = approaches
    replies = approaches.compactMap(\.reply)
    self.today = today
  }

  var tokens: [ListenToken] { sentences.tokens }

  func findings() -> [Finding] {
    let since = since()
    let happened = happenedOn() ?? (since == nil ? firstDate() : nil)
    return [since, happened, amount(), proceedings(), demand(), hardship()].compactMap { $0 }
      + people()
  }

  func isInReply(_ token: Int) -> Bool { replies.contains { $0.contains(token) } }

  func segment(of token: Int) -> Segment? {
    sentences.segments.first { $0.tokens.contains(token) }
  }

  func finding(
    _ field: String, _ value: Value, _ tokens: Range<Int>, _ confidence: Double, _ rule: String
  ) -> Finding {
    let range = sentences.trimmed(sentences.range(tokens))
    return Finding(
      field: field, value: value, text: sentences.text.string(range), range: range,
      confidence: confidence, rule: rule)
  }

  func near(_ token: Int, _ roles: WordRoles, before: Int, after: Int) -> Bool {
    sentences.has(roles, max(0, token - before)..<token)
      || sentences.has(roles, min(token + 1, tokens.count)..<min(tokens.count, token + 1 + after))
  }

  func isOfToday(_ segment: Segment) -> Bool {
    sentences.has(WordRoles(.want, .hearsay, .plan), segment.tokens)
  }
}
