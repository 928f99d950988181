import CaseRecord
import Forms
import Understanding

/// Reads one line as the answers of a whole group: 城管局 12345 去年3月 说已责令整改.
///
/// Each word goes to the first question still without an answer whose kind it is surely of: a
/// number to phone or ID, a date to a date, a word of a list to a choice. The runs of words left
/// over go to the text questions in order. Nothing is guessed: what does not fit is asked as usual.
struct LineFilling {
  let questions: [Question]
  let matchers: [String: ChoiceMatcher]
  let today: CivilDate
  let language: Language

  /// What a line comes to.
  struct Filling {
    /// Values and words by the position of the question.
    var values: [Int: (value: Value, said: String)] = [:]
    /// Words that are surely meant for a question and are no good answer yet.
    var doubtful: [Int: String] = [:]

    func isFree(_ position: Int) -> Bool { values[position] == nil && doubtful[position] == nil }
  }

  /// What the line fills; nil unless it is the first question and at least one that only a certain
  /// kind of word can fill.
  ///
  /// Not whole, it need not begin with the first question, and one answer does.
  func fill(_ text: String, isWhole: Bool = true) -> Filling? {
    let words = self.words(of: text)
    guard words.count > 1 || !isWhole && !words.isEmpty else { return nil }
    var filled = Filling()
    // Words left over that stand next to each other, with their blanks and commas.
    var runs: [[Substring]] = []
    var wasLeft = false
    var index = 0
    while index < words.count {
      if let count = take(
        text, words[index...], isFirst: index == 0, followsOther: !runs.isEmpty, into: &filled)
      {
        index += count
        wasLeft = false
      } else if Self.isLongNumber(words[index]) {
        return nil
      } else {
        if wasLeft {
          runs[runs.count - 1].append(words[index])
        } else {
          runs.append([words[index]])
        }
        wasLeft = true
        index += 1
      }
    }
    if isWhole, filled.values.isEmpty, filled.doubtful.isEmpty, !isNameAndAddress(words) {
      return nil
    }
    takeUnlisted(words[0], &runs, &filled)
    place(runs, of: text, &filled)
    let count = filled.values.count + filled.doubtful.count
    if !isWhole { return count > 0 ? filled : nil }
    return filled.values[0] != nil && count > 1 ? filled : nil
  }

  /// The words between blanks and commas; a telephone or ID number is one by itself.
  private func words(of text: String) -> [Substring] {
    let words = text.split { $0.isWhitespace || "，、；,".contains($0) }
    guard questions.contains(where: { $0.type == .phone || $0.type == .idNumber }) else {
      return words
    }
    return words.flatMap { word -> [Substring] in
      var parts: [Substring] = []
      var rest = word
      while let match = rest.firstMatch(of: /[0-9]{7,}[Xx]?/) {
        if match.range.lowerBound > rest.startIndex {
          parts.append(rest[..<match.range.lowerBound])
        }
        parts.append(rest[match.range])
        rest = rest[match.range.upperBound...]
      }
      // 0571-87654321 is one number.
      guard parts.count > 1 || !rest.isEmpty, word.contains(where: { $0.isLetter }) else {
        return [word]
      }
      return rest.isEmpty ? parts : parts + [rest]
    }
  }

  /// Words of a line that are tried together.
  private struct Words {
    let text: String
    let isOne: Bool
    /// Whether the line begins with them.
    let isFirst: Bool
    /// Whether some word before them was for no question yet.
    let followsOther: Bool
  }

  /// How many of the next words mean something together (“last March”), the most first; nil if
  /// not even one does.
  private func take(
    _ text: String, _ words: ArraySlice<Substring>, isFirst: Bool, followsOther: Bool,
    into filled: inout Filling
  ) -> Int? {
    for count in stride(from: min(4, words.count), through: 1, by: -1) {
      let part = Self.part(of: text, words.prefix(count))
      let words = Words(
        text: part, isOne: count == 1, isFirst: isFirst, followsOther: followsOther)
      guard let (position, value) = recognize(words, except: filled) else { continue }
      if let value {
        filled.values[position] = (value, part)
      } else {
        filled.doubtful[position] = part
      }
      return count
    }
    return nil
  }

  /// The text from the first of some words to the last.
  private static func part(of text: String, _ words: some Collection<Substring>) -> String {
    guard let first = words.first else { return "" }
    let end = words.reduce(first.endIndex) { max($0, $1.endIndex) }
    return String(text[first.startIndex..<end])
  }

