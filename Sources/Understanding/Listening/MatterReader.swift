import CaseRecord
import Foundation

/// Finds what a text says of the matter itself: dates, sums, people, proceedings, the wish.
struct MatterReader {
  let sentences: ListenSentences
  /// Tokens that the contacts have taken.
  let taken: Set<Int>
  /// Where the offices' replies stand.
  let replies: [Range<Int>]
  let today: CivilDate
  private let approaches: [Approach]

  init(
    sentences: ListenSentences, taken: Set<Int>, approaches: [Approach], today: CivilDate
  ) {
    self.sentences = sentences
    self.taken = taken
    self.approaches = approaches
    replies = approaches.compactMap(\.reply)
    self.today = today
  }

  private var tokens: [ListenToken] { sentences.tokens }

  func findings() -> [Finding] {
    let since = since()
    let happened = happenedOn() ?? (since == nil ? firstDate() : nil)
    return [since, happened, amount(), proceedings(), demand(), hardship()].compactMap { $0 }
      + people()
  }

  private func isInReply(_ token: Int) -> Bool { replies.contains { $0.contains(token) } }

  private func segment(of token: Int) -> Segment? {
    sentences.segments.first { $0.tokens.contains(token) }
  }

  private func finding(
    _ field: String, _ value: Value, _ tokens: Range<Int>, _ confidence: Double, _ rule: String
  ) -> Finding {
    let range = sentences.trimmed(sentences.range(tokens))
    return Finding(
      field: field, value: value, text: sentences.text.string(range), range: range,
      confidence: confidence, rule: rule)
  }

  // MARK: Dates

  private func freeDates() -> [Int] {
    tokens.indices.filter { tokens[$0].date != nil && !taken.contains($0) && !isInReply($0) }
  }

  private func near(_ token: Int, _ roles: WordRoles, before: Int, after: Int) -> Bool {
    sentences.has(roles, max(0, token - before)..<token)
      || sentences.has(roles, min(token + 1, tokens.count)..<min(tokens.count, token + 1 + after))
  }

  private func isOfToday(_ segment: Segment) -> Bool {
    sentences.has(WordRoles(.want, .hearsay, .plan), segment.tokens)
  }

  private func since() -> Finding? {
    for date in freeDates() {
      guard let segment = segment(of: date), let value = tokens[date].date, !isOfToday(segment)
      else { continue }
      let after = date + 1..<min(segment.tokens.upperBound, date + 4)
      let before = max(segment.tokens.lowerBound, date - 2)..<date
      if sentences.has(WordRoles(.began), after) && sentences.isChinese
        || sentences.has(WordRoles(.began), before)
        || !sentences.isChinese && beganBefore(date, segment.tokens)
      {
        return finding("since", .date(value), date..<date + 1, 0.85, "since-date")
      }
      // 去年5月扩产后: the trouble came with it.
      let behind = date + 1..<min(segment.tokens.upperBound, date + 12)
      if sentences.isChinese,
        let cue = behind.first(where: { ["后", "以后", "之后"].contains(sentences.words(tokens[$0])) }),
        cue > date + 1
      {
        return finding("since", .date(value), date..<date + 1, 0.7, "since-after")
      }
    }
    // 拖了三年, for two years.
    for index in tokens.indices {
      guard case .span(let span) = tokens[index].kind, !isInReply(index),
        let segment = segment(of: index), !isOfToday(segment),
        near(index, WordRoles(.lasted), before: 3, after: 2)
      else { continue }
      guard let date = before(span) else { continue }
      return finding("since", .date(date), index..<index + 1, 0.7, "since-span")
    }
    return nil
  }

  /// “It opened in May”, “the allowance stopped in March”: an English verb stands further off.
  private func beganBefore(_ date: Int, _ range: Range<Int>) -> Bool {
    tokens[date].date?.day == nil && sentences.has(WordRoles(.began), range.lowerBound..<date)
      && !sentences.has(WordRoles(.event), range)
  }

  /// The date that lies a span before today, as exact as the span was said.
  private func before(_ span: SpanOfTime) -> SaidDate? {
    let calendar = DateCalendar(today: today, prefer: .past)
    let said = ""
    switch span.unit {
    case .year: return SaidDate(year: today.year - span.count, said: said)
    case .month, .quarter:
      let (year, month) = calendar.month(-span.count * (span.unit == .quarter ? 3 : 1))
      return SaidDate(year: year, month: month, said: said)
    case .week, .day:
      let day = calendar.day(-span.count * (span.unit == .week ? 7 : 1))
      return SaidDate(year: day.year, month: day.month, day: day.day, said: said)
    }
  }

