/// Completes the names of offices in English: “the council's housing team”, “state insurance
/// commissioner”; and finds the names that no list has where somebody turns to them: “rang the
/// RSPCA”, “Network Rail rung in March”.
struct EnglishOfficeNames {
  let text: ListenText
  let offices: OfficeTable

  func completed(_ tokens: [ListenToken]) -> [ListenToken] {
    var done: [ListenToken] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if isHead(token), !isAddress(tokens, index) {
        let end = right(tokens, index)
        let count = left(done, token)
        if end > index + 1 || count > 0 {
          let start = done.count - count
          let lower = count > 0 ? done[start].range.lowerBound : token.range.lowerBound
          done.removeLast(count)
          done.append(office(lower..<tokens[end - 1].range.upperBound))
        } else {
          done.append(
            token.office == nil && words(token).contains(" ") ? office(token.range) : token)
        }
        index = end
      } else if isHead(token), token.office != nil {
        // “41 Larch Court”: a house, not a court.
        done.append(ListenToken(range: token.range, roles: WordRoles(.street), kind: .word))
        index += 1
      } else if let end = paper(tokens, index) {
        var name = office(token.range.lowerBound..<tokens[end - 1].range.upperBound)
        name.roles = WordRoles(.media)
        name.kind = .word
        done.append(name)
        index = end
      } else if let end = unknown(tokens, index, before: done) {
        done.append(office(token.range.lowerBound..<tokens[end - 1].range.upperBound))
        index = end
      } else {
        done.append(token)
        index += 1
      }
    }
    return done
  }

  func office(_ range: Range<Int>) -> ListenToken {
    // “Enforcement Bureau of the Court”: what stands before “of” says what it is.
    var head = range
    if let of = range.first(where: {
      $0 + 4 < range.upperBound && text.foldedString($0..<$0 + 4) == " of "
    }), of > range.lowerBound {
      head = range.lowerBound..<of
    }
    let listed =
      offices.listed(Array(text.folded[head])) ?? offices.listed(Array(text.folded[range]))
    let name = OfficeName(listed: listed, isWeak: false)
    return ListenToken(range: range, roles: [], kind: .office(name))
  }

  func words(_ token: ListenToken) -> String { text.foldedString(token.range) }

  func isHead(_ token: ListenToken) -> Bool {
    token.office != nil || token.roles.has(.ending) && !token.roles.hasAny(Self.verbs)
  }

  func isCapital(_ token: ListenToken) -> Bool {
    text.scalars[token.range.lowerBound].properties.isUppercase
  }

  // MARK: Addresses

  /// Whether “Court” ends the name of a house: behind a number, with but one word before.
  func isAddress(_ tokens: [ListenToken], _ index: Int) -> Bool {
    guard tokens[index].office?.listed == "court", words(tokens[index]).hasSuffix("court"),
      isCapital(tokens[index])
    else { return false }
    let last = tokens[max(0, index - 8)..<index]
    let name = words(tokens[index]).split(separator: " ")
    if name.count > 1, name.dropLast().contains(where: { Self.courts.contains($0) }) {
      return false
    }
    return last.contains { token in
      if case .digits = token.kind { return true }
      return Self.dwellings.contains(words(token))
    }
  }

  static let courts: Set<Substring> = [
    "county", "district", "high", "crown", "magistrates'", "supreme", "family", "people's", "city",
    "circuit", "small", "claims", "labour", "appeal",
  ]
  static let dwellings: Set = [
    "flat", "block", "building", "unit", "room", "apartment", "apt", "tower",
  ]

  // MARK: More of a known name

  /// Up to which token a name goes on: council + 's + housing team, council + insurance section.
  func right(_ tokens: [ListenToken], _ index: Int) -> Int {
    var end = index + 1
    var next = end
    if next + 1 < tokens.count, tokens[next].isMark, words(tokens[next]) == "'" {
      next += words(tokens[next + 1]) == "s" ? 2 : 1
    }
    var seen = 0
    while next + 1 < tokens.count, tokens[next].isBlank, seen < 4 {
      let word = tokens[next + 1]
      guard word.isBare || isNoun(word) || isHead(word) else { break }
      seen += 1
      next += 2
      if isHead(word) || Self.tails.contains(words(word)) { end = next }
    }
    return end
  }

  /// How many tokens before belong to a name.
  func left(_ done: [ListenToken], _ head: ListenToken) -> Int {
    var count = 0
    while count + 1 < done.count, done[done.count - 1 - count].isBlank, count < 8 {
      var word = done[done.count - 2 - count]
      // “Workers' centre”.
      let isPlural =
        word.isMark && words(word) == "'" && count + 3 < done.count
        && words(done[done.count - 3 - count]).hasSuffix("s")
        && done[done.count - 3 - count].range.upperBound == word.range.lowerBound
      if isPlural {
        word = done[done.count - 3 - count]
        if !word.roles.hasAny(WordRoles(.me, .family, .others)) {
          count += 3
          continue
        }
        break
      }
      guard !word.isBlank, !word.isMark else { break }
      let isPart =
        word.roles.has(.region)
        || (word.isBare || isNoun(word)) && (isCapital(word) || head.office == nil)
      guard isPart, !word.roles.hasAny(WordRoles(.stop, .to)) || isCapital(word) && word.isBare
      else { break }
      // The first word of a sentence has its capital anyway.
      if isCapital(word), word.roles.hasAny(Self.verbs) { break }
      count += 2
    }
    return count
  }

  /// A word that names a thing though it has a role elsewhere: insurance, housing.
  func isNoun(_ token: ListenToken) -> Bool {
    guard case .word = token.kind else { return false }
    return token.roles.hasAny(
      WordRoles(
        .side, .claim, .event, .hardship, .region, .street, .ending, .office, .affected, .live))
      && !token.roles.hasAny(
        Self.verbs.union(
          WordRoles(
            .stop, .to, .me, .family, .others, .they, .say, .act, .not, .plan, .then, .but, .want,
            .began)))
      && !Self.people.contains(words(token))
  }

  static let people: Set = [
    "landlord", "boss", "employer", "manager", "owner", "driver", "builder", "shop", "company",
    "firm", "seller", "dealer", "tenant", "agent", "foreman", "mr", "ms",
  ]

  // MARK: Papers and stations

  /// “Evening Post”, “Elk Bend Courier”, “Radio Marden”, “the Echo”: capitals, with a word that only
  /// papers and stations have.
  func paper(_ tokens: [ListenToken], _ index: Int) -> Int? {
    guard isName(tokens[index]) else { return nil }
    var end = index + 1
    var hasSign = false
    var names = 1
    if Self.stations.contains(words(tokens[index])) { hasSign = true }
    while end + 1 < tokens.count, tokens[end].isBlank, isName(tokens[end + 1]), names < 5 {
      let word = words(tokens[end + 1])
      names += 1
      end += 2
      if Self.papers.contains(word) || Self.stations.contains(word) {
        hasSign = true
        if Self.papers.contains(word) { break }
      }
    }
    if names == 1 {
      // “The Echo” alone, behind a small “the”.
      guard index > 1, words(tokens[index - 2]) == "the", !isCapital(tokens[index - 2]),
        Self.solePapers.contains(words(tokens[index]))
      else { return nil }
      return end
    }
    return hasSign ? end : nil
  }

  func isName(_ token: ListenToken) -> Bool {
    guard isCapital(token) else { return false }
    if case .word = token.kind {
      return Self.papers.contains(words(token)) || Self.stations.contains(words(token))
    }
    return token.isBare
  }

  static let papers: Set = [
    "post", "echo", "courier", "gazette", "herald", "chronicle", "tribune", "mercury", "argus",
    "journal", "observer", "telegraph", "advertiser", "guardian", "times", "daily", "dispatch",
    "sentinel", "bugle", "news", "bulletin",
  ]
  static let solePapers: Set = [
    "echo", "courier", "gazette", "herald", "chronicle", "tribune", "mercury", "argus", "observer",
    "telegraph", "advertiser", "examiner", "sentinel", "bugle", "journal",
  ]
  static let stations: Set = ["radio", "tv", "television", "fm", "broadcasting", "evening"]
}
