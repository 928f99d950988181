import CaseRecord

// What the visitor wants, and what hardship there is.
extension MatterReader {
  func demand() -> Finding? {
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
  struct Wish {
    let score: Double
    let range: Range<Int>
    let isSure: Bool
    let rule: String
  }

  /// Where a segment stands in the text, from 0 to 1: what is wanted is mostly said at the end.
  func place(_ position: Int) -> Double {
    Double(position + 1) / Double(max(1, sentences.segments.count))
  }

  /// What stands behind a word of wanting.
  func wishes() -> [Wish] {
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
  func pleas() -> [Wish] {
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
  func withoutTail(_ range: Range<Int>) -> Range<Int> {
    guard
      let cut = range.first(where: { $0 > range.lowerBound + 1 && tokens[$0].roles.has(.enough) })
    else { return range }
    return range.lowerBound..<sentences.trimmedEnd(range.lowerBound..<cut)
  }

  /// From a word of wanting to the end of what is wanted.
  func wish(from start: Int, _ position: Int) -> Range<Int> {
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

  func hardship() -> Finding? {
    for segment in sentences.segments {
      guard let cue = sentences.firstIndex(WordRoles(.hardship), segment.tokens) else { continue }
      if sentences.has(WordRoles(.not, .others, .hearsay), segment.tokens.lowerBound..<cue) {
        continue
      }
      if segment.tokens.contains(where: isInReply) { continue }
      let end = sentences.trimmedEnd(segment.tokens)
      return finding(
        "hardship", .choices([Value.Choice("yes")]), segment.tokens.lowerBound..<end, 0.75,
        "hardship")
    }
    return nil
  }
}