  /// The question that words are for, with its value; without one where it is doubtful.
  private func recognize(_ words: Words, except filled: Filling) -> (Int, Value?)? {
    let word = words.text
    for (position, question) in questions.enumerated()
    where filled.isFree(position) && question.type != .text && question.type != .acknowledge {
      if question.type.takesChoices {
        // The line begins with what its first question asks for, or with sure answers to others.
        if position == 0, !words.isFirst, words.followsOther { continue }
        guard let matcher = question.choices.flatMap({ matchers[$0.name] }),
          case .one(let name, let how) = matcher.match(word, suggests: false),
          isSure(how, words, isFirstQuestion: position == 0),
          position > 0 || words.isFirst || how == .exact
        else { continue }
        return (position, .choices([Value.Choice(name)]))
      }
      if !words.isOne, question.type != .date { continue }
      let reader = AnswerReader(question: question, matcher: nil, today: today, language: language)
      if case .value(let value) = reader.read(word) { return (position, value) }
    }
    guard words.isOne, Self.isLongNumber(word) else { return nil }
    let wanted: [QuestionType] = word.count > 12 ? [.idNumber, .phone] : [.phone, .idNumber]
    for type in wanted {
      let position = questions.indices.first { questions[$0].type == type && filled.isFree($0) }
      if let position { return (position, nil) }
    }
    return nil
  }

  /// Whether a choice was recognized by more than chance.
  ///
  /// A number is the place of a choice only where it can be nothing else; a short Latin word
  /// begins many a name; letters are pinyin where no word of a sentence has them.
  private func isSure(
    _ how: ChoiceMatcher.How, _ words: Words, isFirstQuestion: Bool
  ) -> Bool {
    switch how {
    case .exact: true
    case .prefix: words.text.isHan || words.text.count > 3
    case .part: words.isOne && words.text.isHan
    case .number: !isFirstQuestion
    case .pinyin, .initials:
      language == .chinese && words.isOne && words.text.count > 1
        && words.text.allSatisfy { ("a"..."z").contains($0) }
    }
  }

  /// A short first word that is on no list, before words that are surely something else, is kept
  /// as it is: 路灯所 下周一 修.
  private func takeUnlisted(
    _ word: Substring, _ runs: inout [[Substring]], _ filled: inout Filling
  ) {
    guard let first = questions.first, first.type == .selectOne, first.orOther, filled.isFree(0),
      runs.first?.first == word, word.isHan, word.count <= 12
    else { return }
    runs[0].removeFirst()
    if runs[0].isEmpty { runs.removeFirst() }
    filled.values[0] = (.choices([Value.Choice(String(word), isListed: false)]), String(word))
  }

  /// 王某 幸福小区3号楼: a name, and behind it what can only be a place.
  private func isNameAndAddress(_ words: [Substring]) -> Bool {
    guard questions.first?.type == .text, questions.count(where: { $0.type == .text }) > 1,
      words[0].isHanName
    else { return false }
    return words.dropFirst().joined().isPlace
  }

  /// Seven digits can only be a phone or an ID number, if not a good one; in a text they would be
  /// lost.
  private static func isLongNumber(_ word: some StringProtocol) -> Bool {
    let digits = word.count(where: \.isNumber)
    return digits >= 7 && digits * 2 > word.count
  }

  private func place(_ runs: [[Substring]], of text: String, _ filled: inout Filling) {
    let texts = questions.indices.filter { questions[$0].type == .text }
    var runs = runs
    if runs.count < texts.count, let first = runs.first, first.count > 1 {
      if first[0].isHanName {
        // 王某 幸福小区3号楼: a short first word is a name, what follows is something else.
        runs = [[first[0]], Array(first.dropFirst())] + runs.dropFirst()
      } else if questions.first?.type == .text, let last = first.last, last.isHanName,
        first.dropLast().joined().isPlace
      {
        runs = [[last], Array(first.dropLast())] + runs.dropFirst()
      }
    } else if questions.first?.type == .text, runs.count == 2, runs[0].joined().isPlace,
      runs[1].count == 1, runs[1][0].isHanName
    {
      runs.swapAt(0, 1)
    }
    for (index, position) in texts.enumerated() where index < runs.count {
      let isLast = index == texts.count - 1
      let parts = isLast ? Array(runs[index...]) : [runs[index]]
      let separator = parts.joined().contains { $0.isHan } ? "，" : " "
      var words = parts.map { Self.part(of: text, $0) }.joined(separator: separator)
      // 住幸福小区: where, not that one lives there.
      if questions[position].name == "visitor_address" {
        for verb in ["家住", "住在", "现住", "住"]
        where words.hasPrefix(verb) && words.count > verb.count + 2 {
          words.removeFirst(verb.count)
          break
        }
      }

      filled.values[position] = (.text(words), words)
    }
  }
}

extension StringProtocol {
  /// Whether it is made of Chinese characters.
  fileprivate var isHan: Bool {
    unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Whether it has what only a place has: numbers, or the words of streets and houses.
  fileprivate var isPlace: Bool {
    contains { $0.isNumber || "路街巷村镇乡区县市号楼栋室组队".contains($0) }
  }

  /// Two to four Chinese characters, as names are.
  fileprivate var isHanName: Bool {
    (2...4).contains(count) && unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
  }
}
