import Understanding

/// Finds which of several facts a question asks for, by its words.
struct FactSearch {
  let facts: [Fact]
  let text: SpokenText

  /// The facts whose own words are in the question, those that are named most exactly.
  func named() -> [Fact] {
    best { fact in
      let spoken = (fact.words.zh + fact.words.en).map { SpokenText($0) }
      return spoken.filter { text.has($0) }.reduce(0) { $0 + $1.plain.count }
    }
  }

  /// The facts that share with the question what no other of them has; none if that is nothing.
  ///
  /// For a question in words of its own: 烟囱朝哪儿开 finds what is told of the 烟囱.
  func akin() -> [Fact] {
    let own = Self.terms(of: [text])
    let others = facts.map { fact in
      Self.terms(
        of: (fact.say.zh + fact.say.en + fact.words.zh + fact.words.en).map(SpokenText.init))
    }
    var counts: [String: Int] = [:]
    for terms in others { for term in terms { counts[term, default: 0] += 1 } }
    let scores = others.map { $0.intersection(own).count { counts[$0] == 1 } }
    guard let most = scores.max(), most > 0 else { return [] }
    let found = facts.indices.filter { scores[$0] == most }
    return found.count == 1 ? [facts[found[0]]] : []
  }

  private func best(_ score: (Fact) -> Int) -> [Fact] {
    let scores = facts.map(score)
    guard let most = scores.max(), most > 0 else { return [] }
    return facts.indices.filter { scores[$0] == most }.map { facts[$0] }
  }

  /// Pairs of Chinese characters, and English words, without those that mean nothing by themselves.
  private static func terms(of texts: [SpokenText]) -> Set<String> {
    var terms: Set<String> = []
    for text in texts {
      for word in text.plain.split(whereSeparator: { !$0.isASCII || $0 == " " }) {
        let word = String(word)
        if word.count >= 4, !commonWords.contains(word) { terms.insert(singular(word)) }
      }
      for (one, other) in zip(text.plain, text.plain.dropFirst())
      where one.isHan && other.isHan {
        guard !commonCharacters.contains(one), !commonCharacters.contains(other) else { continue }
        terms.insert(String([one, other]))
      }
    }
    return terms
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  private static let commonCharacters = Set(
    "的了是在有我你您他她它们这那哪什么怎吗呢吧啊就都也还又很最更不没别要会能可以想说讲问请来去到上下里外个些么样时候年月日天多少几谁为从把被给让对跟和与或但而且后前再过着得地所之其自己事情情况现一二两三四五六七八九十"
  )

  private static let commonWords: Set<String> = [
    "what", "when", "where", "which", "have", "been", "that", "this", "with", "from", "they",
    "them", "their", "your", "yours", "about", "there", "would", "could", "does", "were", "will",
    "tell", "said", "then", "some", "more", "know", "just", "like", "only", "also", "into", "over",
    "here", "than", "very", "much", "many", "make", "made", "went", "come", "came", "please",
    "happened", "exactly", "these", "those", "other", "after", "before", "still", "anything",
  ]
}
