import CaseRecord

/// Makes a text into tokens: what can be recognized by itself, words of the lexicon, and the rest.
struct ListenTokenizer {
  let lexicon: ListenLexicon
  let offices: OfficeTable
  let today: CivilDate
  var prefer = DatePreference.past

  private func isPrefix(_ token: ListenToken, of text: ListenText) -> Bool {
    guard text.folded[token.range.lowerBound].isHan, token.date == nil else { return false }
    if token.isBare || token.office != nil { return true }
    if token.range.count == 1 { return !token.roles.hasAny(WordRoles(.stop, .to, .number, .me)) }
    return token.roles.hasAny(WordRoles(.ending, .office, .region, .street))
  }

  /// The longest word at a place; a shorter one where an office begins within it and goes beyond:
  /// 转|交警, not 转交|警.
  private func word(at index: Int, in text: ListenText) -> (length: Int, payload: WordRoles)? {
    let words = lexicon.words.all(at: index, in: text.folded)
    guard let longest = words.first, longest.length > 1, text.folded[index].isHan,
      !longest.payload.hasAny(WordRoles(.nooffice, .office, .not, .plan))
    else { return words.first }
    return words.dropFirst().first { shorter in
      guard shorter.payload.hasAny(WordRoles(.pass, .to, .turn, .go, .call, .about)),
        let office = offices.phrases.longest(at: index + shorter.length, in: text.folded)
      else { return false }
      return shorter.length + office.length > longest.length && !office.payload.isWeak
        || shorter.payload.has(.pass) && shorter.length + office.length > longest.length
    } ?? longest
  }

  func tokens(of text: ListenText) -> [ListenToken] {
    let numbers = NumberFinder(text: text)
    let dates = DateFinder(text, today: today, prefer: prefer)
    let documents = DocumentNumberFinder(text: text)
    var tokens: [ListenToken] = []
    var lastDate: SaidDate?
    var index = 0
    while index < text.count {
      let scalar = text.folded[index]
      if scalar.isBlank {
        append(.blank, 1)
        continue
      }
      let word = word(at: index, in: text)
      let office = offices.phrases.longest(at: index, in: text.folded)
      if let end = documents.end(atBracket: index) {
        // The characters before the bracket belong to it: 城管改字〔2025〕12号.
        var start = index
        while let last = tokens.last, isPrefix(last, of: text), index - last.range.lowerBound <= 12
        {
          start = last.range.lowerBound
          tokens.removeLast()
        }
        index = start
        append(.documentNumber, end - start)
      } else if let length = documents.find(at: index) {
        append(.documentNumber, length)
      } else if !scalar.isHan,
        let (length, date) = dates.find(at: index, after: prefer == .past ? lastDate : nil),
        length > max(word?.length ?? 0, office?.length ?? 0)
      {
        lastDate = date
        append(.date(date), length)
      } else if let office, office.length >= word?.length ?? 0, office.length > 2 || !scalar.isDigit
      {
        append(
          .office(office.payload), office.length,
          word?.length == office.length ? word?.payload ?? [] : [])
      } else if let word, word.length > 3 || word.payload.has(.nooffice) && word.length > 1 {
        append(.word, word.length, word.payload)
      } else if let (length, date) = dates.find(at: index, after: prefer == .past ? lastDate : nil)
      {
        lastDate = date
        append(.date(date), length)
      } else if let (length, kind) = numbers.find(at: index) {
        append(kind, length)
      } else if let office {
        append(.office(office.payload), office.length)
      } else if let word {
        append(.word, word.length, word.payload)
      } else if scalar.isWordPart {
        append(scalar.isDigit ? .digits : .bare, text.wordEnd(from: index) - index)
      } else {
        append(scalar.isHan ? .bare : .mark, 1)
      }
    }
    let joined = OfficeNames(text: text, offices: offices).joined(tokens)
    return text.isChinese
      ? joined : EnglishOfficeNames(text: text, offices: offices).completed(joined)

    func append(_ kind: ListenToken.Kind, _ length: Int, _ roles: WordRoles = []) {
      tokens.append(ListenToken(range: index..<index + length, roles: roles, kind: kind))
      index += length
    }
  }
}