  private func happenedOn() -> Finding? {
    for date in freeDates() {
      guard let segment = segment(of: date), let value = tokens[date].date, !isOfToday(segment)
      else { continue }
      let after = date + 1..<min(segment.tokens.upperBound, date + 4)
      let before = max(segment.tokens.lowerBound, date - 2)..<date
      if sentences.has(WordRoles(.began), before)
        || sentences.isChinese && sentences.has(WordRoles(.began), after)
        || !sentences.isChinese && beganBefore(date, segment.tokens)
      {
        continue
      }
      if sentences.has(WordRoles(.event), segment.tokens) {
        return finding("happened_on", .date(value), date..<date + 1, 0.8, "event-date")
      }
      // 去年12月，楼封了顶: alone before what took place.
      if let position = sentences.segments.firstIndex(where: { $0.tokens == segment.tokens }),
        position + 1 < sentences.segments.count,
        sentences.segments[position + 1].sentence == segment.sentence,
        segment.tokens.count < 8,
        sentences.has(WordRoles(.event), sentences.segments[position + 1].tokens)
      {
        return finding("happened_on", .date(value), date..<date + 1, 0.7, "event-date")
      }
    }
    return nil
  }

  /// The first date of a story that is no contact's: most likely what it is all about.
  private func firstDate() -> Finding? {
    for date in freeDates() {
      guard let segment = segment(of: date), let value = tokens[date].date, !isOfToday(segment)
      else { continue }
      if sentences.has(WordRoles(.others), segment.tokens) { continue }
      if isRecurrent(date, segment.tokens) || isToCome(value) { continue }
      // A year long past is what somebody was or had: “the mill closed in 1998”.
      if !sentences.isChinese, value.month == nil, value.year < today.year - 8 { continue }
      return finding(
        "happened_on", .date(value), date..<date + 1, value.day == nil ? 0.55 : 0.7, "first-date")
    }
    return nil
  }

  /// “Every Wednesday”, “until July”, “by March”: no day on which something took place.
  private func isRecurrent(_ date: Int, _ range: Range<Int>) -> Bool {
    (max(range.lowerBound, date - 3)..<date).contains {
      ["every", "each", "until", "till", "by", "before", "per", "for", "closed in", "between"]
        .contains(sentences.words(tokens[$0]))
    }
  }

  /// Whether a date lies wholly behind today.
  private func isToCome(_ date: SaidDate) -> Bool {
    guard date.year >= today.year else { return false }
    if date.year > today.year { return true }
    guard let month = date.month else { return false }
    return (month, date.day ?? 0) > (today.month, date.day == nil ? 0 : today.day)
  }

  // MARK: Sums

  private func amount() -> Finding? {
    var best: (score: Double, token: Int)?
    for index in tokens.indices {
      guard case .money(let sum) = tokens[index].kind, let segment = segment(of: index) else {
        continue
      }
      let score = score(of: sum, at: index, in: segment.tokens)
      if score > best?.score ?? 0 { best = (score, index) }
    }
    guard let best, best.score > (sentences.isChinese ? 0 : 0.8),
      case .money(let sum) = tokens[best.token].kind
    else { return nil }
    return finding(
      "amount", .quantity(sum), best.token..<best.token + 1, min(0.95, 0.6 + best.score / 12),
      "amount")
  }

  private func score(of sum: Quantity, at index: Int, in range: Range<Int>) -> Double {
    var score = 0.4 + min(6, log10(max(1, NSDecimalNumber(decimal: sum.value).doubleValue))) * 0.15
    func distance(_ roles: WordRoles) -> Int? {
      let before = (range.lowerBound..<index).last { tokens[$0].roles.hasAny(roles) }.map {
        index - $0
      }
      let after = (index + 1..<range.upperBound).first { tokens[$0].roles.hasAny(roles) }.map {
        ($0 - index) + 2
      }
      return [before, after].compactMap { $0 }.min()
    }
    let claim = distance(WordRoles(.claim))
    let spent = distance(WordRoles(.spent))
    if let owed = distance(WordRoles(.owed)), owed <= min(claim ?? 99, spent ?? 99) {
      score += 1.2 - Double(owed) * 0.05
    }
    if let claim, claim <= spent ?? 99 {
      score += 2.5 - min(1.5, Double(claim) * 0.12)
    } else if let claim {
      score += 0.6 - Double(claim) * 0.02
    }
    if let spent, spent < claim ?? 99 { score -= 1 }
    if distance(WordRoles(.total)) ?? 99 <= 5 { score += 1.2 }
    if let each = distance(WordRoles(.each)), each <= 3 || each < claim ?? 99 && each < 6 {
      score -= 1.7
    }
    if distance(WordRoles(.others)) != nil || isOfOthers(range, index) { score -= 2 }
    if isInReply(index) { score -= 0.8 }
    return score
  }

