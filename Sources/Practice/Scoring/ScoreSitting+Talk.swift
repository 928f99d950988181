import CaseRecord
import Forms
import Understanding

extension ScoreSitting {
  func said(_ saying: RubricSaying, _ item: RubricItem) -> ScoreItem {
    let hits = talk.trainee.filter { isHit($0, saying) }
    let inPlace = hits.filter { isInPlace($0, saying.place) }
    let wanted = saying.withReferral ? visitor.expects.refer : saying.with
    let share: Double
    var evidence = inPlace
    if let wanted {
      let words = wanted.zh + wanted.en
      let whole = inPlace.filter { ScoreWords.contains(words, in: $0.text) }
      let half =
        inPlace.isEmpty
        ? talk.trainee.filter {
          isInPlace($0, saying.place) && ScoreWords.contains(words, in: $0.text)
        } : inPlace
      share = Self.share(whole.count, saying.times) + (whole.isEmpty && !half.isEmpty ? 0.5 : 0)
      evidence = whole.isEmpty ? half : whole
    } else {
      share = Self.share(inPlace.count, saying.times)
    }
    if share > 0 {
      return result(item, share: share, evidence.prefix(3).map { ScoreEvidence($0) })
    }
    if let field = saying.field.flatMap({ FieldPath(parsing: $0) }), let found = recorded(field) {
      return result(item, share: 0.5, why: ScoreReasons.onlyRecorded, [found])
    }
    let why = hits.isEmpty ? nil : ScoreReasons.outOfPlace(saying.place)
    return result(item, share: 0, why: why, hits.prefix(1).map { ScoreEvidence($0) })
  }

  private static func share(_ count: Int, _ times: Int) -> Double {
    min(1, Double(count) / Double(max(1, times)))
  }

  private func isHit(_ line: TalkLine, _ saying: RubricSaying) -> Bool {
    line.topics.contains { saying.topics.contains($0) }
      || ScoreWords.contains(saying.words.zh + saying.words.en, in: line.text)
  }

  private func isInPlace(_ line: TalkLine, _ place: RubricSaying.Place) -> Bool {
    let numbers = talk.trainee.map(\.number)
    return switch place {
    case .anywhere: true
    case .first: numbers.prefix(2).contains(line.number)
    case .last: numbers.suffix(2).contains(line.number)
    }
  }

  func before(_ one: [Topic], _ other: [Topic], _ item: RubricItem) -> ScoreItem {
    guard let first = talk.first(one) else { return result(item, share: 0, []) }
    guard let second = talk.first(other) else {
      let why = ScoreReasons.neverCame(other.map { rubric.title(of: $0) })
      return result(item, share: 0, why: why, [ScoreEvidence(first)])
    }
    let isOne = first.number == second.number
    let evidence = (isOne ? [first] : [first, second]).map { ScoreEvidence($0) }
    // Both in one turn: what was said first cannot be told, and it is done.
    guard first.number > second.number else { return result(item, share: 1, evidence) }
    return result(
      item, share: 0, why: ScoreReasons.tooLate(first.number, after: second.number), evidence)
  }

  func penalties(
    _ topics: [Topic], _ notes: [RubricNote], _ most: Double, _ item: RubricItem
  ) -> [ScoreItem] {
    let noted = notes.flatMap { talk.turns(with: $0) }
    var left = most
    var items: [ScoreItem] = []
    for line in talk.trainee {
      let own = noted.filter { $0.line.number == line.number }.map(\.note)
      guard !own.isEmpty || line.topics.contains(where: topics.contains) else { continue }
      let cost = min(left, item.points)
      left -= cost
      guard cost > 0 || items.isEmpty else {
        items[items.count - 1] = items[items.count - 1].with(ScoreEvidence(line))
        continue
      }
      items.append(
        ScoreItem(
          name: item.name, title: item.title(language), points: -cost, most: 0,
          why: reason(own, item), instead: instead(own) ?? item.instead?(language) ?? "",
          evidence: [ScoreEvidence(line)]))
    }
    return items
  }

