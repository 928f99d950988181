import CaseRecord
import Foundation

/// Finds sums, numbers of people and lengths of time in English where they begin.
struct EnglishNumberFinder {
  let text: ListenText

  func find(at start: Int) -> (length: Int, kind: ListenToken.Kind)? {
    guard text.folded[start].isWordPart, start == 0 || !text.folded[start - 1].isWordPart else {
      return nil
    }
    if text.folded[start].isDigit, start > 0,
      "£$€/#-.".unicodeScalars.contains(text.folded[start - 1])
    {
      return nil
    }
    let words = words(from: start)
    guard let number = number(words) else { return pair(words, start) }
    return sum(number, words, start) ?? people(number, words, start) ?? span(number, words, start)
      ?? bareSum(number, words, start)
  }

  // MARK: Words

  private struct Word {
    let text: String
    let end: Int
    /// Whether only a blank parts it from the next.
    var isJoined = false
  }

  private func words(from start: Int) -> [Word] {
    var words: [Word] = []
    var index = start
    while words.count < 14, index < text.count {
      var stop = index
      while stop < text.count,
        text.folded[stop].isWordPart
          || (",.".unicodeScalars.contains(text.folded[stop]) && stop > index
            && text.folded[stop - 1].isDigit && stop + 1 < text.count
            && text.folded[stop + 1].isDigit)
          || ("-'".unicodeScalars.contains(text.folded[stop]) && stop > index
            && stop + 1 < text.count && text.folded[stop + 1].isWordPart)
      { stop += 1 }
      guard stop > index else { break }
      // “Eighty-six thousand's still owed”.
      let word = text.foldedString(index..<stop)
      if word.hasSuffix("'s"), word != "quid's", isNumber(String(word.dropLast(2))) {
        words.append(Word(text: String(word.dropLast(2)), end: stop - 2))
        break
      }
      words.append(Word(text: word, end: stop))
      index = stop
      guard index < text.count, text.folded[index] == " " else { break }
      words[words.count - 1].isJoined = true
      index += 1
    }
    return words
  }

  private func isNumber(_ word: String) -> Bool {
    Self.units[word] != nil || small(word) != nil || word.first?.isNumber == true
  }

  // MARK: Numbers

  private struct Number {
    var value: Decimal
    /// How many words it is.
    var count: Int
    var isAbout = false
    /// Whether it is written as sums are: 46,500; with thousand, grand and the like.
    var isLarge = false
    var hasGrand = false
    var isDigits = false
  }

  /// A number in digits or words from the first word.
  private func number(_ words: [Word]) -> Number? {
    var total: Decimal = 0
    var current: Decimal = 0
    var result = Number(value: 0, count: 0)
    var index = 0
    var hasAny = false
    func word(_ index: Int) -> String {
      index < words.count && (index == 0 || words[index - 1].isJoined) ? words[index].text : ""
    }
    if word(0) == "half", word(1) == "a", let unit = Self.units[word(2)] {
      return Number(value: unit / 2, count: 3, isLarge: unit >= 1000, hasGrand: word(2) == "grand")
    }
    while index < words.count {
      let text = word(index)
      if text.isEmpty { break }
      if text.first?.isNumber == true {
        guard !hasAny || result.isDigits == false && false else { break }
        guard let (value, isLarge, isAbout) = digits(text) else { break }
        current = value
        result.isLarge = isLarge
        result.isAbout = isAbout
        result.isDigits = true
      } else if let unit = Self.units[text] {
        guard hasAny || text != "grand" else { break }
        if unit == 100 || unit == 12 {
          current = (current == 0 ? 1 : current) * unit
        } else {
          total += (current == 0 ? 1 : current) * unit
          current = 0
        }
        if unit >= 100 { result.isLarge = unit >= 1000 || result.isLarge || current >= 1000 }
        if text == "grand" { result.hasGrand = true }
      } else if let (value, isAbout) = small(text) {
        if hasAny, current != 0, current.isLess(than: 100), !(current >= 20 && value < 10) { break }
        current += value
        result.isAbout = result.isAbout || isAbout
      } else if (text == "a" || text == "an"), !hasAny {
        if Self.units[word(index + 1)] != nil {
          index += 1
          continue
        }
        guard word(index + 1) == "couple",
          let next = word(index + 2) == "of" ? Optional(index + 3) : index + 2,
          Self.units[word(next)] != nil
        else { break }
        current = 2
        index = next
        hasAny = true
        continue
      } else if text == "several" || text == "couple", !hasAny, Self.units[word(index + 1)] != nil {
        current = text == "couple" ? 2 : 1
        result.isAbout = true
        hasAny = true
        index += 1
        continue
      } else if text == "and", hasAny {
        if word(index + 1) == "a", word(index + 2) == "half" {
          // Eighteen and a half thousand.
          if let unit = Self.units[word(index + 3)] {
            total += (current + 0.5) * unit
            current = 0
            result.isLarge = true
            result.hasGrand = word(index + 3) == "grand"
            result.value = total
            result.count = index + 4
            return result
          }
          break
        }
        guard current == 0 && total > 0 || current >= 100,
          small(word(index + 1)) != nil || Self.units[word(index + 1)] != nil && false
        else { break }
        index += 1
        continue
      } else if ["odd", "or"].contains(text), hasAny {
        guard text == "odd" || word(index + 1) == "so" else { break }
        result.isAbout = true
        index += text == "or" ? 2 : 1
        result.count = index
        continue
      } else {
        break
      }
      hasAny = true
      index += 1
      result.count = index
      result.value = total + current
    }
    guard hasAny, result.count > 0, result.value > 0 else { return nil }
    if result.value >= 1000, !result.isDigits { result.isLarge = true }
    return result
  }

