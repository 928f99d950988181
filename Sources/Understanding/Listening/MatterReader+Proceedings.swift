import CaseRecord

// How far the matter went in court, arbitration or review.
extension MatterReader {
  func proceedings() -> Finding? {
    let stages: [(WordRole, String)] = [
      (.enforcement, "enforcement"), (.judgment, "judgment_final"), (.litigation, "litigation"),
      (.review, "administrative_review"), (.arbitration, "arbitration"),
    ]
    for (role, value) in stages {
      for index in tokens.indices where tokens[index].roles.has(role) {
        guard let segment = segment(of: index), !isDenied(index, segment.tokens) else { continue }
        return finding(
          "legal_proceedings", .choices([Value.Choice(value)]), index..<index + 1, 0.85,
          "proceedings-" + value)
      }
    }
    return sentences.isChinese ? nil : broughtToCourt()
  }

  /// An approach to a court or arbitration tells of proceedings though no word names their stage.
  func broughtToCourt() -> Finding? {
    for approach in approaches {
      guard let channel = approach.channel, channel.value == "court_or_arbitration",
        let office = approach.office
      else { continue }
      let words =
        sentences.words(tokens[office]) + " "
        + sentences.text.foldedString(sentences.range(channel.tokens))
      let stage =
        words.contains("arbitrat")
        ? "arbitration"
        : words.contains("review") || words.contains("reconsider")
          ? "administrative_review"
          : words.contains("enforcement") ? "enforcement" : "litigation"
      return finding(
        "legal_proceedings", .choices([Value.Choice(stage)]), channel.tokens, 0.75,
        "proceedings-" + stage)
    }
    return nil
  }

  func isDenied(_ token: Int, _ range: Range<Int>) -> Bool {
    if sentences.has(WordRoles(.hearsay, .others), range) { return true }
    let before = range.lowerBound..<token + 1
    if sentences.has(WordRoles(.not, .plan, .condition), before) { return true }
    // “Wrote to DWP asking for reconsideration” is no mere wish: it was sent.
    if sentences.has(WordRoles(.want), before),
      sentences.isChinese || !before.contains(where: taken.contains)
    {
      return true
    }
    // “Tribunal claim not lodged so far”, “judgment awaited”.
    if !sentences.isChinese,
      sentences.has(WordRoles(.not, .plan), token + 1..<min(range.upperBound, token + 8))
        || (token + 1..<min(range.upperBound, token + 7)).contains(where: {
          ["awaited", "pending", "unaffordable", "advised", "threatened", "drafted"]
            .contains(sentences.words(tokens[$0]))
        })
    {
      return true
    }
    // 他们让我去起诉: told to, in a reply.
    return sentences.has(WordRoles(.say), range.lowerBound..<token)
      && !sentences.has(WordRoles(.me), range.lowerBound..<token)
      && !tokens[token].roles.hasAny(WordRoles(.enforcement, .judgment))
  }
}
