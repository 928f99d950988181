import Foundation

/// Something that may be what the visitor wants.
struct Wish {
  let score: Double
  let range: Range<Int>
  let confidence: Double
  let rule: String
}

/// Finds what the visitor wants in English: behind a word of wanting, told as an order (“turn the
/// boiler on”), as a mere thing (“a hearing date before New Year, that's all”), or asked.
struct EnglishWishes {
  let sentences: ListenSentences
  /// Tokens that the contacts have taken, and where the offices' replies stand.
  let taken: Set<Int>
  let replies: [Range<Int>]

  private var tokens: [ListenToken] { sentences.tokens }

  /// The likeliest wish.
  func best() -> Wish? {
    let all = clauses()
    return all.indices.flatMap { wishes(all, $0) }.max { $0.score < $1.score }
  }

  // MARK: Clauses

  /// What stands between two marks: segments that only a word like “and” parts are one.
  private struct Clause {
    var tokens: Range<Int>
    let sentence: Int
    let opensSentence: Bool
    var words: [(text: String, token: Int)] = []
  }

  private func clauses() -> [Clause] {
    var clauses: [Clause] = []
    for segment in sentences.segments {
      if let last = clauses.last, last.sentence == segment.sentence,
        !tokens[last.tokens.upperBound - 1].isMark
      {
        clauses[clauses.count - 1].tokens = last.tokens.lowerBound..<segment.tokens.upperBound
      } else {
        clauses.append(
          Clause(
            tokens: segment.tokens, sentence: segment.sentence,
            opensSentence: segment.opensSentence))
      }
    }
    for index in clauses.indices { clauses[index].words = words(clauses[index].tokens) }
    return clauses
  }

  /// The single words with the tokens that they stand in; phrases are taken apart.
  private func words(_ range: Range<Int>) -> [(text: String, token: Int)] {
    range.flatMap { index -> [(text: String, token: Int)] in
      guard !tokens[index].isBlank, !tokens[index].isMark else { return [] }
      return sentences.words(tokens[index]).split(separator: " ").map { (String($0), index) }
    }
  }

  private func isTold(_ clause: Clause) -> Bool {
    clause.tokens.contains { taken.contains($0) }
      || replies.contains { $0.overlaps(clause.tokens) }
  }

  // MARK: Kinds of wishes

  private func wishes(_ all: [Clause], _ index: Int) -> [Wish] {
    let clause = all[index]
    let last = all.last?.sentence ?? 0
    // What is wanted is mostly said at the end; who one is stands behind it at times.
    let place = Double(clause.sentence + 1) / Double(last + 1)
    var wishes: [Wish] = []
    if let wish = wanted(all, index, place) { wishes.append(wish) }
    guard !isTold(clause), clause.sentence * 2 >= last - 1 else { return wishes }
    if let wish = ordered(all, index, place) ?? asked(all, index, place)
      ?? named(all, index, place)
    {
      wishes.append(wish)
    }
    return wishes
  }

  /// Behind a word of wanting: “wants the file reopened”.
  private func wanted(_ all: [Clause], _ index: Int, _ place: Double) -> Wish? {
    let clause = all[index]
    guard
      let want = clause.tokens.last(where: { token in
        tokens[token].roles.has(.want) && !replies.contains { $0.contains(token) }
      })
    else { return nil }
    let before = clause.tokens.lowerBound..<want
    guard !sentences.has(WordRoles(.others, .side, .they, .hearsay), before) else { return nil }
    let lead = words(before).map(\.text)
    let isDenied =
      sentences.has(WordRoles(.not), before)
      && !lead.contains { ["but", "just", "so"].contains($0) }
    guard let range = goingOn(all, index, from: want + 1, isOrder: false) else { return nil }
    let text = words(range).map(\.text)
    guard text.count > 1, !isLeaving(text) else { return nil }
    var score = 3.2 + place * 2.4
    if isDenied { score -= 1.6 }
    let isSure = place > 0.5 && !isDenied
    // “Please” and “request” stand beside wishes of any kind.
    if ["please", "request", "needs", "why not"].contains(sentences.words(tokens[want])) {
      score -= 0.8
    }
    return Wish(score: score, range: range, confidence: isSure ? 0.85 : 0.65, rule: "demand")
  }

