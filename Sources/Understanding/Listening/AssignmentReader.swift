import CaseRecord

/// Finds in an answer to the visitor who is to act, by when, and what is to be done: 由城管局12月1日前到现场核实.
struct AssignmentReader {
  let sentences: ListenSentences

  private var tokens: [ListenToken] { sentences.tokens }

  func findings() -> [Finding] {
    var findings: [Finding] = []
    var number = 0
    var isTaken: Set<Int> = []
    for (position, segment) in sentences.segments.enumerated() {
      for office in segment.tokens where tokens[office].office != nil && !isTaken.contains(office) {
        let joined = group(from: office, in: segment.tokens)
        isTaken.formUnion(joined)
        guard let task = task(behind: joined.last ?? office, position) else { continue }
        let due = due(position, near: office)
        for one in joined {
          add("department", value(of: one), one..<one + 1, 0.9, number, &findings)
          if let due, let date = tokens[due].date {
            add("due", .date(date), due..<due + 1, 0.9, number, &findings)
          }
          add("task", .text(words(task)), task, 0.8, number, &findings)
          number += 1
        }
      }
    }
    return findings
  }

  private func add(
    _ field: String, _ value: Value, _ tokens: Range<Int>, _ confidence: Double, _ number: Int,
    _ findings: inout [Finding]
  ) {
    let range = sentences.trimmed(sentences.range(tokens))
    findings.append(
      Finding(
        field: field, in: "assignments", instance: number, value: value,
        text: sentences.text.string(range), range: range, confidence: confidence,
        rule: "assignment"))
  }

  private func words(_ range: Range<Int>) -> String {
    sentences.text.string(sentences.trimmed(sentences.range(range)))
  }

  private func value(of office: Int) -> Value {
    let name = tokens[office].office?.listed
    let words = sentences.text.string(tokens[office].range)
    return .choices([name.map { Value.Choice($0) } ?? Value.Choice(words, isListed: false)])
  }

  /// 城管局和环保局: both are to do the same.
  private func group(from office: Int, in range: Range<Int>) -> [Int] {
    var group = [office]
    for other in office + 1..<max(office + 1, range.upperBound) where tokens[other].office != nil {
      let between = (group.last ?? office) + 1..<other
      let isJoined =
        !between.isEmpty
        && between.allSatisfy {
          tokens[$0].isBlank
            || ["、", "和", "与", "会同", "及", "and"].contains(sentences.words(tokens[$0]))
        }
      guard isJoined else { break }
      group.append(other)
    }
    return group
  }

  /// What is to be done: from behind the office, its date left out, to the end of the segment; of the
  /// next one where nothing is left of this.
  private func task(behind office: Int, _ position: Int) -> Range<Int>? {
    let segment = sentences.segments[position]
    var start = office + 1
    while start < segment.tokens.upperBound, isFiller(start) { start += 1 }
    if segment.tokens.upperBound - start >= 2 { return start..<end(of: segment) }
    guard position + 1 < sentences.segments.count else { return nil }
    let next = sentences.segments[position + 1]
    guard next.sentence == segment.sentence,
      !next.tokens.contains(where: { tokens[$0].office != nil })
    else { return nil }
    var begin = next.tokens.lowerBound
    while begin < next.tokens.upperBound, isFiller(begin) { begin += 1 }
    return next.tokens.upperBound - begin >= 2 ? begin..<end(of: next) : nil
  }

  private func isFiller(_ token: Int) -> Bool {
    tokens[token].isBlank || tokens[token].isMark || tokens[token].date != nil
      || Self.fillers.contains(sentences.words(tokens[token]))
  }

  private func end(of segment: Segment) -> Int {
    sentences.trimmedEnd(segment.tokens)
  }

  /// The date in the same sentence: the nearest in the office's segment, else the next one told.
  private func due(_ position: Int, near office: Int) -> Int? {
    let segment = sentences.segments[position]
    let own = segment.tokens.filter { tokens[$0].date != nil }
    if let nearest = own.min(by: { abs($0 - office) < abs($1 - office) }) { return nearest }
    for other in sentences.segments where other.sentence == segment.sentence {
      if let date = other.tokens.first(where: { tokens[$0].date != nil }), date > office {
        return date
      }
    }
    let before = sentences.segments.prefix(position).filter { $0.sentence == segment.sentence }
    return before.flatMap { Array($0.tokens) }.last { tokens[$0].date != nil }
  }

  private static let fillers: Set = [
    "在", "于", "前", "之前", "以前", "内", "于是", "负责", "will", "is", "to", "by", "on", "before", "the",
    "at",
    "latest", "end", "of", "has", "must", "are", "shall", "在", "将", "会",
  ]
}
