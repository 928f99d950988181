import CaseRecord

// When the trouble began, and when it all happened.
extension MatterReader {
  /// A date that no contact and no reply has taken, where it stands.
  struct FreeDate {
    let token: Int
    let value: SaidDate
    let segment: Segment

    var range: Range<Int> { token..<token + 1 }
    /// The tokens right behind it in its segment.
    func behind(_ count: Int) -> Range<Int> {
      token + 1..<min(segment.tokens.upperBound, token + 1 + count)
    }
  }

  func freeDates() -> [FreeDate] {
    tokens.indices.compactMap { token in
      guard let value = tokens[token].date, !taken.contains(token), !isInReply(token),
        let segment = segment(of: token), !isOfToday(segment)
      else { return nil }
      return FreeDate(token: token, value: value, segment: segment)
    }
  }

  /// Whether something began at a date: 去年3月起, since May, “it opened in May”.
  func isBeginning(_ date: FreeDate) -> Bool {
    let before = max(date.segment.tokens.lowerBound, date.token - 2)..<date.token
    if sentences.has(WordRoles(.began), before) { return true }
    return sentences.isChinese
      ? sentences.has(WordRoles(.began), date.behind(3))
      : beganBefore(date.token, date.segment.tokens)
  }

  func since() -> Finding? {
    for date in freeDates() {
      if isBeginning(date) {
        return finding("since", .date(date.value), date.range, 0.85, "since-date")
      }
      // 去年5月扩产后: the trouble came with it.
      if sentences.isChinese,
        let cue = date.behind(11).first(where: {
          ["后", "以后", "之后"].contains(sentences.words(tokens[$0]))
        }),
        cue > date.token + 1
      {
        return finding("since", .date(date.value), date.range, 0.7, "since-after")
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
  func beganBefore(_ date: Int, _ range: Range<Int>) -> Bool {
    tokens[date].date?.day == nil && sentences.has(WordRoles(.began), range.lowerBound..<date)
      && !sentences.has(WordRoles(.event), range)
  }

  /// The date that lies a span before today, as exact as the span was said.
  func before(_ span: SpanOfTime) -> SaidDate? {
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

  func happenedOn() -> Finding? {
    for date in freeDates() where !isBeginning(date) {
      let segment = date.segment
      if sentences.has(WordRoles(.event), segment.tokens) {
        return finding("happened_on", .date(date.value), date.range, 0.8, "event-date")
      }
      // 去年12月，楼封了顶: alone before what took place.
      if let position = sentences.segments.firstIndex(where: { $0.tokens == segment.tokens }),
        position + 1 < sentences.segments.count,
        sentences.segments[position + 1].sentence == segment.sentence,
        segment.tokens.count < 8,
        sentences.has(WordRoles(.event), sentences.segments[position + 1].tokens)
      {
        return finding("happened_on", .date(date.value), date.range, 0.7, "event-date")
      }
    }
    return nil
  }

  /// The first date of a story that is no contact's: most likely what it is all about.
  func firstDate() -> Finding? {
    for date in freeDates() {
      let value = date.value
      if sentences.has(WordRoles(.others), date.segment.tokens) { continue }
      if isRecurrent(date.token, date.segment.tokens) || isToCome(value) { continue }
      // A year long past is what somebody was or had: “the mill closed in 1998”.
      if !sentences.isChinese, value.month == nil, value.year < today.year - 8 { continue }
      return finding(
        "happened_on", .date(value), date.range, value.day == nil ? 0.55 : 0.7, "first-date")
    }
    return nil
  }

  /// “Every Wednesday”, “until July”, “by March”: no day on which something took place.
  func isRecurrent(_ date: Int, _ range: Range<Int>) -> Bool {
    (max(range.lowerBound, date - 3)..<date).contains {
      ["every", "each", "until", "till", "by", "before", "per", "for", "closed in", "between"]
        .contains(sentences.words(tokens[$0]))
    }
  }

  /// Whether a date lies wholly behind today.
  func isToCome(_ date: SaidDate) -> Bool {
    guard date.year >= today.year else { return false }
    if date.year > today.year { return true }
    guard let month = date.month else { return false }
    return (month, date.day ?? 0) > (today.month, date.day == nil ? 0 : today.day)
  }
}