  /// “The girl next to me lost eight thousand, she says”: told of somebody else, a clause before or
  /// behind, where nothing is said of the visitor.
  private func isOfOthers(_ range: Range<Int>, _ index: Int) -> Bool {
    guard !sentences.isChinese, let segment = segment(of: index),
      !sentences.has(WordRoles(.me, .family), range)
    else { return false }
    return sentences.segments.contains {
      $0.sentence == segment.sentence && $0.tokens.upperBound <= range.lowerBound
        && sentences.has(WordRoles(.others), $0.tokens)
    }
  }

  // MARK: People

  private func people() -> [Finding] {
    var affected: (value: Quantity, token: Int, score: Double)?
    var came: (value: Quantity, token: Int)?
    let party = sentences.isChinese ? nil : EnglishParty(sentences: sentences).find()
    for index in tokens.indices {
      guard case .count(let count) = tokens[index].kind, let segment = segment(of: index),
        !isInReply(index) || near(index, WordRoles(.affected), before: 3, after: 2)
      else { continue }
      if sentences.has(WordRoles(.hearsay), segment.tokens) { continue }
      if near(index, WordRoles(.came), before: 4, after: 3), count.value < 60,
        !near(index, WordRoles(.affected), before: 3, after: 2)
      {
        came = came ?? (count, index)
        continue
      }
      if !sentences.isChinese {
        // “Two small children”, “one of the other families”, and those who came today.
        if count.value < 3, !near(index, WordRoles(.affected), before: 3, after: 2) { continue }
        if let party, party.tokens.contains(index) { continue }
      }
      var score = 0.2
      let words = sentences.words(tokens[index])
      if words.hasSuffix("个"), !near(index, WordRoles(.affected, .total), before: 5, after: 4) {
        continue
      }
      if words.contains("户") || words.contains("家")
        || Self.dwellings.contains(where: words.hasSuffix)
      {
        score += 1
      }
      if sentences.has(WordRoles(.affected), segment.tokens) { score += 1.2 }
      if sentences.has(WordRoles(.me), segment.tokens) || words.hasSuffix(" of us") { score += 0.4 }
      score += log10(max(1, NSDecimalNumber(decimal: count.value).doubleValue)) * 0.2
      if score > affected?.score ?? 0.5 { affected = (count, index, score) }
    }
    var findings: [Finding] = []
    if let affected {
      findings.append(
        finding(
          "people_affected", .quantity(affected.value), affected.token..<affected.token + 1,
          min(0.9, 0.5 + affected.score / 6), "people"))
    }
    if came == nil, let party {
      findings.append(
        finding("party_size", .quantity(party.value), party.tokens, party.confidence, "party"))
    }
    if let came {
      findings.append(
        finding("party_size", .quantity(came.value), came.token..<came.token + 1, 0.8, "party"))
    }
    return findings
  }

  private static let dwellings = [
    "households", "families", "flats", "homes", "residents", "tenants", "houses", "apartments",
    "children", "members", "units", "pupils", "workers", "villagers", "shops", "drivers", "people",
    "students", "holders", "trades", "leaseholders", "patients", "teachers", "staff", "parents",
    "stallholders", "traders", "cottages", "bungalows", "kids", "plots", "buyers",
  ]

  // MARK: Proceedings