  /// “Turn the boiler on”, “just make him stop by eleven”.
  private func ordered(_ all: [Clause], _ index: Int, _ place: Double) -> Wish? {
    let clause = all[index]
    var position = 0
    while position < clause.words.count, Self.leads.contains(clause.words[position].text) {
      position += 1
    }
    guard position + 1 < clause.words.count else { return nil }
    let verb = clause.words[position]
    let next = clause.words[position + 1].text
    guard Self.orders.contains(verb.text),
      !["i", "we", "me", "that's"].contains(next) || verb.text != "let"
    else { return nil }
    guard !Self.finite.contains(next), next != "of", isFirst(verb, clause) else { return nil }
    guard clause.opensSentence || isBehindTalk(all, index) else { return nil }
    guard let range = goingOn(all, index, from: verb.token, isOrder: true) else { return nil }
    let text = words(range).map(\.text)
    guard text.count > 1, !isLeaving(text) else { return nil }
    let score = 2.6 + place * 2.2 + (clause.opensSentence ? 0.4 : 0)
    return Wish(score: score, range: range, confidence: 0.65, rule: "plea")
  }

  private func isFirst(_ verb: (text: String, token: Int), _ clause: Clause) -> Bool {
    sentences.words(tokens[verb.token]).hasPrefix(verb.text)
  }

  /// An order behind a comma follows what the visitor says of themselves: “I'm late as it is, get
  /// the walls treated”; not what the notes tell in a row.
  private func isBehindTalk(_ all: [Clause], _ index: Int) -> Bool {
    guard index > 0, all[index - 1].sentence == all[index].sentence else { return false }
    return all[index - 1].words.contains {
      ["i", "i'm", "i've", "we", "we're", "so", "please", "look", "right", "you", "that's", "my"]
        .contains($0.text)
    } && !isTold(all[index - 1])
  }

  /// “Would someone tell me …”, “they should own up”, “which of the two is right?”.
  private func asked(_ all: [Clause], _ index: Int, _ place: Double) -> Wish? {
    let clause = all[index]
    let text = clause.words.map(\.text)
    let line = " " + text.joined(separator: " ") + " "
    for cue in Self.modals {
      guard let found = line.range(of: " " + cue + " ") else { continue }
      let count = line[..<found.upperBound].split(separator: " ").count
      guard count < clause.words.count,
        !text.prefix(count).contains(where: { ["i", "he", "she", "not", "never"].contains($0) })
      else { continue }
      guard let range = goingOn(all, index, from: clause.words[count].token, isOrder: true),
        words(range).count > 1
      else { continue }
      return Wish(score: 2 + place * 2, range: range, confidence: 0.6, rule: "plea-modal")
    }
    guard let end = all.last(where: { $0.sentence == clause.sentence })?.tokens.upperBound,
      sentences.words(tokens[end - 1]) == "?"
    else { return nil }
    var position = 0
    while position < text.count, Self.leads.contains(text[position]) { position += 1 }
    guard text.count - position > 3, Self.questions.contains(text[position]) else { return nil }
    var stop = end - 1
    while stop > clause.words[position].token + 1, tokens[stop - 1].isMark { stop -= 1 }
    return Wish(
      score: 1.2 + place * 1.6, range: clause.words[position].token..<stop, confidence: 0.5,
      rule: "question")
  }