  private func digits(_ word: String) -> (Decimal, Bool, Bool)? {
    var body = Substring(word)
    var isAbout = false
    for ending in ["-odd", "-plus", "-ish"] where body.hasSuffix(ending) {
      body = body.dropLast(ending.count)
      isAbout = true
    }
    var scale: Decimal = 1
    if body.last == "k" {
      (body, scale) = (body.dropLast(), 1000)
    } else if body.last == "m", body.count > 1 {
      (body, scale) = (body.dropLast(), 1_000_000)
    }
    guard !body.isEmpty, body.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." }) else {
      return nil
    }
    let hasComma = body.contains(",")
    let whole = String(body).components(separatedBy: ".")[0].components(separatedBy: ",")
    if hasComma, whole.dropFirst().contains(where: { $0.count != 3 }) { return nil }
    guard body.count(where: { $0 == "." }) < 2,
      let value = Decimal(string: body.filter { $0 != "," })
    else { return nil }
    return (value * scale, hasComma || scale == 1000, isAbout)
  }

  /// Up to ninety-nine, also `thirty-odd`.
  private func small(_ word: String) -> (Decimal, Bool)? {
    if let value = EnglishNumeral.words[word], word != "a", word != "an" {
      return (Decimal(value), false)
    }
    guard word.contains("-") else { return nil }
    var value = 0
    var isAbout = false
    for part in word.split(separator: "-") {
      if part == "odd" || part == "plus" || part == "ish" {
        isAbout = true
      } else if let number = EnglishNumeral.words[String(part)], part != "a" {
        value += number
      } else if let unit = Self.units[String(part)], value > 0, unit < 1000 {
        value *= NSDecimalNumber(decimal: unit).intValue
      } else {
        return nil
      }
    }
    return value > 0 ? (Decimal(value), isAbout) : nil
  }

  // MARK: What it counts

  private func quantity(_ number: Number, _ said: Range<Int>) -> Quantity {
    Quantity(
      value: number.value, approximation: number.isAbout ? .about : .exact, said: text.string(said))
  }

  private func sum(_ number: Number, _ words: [Word], _ start: Int) -> (Int, ListenToken.Kind)? {
    if number.hasGrand {
      let end = words[number.count - 1].end
      return (end - start, .money(quantity(number, start..<end)))
    }
    guard let next = next(words, number.count), Self.currencies.contains(words[next].text) else {
      return nil
    }
    let end = words[next].end
    return (end - start, .money(quantity(number, start..<end)))
  }

  private func next(_ words: [Word], _ index: Int) -> Int? {
    index < words.count && words[index - 1].isJoined ? index : nil
  }

  private func people(_ number: Number, _ words: [Word], _ start: Int) -> (Int, ListenToken.Kind)? {
    guard number.value >= 1,
      NSDecimalNumber(decimal: number.value).doubleValue.rounded()
        == NSDecimalNumber(decimal: number.value).doubleValue
    else { return nil }
    var index = number.count
    while index < min(words.count, number.count + 5), index == 0 || words[index - 1].isJoined {
      let word = words[index].text
      if Self.people.contains(word) {
        // “12 residents' committee”, “three workers' hostels”: no number of people.
        let end = words[index].end
        if end < text.count, text.folded[end] == "'" { return nil }
        return (end - start, .count(quantity(number, start..<end)))
      }
      guard Self.adjectives.contains(word) || word.hasSuffix("ing") && index == number.count else {
        break
      }
      index += 1
    }
    // Party of three; three present; five in all.
    if let next = next(words, number.count), number.value < 60 {
      let word = words[next].text
      let isPair = next + 1 < words.count && words[next].isJoined
      if ["present", "strong", "attended", "came"].contains(word)
        || isPair && word == "in" && ["all", "person", "attendance"].contains(words[next + 1].text)
      {
        let end = words[number.count - 1].end
        return (end - start, .count(quantity(number, start..<end)))
      }
    }
    let before = text.foldedString(max(0, start - 14)..<start)
    if before.hasSuffix("party of ") || before.hasSuffix("group of ")
      || before.hasSuffix("delegation of ") || before.hasSuffix("family of "), number.value < 200
    {
      let end = words[number.count - 1].end
      return (end - start, .count(quantity(number, start..<end)))
    }
    return nil
  }

  /// Both present.
  private func pair(_ words: [Word], _ start: Int) -> (Int, ListenToken.Kind)? {
    guard words.count > 1, words[0].text == "both", words[0].isJoined,
      ["present", "came", "attended"].contains(words[1].text)
    else { return nil }
    return (
      words[0].end - start, .count(Quantity(value: 2, said: text.string(start..<words[0].end)))
    )
  }

  private func span(_ number: Number, _ words: [Word], _ start: Int) -> (Int, ListenToken.Kind)? {
    guard number.value < 100, let next = next(words, number.count),
      let unit = Self.spans[words[next].text]
    else { return nil }
    if next + 1 < words.count, words[next].isJoined,
      ["ago", "back", "earlier", "later", "old", "after"].contains(words[next + 1].text)
    {
      return nil
    }
    return (
      words[next].end - start,
      .span(SpanOfTime(count: NSDecimalNumber(decimal: number.value).intValue, unit: unit))
    )
  }

  /// A sum without its currency: 46,500; eighteen and a half thousand; 720 a month.
  private func bareSum(_ number: Number, _ words: [Word], _ start: Int) -> (Int, ListenToken.Kind)?
  {
    let end = words[number.count - 1].end
    let follower = next(words, number.count).map { words[$0].text } ?? ""
    if number.isDigits, !number.isLarge {
      guard number.value >= 20, number.value < 100_000, let next = next(words, number.count),
        next + 1 < words.count, words[next].isJoined, ["a", "per"].contains(words[next].text),
        [
          "month", "week", "year", "head", "mu", "day", "night", "term", "metre", "square", "hour",
          "session", "lesson", "ton", "tonne",
        ].contains(words[next + 1].text)
      else { return nil }
      return (end - start, .money(quantity(number, start..<end)))
    }
    guard number.isLarge, number.value >= 1000, !Self.counted.contains(follower),
      !follower.hasPrefix("sq")
    else { return nil }
    if end < text.count, "%°".unicodeScalars.contains(text.folded[end]) { return nil }
    // The second word behind: “10,000 spindle bobbins” is not known, “3,000 old books” neither.
    if let next = next(words, number.count), next + 1 < words.count, words[next].isJoined,
      Self.counted.contains(words[next + 1].text), Self.adjectives.contains(words[next].text)
    {
      return nil
    }
    return (end - start, .money(quantity(number, start..<end)))
  }
}