  private func reason(_ notes: [TalkNote], _ item: RubricItem) -> String {
    let details = notes.compactMap { note -> String? in
      switch note {
      case .jargon(let word), .forbidden(let word, _): ScoreReasons.quoted(word)(language)
      case .askedAgain(let fact): visitor.fact(fact).map { title(of: $0) }
      default: nil
      }
    }
    let reason = item.missed(language)
    guard !details.isEmpty else { return reason }
    return language == .chinese
      ? reason + "：" + details.joined(separator: "、")
      : reason + ": " + details.joined(separator: ", ")
  }

  private func instead(_ notes: [TalkNote]) -> String? {
    notes.lazy.compactMap { note in
      if case .forbidden(_, let instead) = note, !instead.isEmpty { instead } else { nil }
    }.first
  }

  /// How much of the story was told before anything pointed was asked.
  func listened(_ item: RubricItem) -> [ScoreItem] {
    let rest = visitor.story.dropFirst()
    guard !rest.isEmpty else { return [] }
    let pointed = talk.trainee.first { line in
      line.topics.contains { $0.isAsking && !Self.open.contains($0) }
    }
    let heard = talk.lines.filter { line in
      line.speaker == .visitor && line.number < pointed?.number ?? .max
    }
    let told = rest.indices.compactMap { index in heard.first { isTold(index, in: $0) } }
    let cuts = talk.turns(with: .interrupted).map(\.line)
    // Who never asks has not listened in order to ask.
    guard pointed != nil else {
      return [result(item, share: 0, why: ScoreReasons.neverAsked, [])]
    }
    // The last part may come later: whoever heard all but one has let the visitor speak.
    let share = min(1, Double(told.count) / Double(max(1, rest.count - 1)))
    let turns = told.compactMap { talk.turn(before: $0) }
    let evidence = share < 1 ? (cuts.isEmpty ? [pointed].compactMap(\.self) : cuts) : turns
    var numbers: Set<Int> = []
    let once = evidence.filter { numbers.insert($0.number).inserted }
    return [
      result(
        item, share: share, why: share < 1 ? ScoreReasons.heard(told.count, of: rest.count) : nil,
        once.prefix(3).map { ScoreEvidence($0) })
    ]
  }

  /// Questions that leave it to the visitor what to say, and the name to speak to somebody by.
  private static let open = Set(["story", "ask_more", "visitor_name"].map { Topic(rawValue: $0) })

  /// Whether a line tells a part of the story, by its note or else by its words.
  private func isTold(_ index: Int, in line: TalkLine) -> Bool {
    let say = visitor.story[index].say
    return line.notes.contains(.story(index + 1))
      || (say.zh + say.en).contains { !$0.isEmpty && line.text.contains($0) }
  }

  func pace(_ pace: RubricPace, _ item: RubricItem) -> ScoreItem {
    let seconds = milliseconds / 1000
    let evidence = talk.lines.last.map { [ScoreEvidence($0)] } ?? []
    guard talk.trainee.count >= pace.turns else {
      let why = ScoreReasons.fewTurns(talk.trainee.count, needed: pace.turns)
      return result(item, share: 0, why: why, evidence)
    }
    if let left = talk.lines.first(where: { $0.notes.contains(.left) }) {
      return result(item, share: 0, why: ScoreReasons.left, [ScoreEvidence(left)])
    }
    let late = Double(seconds - pace.full) / Double(pace.none - pace.full)
    let share = max(0, min(1, 1 - late))
    return result(item, share: share, why: ScoreReasons.time(seconds, full: pace.full), evidence)
  }
}

extension ScoreItem {
  /// The item with one more place where it shows.
  func with(_ more: ScoreEvidence) -> ScoreItem {
    ScoreItem(
      name: name, title: title, points: points, most: most, why: why, instead: instead,
      evidence: evidence + [more])
  }
}