  private func proceedings() -> Finding? {
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
  private func broughtToCourt() -> Finding? {
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

  private func isDenied(_ token: Int, _ range: Range<Int>) -> Bool {
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

  // MARK: The wish and hardship

  private func demand() -> Finding? {
    if !sentences.isChinese {
      return EnglishWishes(sentences: sentences, taken: taken, replies: replies).best().map {
        let words = sentences.text.string(sentences.trimmed(sentences.range($0.range)))
        return finding("demand", .text(words), $0.range, $0.confidence, $0.rule)
      }
    }
    guard let best = (wishes() + pleas()).max(by: { $0.score < $1.score }) else { return nil }
    let range = withoutTail(best.range)
    let words = sentences.text.string(sentences.trimmed(sentences.range(range)))
    return finding("demand", .text(words), range, best.isSure ? 0.85 : 0.65, best.rule)
  }

  /// Something that may be what the visitor wants.
  private struct Wish {
    let score: Double
    let range: Range<Int>
    let isSure: Bool
    let rule: String
  }

  /// Where a segment stands in the text, from 0 to 1: what is wanted is mostly said at the end.
  private func place(_ position: Int) -> Double {
    Double(position + 1) / Double(max(1, sentences.segments.count))
  }

  /// What stands behind a word of wanting.
  private func wishes() -> [Wish] {
    sentences.segments.enumerated().compactMap { position, segment in
      guard
        let want = segment.tokens.last(where: { tokens[$0].roles.has(.want) && !isInReply($0) }),
        !sentences.has(
          WordRoles(.others, .side, .they, .hearsay), segment.tokens.lowerBound..<want)
      else { return nil }
      let range = wish(from: want + 1, position)
      guard !range.isEmpty, sentences.range(range).count > 2 else { return nil }
      var score = place(position) * 2 + Double(min(4, sentences.words(tokens[want]).count)) * 0.2
      if sentences.has(WordRoles(.not), segment.tokens.lowerBound..<want) { score -= 1 }
      return Wish(score: score, range: range, isSure: true, rule: "demand")
    }
  }

  /// A wish without a word of wanting, in the last sentences: 先把低保给我续上.
  private func pleas() -> [Wish] {
    let last = sentences.segments.last?.sentence ?? 0
    return sentences.segments.enumerated().compactMap { position, segment in
      guard segment.sentence >= last - 1, let first = sentences.first(segment.tokens),
        !segment.tokens.contains(where: { taken.contains($0) || isInReply($0) }),
        !sentences.has(WordRoles(.not, .others, .hearsay, .correct), segment.tokens)
      else { return nil }
      let lead = first..<min(segment.tokens.upperBound, first + 4)
      let isLed = sentences.has(WordRoles(.plea), lead)
      guard isLed || segment.sentence == last && sentences.has(WordRoles(.plea), segment.tokens)
      else { return nil }
      let range = wish(from: first, position)
      guard !range.isEmpty, sentences.range(range).count > 3 else { return nil }
      return Wish(
        score: place(position) * 1.4 + (isLed ? 0.4 : 0) + (segment.opensSentence ? 0.2 : 0),
        range: range,
        isSure: false, rule: "plea")
    }
  }

  /// Without what only rounds it off: …就行, 不过分吧.
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    guard
      let cut = range.first(where: { $0 > range.lowerBound + 1 && tokens[$0].roles.has(.enough) })
    else { return range }
    var end = cut
    while end > range.lowerBound + 1, tokens[end - 1].isMark || tokens[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }

  /// From a word of wanting to the end of what is wanted.
  private func wish(from start: Int, _ position: Int) -> Range<Int> {
    var start = start
    while start < tokens.count,
      tokens[start].isBlank || tokens[start].isMark || tokens[start].roles.has(.want)
        || tokens[start].roles.has(.stop) && tokens[start].range.count == 1 && sentences.isChinese
          && ["是", "的", "就", "："].contains(sentences.words(tokens[start]))
    { start += 1 }
    let sentence = sentences.segments[position].sentence
    var end = start
    for segment in sentences.segments[position...] where segment.sentence == sentence {
      guard segment.tokens.upperBound > start else { continue }
      if end > start, segment.tokens.lowerBound >= start {
        if sentences.has(WordRoles(.but, .still), segment.tokens) { break }
        if end - start > 40 { break }
      }
      end = segment.tokens.upperBound
    }
    while end > start, tokens[end - 1].isMark || tokens[end - 1].isBlank { end -= 1 }
    return start..<max(start, end)
  }

  private func hardship() -> Finding? {
    for segment in sentences.segments {
      guard let cue = sentences.firstIndex(WordRoles(.hardship), segment.tokens) else { continue }
      if sentences.has(WordRoles(.not, .others, .hearsay), segment.tokens.lowerBound..<cue) {
        continue
      }
      if segment.tokens.contains(where: isInReply) { continue }
      var end = segment.tokens.upperBound
      while end > segment.tokens.lowerBound + 1, tokens[end - 1].isMark || tokens[end - 1].isBlank {
        end -= 1
      }
      return finding(
        "hardship", .choices([Value.Choice("yes")]), segment.tokens.lowerBound..<end, 0.75,
        "hardship")
    }
    return nil
  }
}