  /// A thing without a verb: “my money back”, “no speakers after nine, is that so hard?”.
  private func named(_ all: [Clause], _ index: Int, _ place: Double) -> Wish? {
    let clause = all[index]
    guard clause.opensSentence else { return nil }
    var words = clause.words
    while let first = words.first, Self.leads.contains(first.text) { words.removeFirst() }
    guard let first = words.first, words.count > 1, words.count < 26 else { return nil }
    let next =
      index + 1 < all.count && all[index + 1].sentence == clause.sentence
      ? all[index + 1].words.map(\.text).joined(separator: " ") : ""
    var end = words[words.count - 1].token + 1
    var isRounded = Self.closings.contains { next == $0 || next.hasPrefix($0 + " ") }
    if let cut = words.firstIndex(where: { $0.text == "would" || $0.text == "will" }), cut > 1,
      cut + 1 < words.count, ["do", "be"].contains(words[cut + 1].text)
    {
      // “Two later buses would do it”.
      end = words[cut].token
      words.removeSubrange(cut...)
      isRounded = true
    } else if let cut = words.firstIndex(where: { $0.text == "and" }), cut > 1,
      cut + 1 < words.count,
      ["i'll", "i'd", "i'm", "we'll", "that's"].contains(words[cut + 1].text)
    {
      end = words[cut].token
      words.removeSubrange(cut...)
      isRounded = true
    }
    let main = words.prefix {
      !["who", "that", "which", "so", "till", "if", "what"].contains($0.text)
    }
    guard
      !main.contains(where: {
        Self.finite.contains($0.text) || Self.subjects.contains($0.text)
          || tokens[$0.token].date != nil && $0.token == first.token
      }),
      !main.contains(where: {
        tokens[$0.token].roles.hasAny(WordRoles(.nothing, .hearsay, .go, .turn, .not))
          && !["no", "not", "nobody"].contains($0.text)
      })
    else { return nil }
    let opens = Self.openers.contains(first.text)
    let isPassive = main.dropFirst().contains {
      $0.text.count > 4 && $0.text.hasSuffix("ed") || Self.participles.contains($0.text)
    }
    guard opens || isPassive || isRounded else { return nil }
    guard place > 0.6 || isRounded else { return nil }
    end = sentences.trimmedEnd(first.token..<end)
    let score =
      1.4 + place * 2 + (isRounded ? 1.2 : 0) + (opens ? 0.2 : 0) + (isPassive ? 0.2 : 0)
    return Wish(
      score: score, range: first.token..<end, confidence: isRounded ? 0.65 : 0.5, rule: "plea-named"
    )
  }

  // MARK: How far it goes

  /// From a word to where the wish ends; it goes on over a comma only where the next clause goes on
  /// with it.
  private func goingOn(_ all: [Clause], _ index: Int, from start: Int, isOrder: Bool) -> Range<Int>?
  {
    var index = index
    var start = start
    func skip() {
      while start < tokens.count, tokens[start].isBlank || tokens[start].isMark { start += 1 }
    }
    skip()
    while start < tokens.count, start >= all[index].tokens.upperBound {
      guard index + 1 < all.count, all[index + 1].sentence == all[index].sentence else {
        return nil
      }
      index += 1
      skip()
    }
    guard start < tokens.count else { return nil }
    var end = all[index].tokens.upperBound
    // “… and I'll be happy”.
    let inside = all[index].words.filter { $0.token >= start }
    for (position, word) in inside.enumerated()
    where word.text == "and" && position + 1 < inside.count {
      if Self.subjects.contains(inside[position + 1].text), word.token > start + 1 {
        end = word.token
        return trimmed(start..<end)
      }
    }
    var next = index + 1
    while next < all.count, all[next].sentence == all[index].sentence, end - start < 90 {
      let words = all[next].words.map(\.text)
      guard let first = words.first else { break }
      if Self.closings.contains(where: { words.joined(separator: " ").hasPrefix($0) }) { break }
      if Self.subjects.contains(first) || Self.breaks.contains(first) { break }
      if isOrder {
        guard first == "and", words.count > 1, !Self.subjects.contains(words[1]) else { break }
      } else if words.count > 1, Self.subjects.contains(words[1]) {
        break
      }
      end = all[next].tokens.upperBound
      next += 1
    }
    return trimmed(start..<end)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound + 1,
      tokens[end - 1].isMark || tokens[end - 1].isBlank
        || sentences.words(tokens[end - 1]) == "please"
    { end -= 1 }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }

  /// Wishes only to be off: “needs to catch the bus”.
  private func isLeaving(_ words: [String]) -> Bool {
    let first = words.first == "to" ? words.dropFirst().prefix(3) : words.prefix(3)
    return first.contains { ["catch", "go", "run", "leave", "fetch", "collect"].contains($0) }
      && words.contains {
        [
          "bus", "train", "school", "home", "work", "kid", "kids", "now", "soon", "run", "go",
          "shift",
        ]
        .contains($0)
      }
      && words.count < 10
  }
}
