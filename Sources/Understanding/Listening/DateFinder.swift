import CaseRecord

/// Finds dates where they begin, also those that are told from the date before: 次日, a week later.
struct DateFinder {
  let text: ListenText
  let today: CivilDate
  private let reader: DateReader

  init(_ text: ListenText, today: CivilDate) {
    self.text = text
    self.today = today
    reader = DateReader(today: today)
  }

  /// The longest date that begins at a place; nil if none does.
  ///
  /// From `last`, the date told before, `两个月后` and a bare month are reckoned.
  func find(at start: Int, after last: SaidDate?) -> (length: Int, date: SaidDate)? {
    let first = text.folded[start]
    if first.isHan || first.isDigit, let found = chinese(at: start, after: last) { return found }
    guard first.isWordPart, start == 0 || !text.folded[start - 1].isWordPart else { return nil }
    return english(at: start, after: last)
  }

  // MARK: Chinese

  private func chinese(at start: Int, after last: SaidDate?) -> (Int, SaidDate)? {
    if text.folded[start].isDigit, start > 0,
      text.folded[start - 1].isWordPart || text.folded[start - 1] == "."
    {
      return nil
    }
    guard Self.starts.contains(text.folded[start]) else { return nil }
    if let last, let found = toldFrom(last, at: start) { return found }
    var end = start
    while end < text.count, end - start < 14, Self.parts.contains(text.folded[end]) { end += 1 }
    guard (start..<end).contains(where: { Self.keys.contains(text.folded[$0]) }) else { return nil }
    while end > start + 1, text.folded[end - 1] == "的" || text.folded[end - 1] == "了" { end -= 1 }
    while end > start {
      let words = text.foldedString(start..<end)
      if isPlausible(words, end), let date = reader.read(text.string(start..<end)) {
        return (end - start, settled(date, words, after: last))
      }
      end -= 1
    }
    return nil
  }

  /// Whether a run of characters may be a date at all, so that 三 and 3号楼 are none.
  private func isPlausible(_ words: String, _ end: Int) -> Bool {
    guard
      words.contains(where: {
        "年月日号天周前春夏秋冬节末底初旦明庆午今昨".contains($0) || $0 == "-" || $0 == "/" || $0 == "."
      }) || Self.feasts.contains(words)
    else { return false }
    if words.allSatisfy({ $0.isNumber || ".-/".contains($0) }) {
      let parts = words.split { ".-/".contains($0) }
      return parts.count == 3 && parts[0].count == 4
        || parts.count == 2 && parts[0].count == 4 && (1...12).contains(Int(parts[1]) ?? 0)
    }
    let next = end < text.count ? text.folded[end] : " "
    if words.hasSuffix("号"), Self.afterNumber.contains(next) { return false }
    if words.hasSuffix("日"), next == "子" || next == "报" { return false }
    if ["今天", "今日"].contains(words) { return false }
    // 冬天更冷, 回家过年: no time of anything.
    if [
      "春天", "夏天", "秋天", "冬天", "春季", "夏季", "秋季", "冬季", "春节", "过年", "国庆", "中秋", "元旦", "清明", "端午",
      "五一", "十一",
    ].contains(words),
      !"前后那期刚".unicodeScalars.contains(next)
    {
      return false
    }
    if words.hasSuffix("年"), "级轻纪龄会画糕报头".unicodeScalars.contains(next) { return false }
    if words.hasSuffix("天"), next == "然" || next == "津" || next == "河" { return false }
    if words.count <= 2, Self.feasts.contains(words), "路街大小村广".unicodeScalars.contains(next) {
      return false
    }
    return true
  }

  /// A month without its year is that of the year of the date told before, if that is past.
  private func settled(_ date: SaidDate, _ words: String, after last: SaidDate?) -> SaidDate {
    guard let last, last.month != nil, let month = date.month, !words.contains("年"),
      !words.contains("今"), !words.contains("上"), !words.contains("这"), !words.contains("本"),
      words.first.map({
        $0.isNumber || ChineseNumeral.isPart($0) || $0 == "元" || $0.isLetter && $0.isASCII
      }) ?? false, !words.contains("前")
    else { return date }
    guard words.contains("月") || words.first?.isASCII == true else {
      // 15号: of the month before.
      guard let lastMonth = last.month, let day = date.day,
        words.hasSuffix("号") || words.hasSuffix("日"),
        CivilDate(year: last.year, month: lastMonth, day: day) != nil
      else { return date }
      return SaidDate(
        year: last.year, month: lastMonth, day: day, bound: date.bound, said: date.said)
    }
    let lastMonth = last.month ?? 1
    for year in [last.year, last.year + 1] where year > last.year || month >= lastMonth {
      let day = date.day ?? 1
      guard let civil = CivilDate(year: year, month: month, day: day), civil <= today else {
        continue
      }
      return SaidDate(year: year, month: month, day: date.day, bound: date.bound, said: date.said)
    }
    return date
  }

  /// 次日, 两个月后, 同年, 当月, 第二年.
  private func toldFrom(_ last: SaidDate, at start: Int) -> (Int, SaidDate)? {
    for (word, step) in Self.chineseSteps {
      let scalars = Array(word.unicodeScalars)
      guard text.folded[start...].starts(with: scalars) else { continue }
      return moved(last, step, start, scalars.count)
    }
    // 过了两个月, 三天后, 半年之后: only behind a date; a deadline stands in what was promised.
    var index = start
    if text.folded[index...].starts(with: "过了".unicodeScalars) {
      index += 2
    } else if text.folded[index] == "过" || text.folded[index] == "隔" {
      index += 1
    }
    let hadFront = index > start
    if hadFront, index < text.count, text.folded[index] == "了" { index += 1 }
    let begin = index
    while index < text.count, index - begin < 4,
      text.folded[index].isDigit || NumberFinder.isNumeral(text.folded[index])
    { index += 1 }
    guard index > begin else { return nil }
    let words = text.foldedString(begin..<index)
    let isHalf = words == "半"
    guard let number = isHalf ? 0 : ChineseNumeral.integer(words) ?? Int(words) else { return nil }
    for (unit, kind) in [
      ("个多月", ChineseDate.Unit.month), ("个月", .month), ("个星期", .week), ("个礼拜", .week), ("年", .year),
      ("周", .week), ("天", .day),
    ] {
      let scalars = Array(unit.unicodeScalars)
      guard index < text.count, text.folded[index...].starts(with: scalars) else { continue }
      var end = index + scalars.count
      if end < text.count, text.folded[end] == "多" { end += 1 }
      var hasEnd = false
      for back in ["之后", "以后", "过后", "后"]
      where end < text.count && text.folded[end...].starts(with: back.unicodeScalars) {
        end += back.unicodeScalars.count
        hasEnd = true
        break
      }
      guard hadFront || hasEnd else { return nil }
      let step: Step =
        switch kind {
        case .day: .days(number)
        case .week: .days(number * 7)
        case .month, .quarter: .months(number)
        case .year: .months(isHalf ? 6 : number * 12)
        }
      return moved(last, step, start, end - start, isYear: kind == .year && !isHalf)
    }
    return nil
  }

  private enum Step {
    case days(Int), months(Int), sameMonth, sameYear
  }

  private func moved(
    _ last: SaidDate, _ step: Step, _ start: Int, _ length: Int, isYear: Bool = false
  )
    -> (Int, SaidDate)?
  {
    let said = text.string(start..<start + length)
    switch step {
    case .sameMonth:
      guard let month = last.month else { return nil }
      return (length, SaidDate(year: last.year, month: month, said: said))
    case .sameYear: return (length, SaidDate(year: last.year, said: said))
    case .months(let count):
      guard let month = last.month, !isYear else {
        return isYear ? (length, SaidDate(year: last.year + count / 12, said: said)) : nil
      }
      let months = last.year * 12 + month - 1 + count
      let date = SaidDate(year: months / 12, month: months % 12 + 1, said: said)
      return date.year * 12 + (date.month ?? 1) > today.year * 12 + today.month
        ? nil : (length, date)
    case .days(let count):
      guard let month = last.month, let day = last.day,
        let civil = CivilDate(year: last.year, month: month, day: day)?.adding(days: count),
        civil <= today
      else { return nil }
      return (length, SaidDate(year: civil.year, month: civil.month, day: civil.day, said: said))
    }
  }

  private static let chineseSteps: [(String, Step)] = [
    ("第二天一早", .days(1)), ("第二天", .days(1)), ("当场", .days(0)), ("次日", .days(1)), ("隔天", .days(1)),
    ("当天", .days(0)), ("当日", .days(0)),
    ("第二年", .months(12)), ("次年", .months(12)), ("转年", .months(12)), ("来年", .months(12)),
    ("第二个月", .months(1)), ("次月", .months(1)), ("同月", .sameMonth), ("当月", .sameMonth),
    ("那个月", .sameMonth),
    ("同年", .sameYear), ("那年", .sameYear), ("当年", .sameYear),
  ]
  private static let feasts: Set = [
    "五一", "十一", "六一", "国庆", "春节", "过年", "中秋", "清明", "端午", "元旦", "年前", "年后", "年初", "年底", "月初", "月底",
    "上周", "上月", "过年前", "过年后",
  ]
  private static let afterNumber = Set("楼线院门房单元井厂车店窗桌铺地棚栋馆库机坑泵".unicodeScalars)
  private static let starts = Set(
    "0123456789一二三四五六七八九十两半去今前大上这本昨年月春夏秋冬国清端中元五过当次同那第隔礼周星下早开入头旧".unicodeScalars)
  private static let keys = Set("年月日号天周前春夏秋冬节末底初旦明庆午今昨过当次同礼星五十六./-".unicodeScalars)
  private static let parts = Set(
    "0123456789〇零一二三四五六七八九十两几多半去今前大上这本昨年月春夏秋冬国庆清明端午中秋元旦节过当早晚初底末头天日号周星期礼拜个份旬内里后以之的季度假期间五劳动末尾下旧入开时候儿第./-"
      .unicodeScalars)

  // MARK: English

  private func english(at start: Int, after last: SaidDate?) -> (Int, SaidDate)? {
    var ends: [Int] = []
    var words: [String] = []
    var index = start
    while words.count < 6, index < text.count {
      var stop = index
      while stop < text.count,
        text.folded[stop].isWordPart
          || ("'-/".unicodeScalars.contains(text.folded[stop]) && stop > index
            && stop + 1 < text.count && text.folded[stop + 1].isWordPart)
      { stop += 1 }
      guard stop > index else { break }
      words.append(text.foldedString(index..<stop))
      ends.append(stop)
      index = stop
      if index < text.count, text.folded[index] == ",", words.last?.allSatisfy(\.isNumber) == true {
        index += 1
      }
      guard index < text.count, text.folded[index] == " " else { break }
      index += 1
    }
    guard let first = words.first, Self.isDateWord(first) else { return nil }
    for count in stride(from: words.count, through: 1, by: -1) {
      let part = words.prefix(count)
      if let last, let found = told(part.joined(separator: " "), from: last, start, ends[count - 1])
      {
        return found
      }
      guard part.contains(where: Self.isKey), Self.isWhole(part.last ?? "") else { continue }
      if count == 1,
        ["may", "march", "sun", "sat", "fall", "spring", "mon", "today", "fri", "second", "august"]
          .contains(first), !isNamed(start)
      {
        continue
      }
      if count == 1,
        ["spring", "summer", "autumn", "winter", "fall", "today", "christmas", "easter"].contains(
          first), !isAfterPreposition(start)
      {
        continue
      }
      if part.joined(separator: " ") == "today" { continue }
      guard let date = reader.read(text.string(start..<ends[count - 1])) else { continue }
      if count == 1, date.precision == .year, !isAfterPreposition(start) { continue }
      return (ends[count - 1] - start, settledEnglish(date, Array(part), after: last))
    }
    return nil
  }

  /// Whether a word that is also a name of a month stands there as a name: with a capital.
  private func isNamed(_ start: Int) -> Bool {
    text.scalars[start].properties.isUppercase && isAfterPreposition(start)
  }

  private func isAfterPreposition(_ start: Int) -> Bool {
    var words: [Substring] = []
    let before = text.foldedString(max(0, start - 16)..<start)
    words = before.split { !$0.isLetter }
    let known: Set<Substring> = [
      "in", "since", "by", "from", "of", "early", "late", "until", "till", "before", "after", "mid",
      "on", "around", "about", "end", "beginning", "to", "was", "late", "back", "this", "that",
      "last", "next", "the", "over", "during",
    ]
    return words.last.map(known.contains) ?? false
  }

  private func settledEnglish(_ date: SaidDate, _ words: [String], after last: SaidDate?)
    -> SaidDate
  {
    guard let last, let month = date.month,
      !words.contains(where: { $0.count == 4 && Int($0) != nil }),
      Self.months.contains(where: { words.contains($0) }),
      !words.contains(where: { ["last", "this", "next", "ago"].contains($0) })
    else { return date }
    for year in [last.year, last.year + 1] where year > last.year || month >= last.month ?? 1 {
      guard let civil = CivilDate(year: year, month: month, day: date.day ?? 1), civil <= today
      else { continue }
      return SaidDate(year: year, month: month, day: date.day, bound: date.bound, said: date.said)
    }
    return date
  }

  private func told(_ words: String, from last: SaidDate, _ start: Int, _ end: Int) -> (
    Int, SaidDate
  )? {
    let parts = words.split(separator: " ").map(String.init)
    if parts.count == 2, parts[0] == "that",
      let month = Self.months.firstIndex(of: parts[1]).map({ $0 % 12 + 1 })
    {
      let year = month >= last.month ?? 1 ? last.year : last.year + 1
      return (end - start, SaidDate(year: year, month: month, said: text.string(start..<end)))
    }
    let steps: [String: Step] = [
      "the next day": .days(1), "next day": .days(1), "the following day": .days(1),
      "the day after": .days(1), "same day": .days(0), "the same day": .days(0),
      "that day": .days(0),
      "the next week": .days(7), "the following week": .days(7), "the week after": .days(7),
      "the following month": .months(1), "the next month": .months(1),
      "the month after": .months(1), "same month": .sameMonth, "that month": .sameMonth,
      "the same month": .sameMonth,
      "that year": .sameYear, "the same year": .sameYear,
    ]
    if let step = steps[words] { return moved(last, step, start, end - start) }
    if words == "the following year" || words == "the year after" {
      return moved(last, .months(12), start, end - start, isYear: true)
    }
    guard parts.count == 3, ["later", "after", "on"].contains(parts[2]),
      let number = EnglishNumeral.small(parts[0])
    else { return nil }
    switch parts[1] {
    case "day", "days": return moved(last, .days(number), start, end - start)
    case "week", "weeks": return moved(last, .days(number * 7), start, end - start)
    case "month", "months": return moved(last, .months(number), start, end - start)
    case "year", "years": return moved(last, .months(number * 12), start, end - start, isYear: true)
    default: return nil
    }
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let dateWords: Set<String> = Set(months).union([
    "last", "this", "early", "late", "mid", "yesterday", "the", "a", "an", "end", "beginning",
    "start", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "spring", "summer", "autumn", "winter", "fall", "christmas", "easter",
    "new", "half", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "several", "couple", "today",
    "that", "next", "same", "one", "sept", "middle", "over", "more", "nearly", "almost",
    "mid-january",
  ])
  private static func isDateWord(_ word: String) -> Bool {
    dateWords.contains(word) || word.first?.isNumber == true || word.hasPrefix("mid-")
      || word.hasPrefix("early-") || word.hasPrefix("late-")
  }
  private static func isKey(_ word: String) -> Bool {
    months.contains(word) || word.hasPrefix("mid-")
      || [
        "ago", "back", "earlier", "year", "month", "week", "yesterday", "spring", "summer",
        "autumn", "winter", "fall", "christmas", "easter", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "sept", "day", "night",
      ].contains(word)
      || word.count == 4 && Int(word).map { (1950...2099).contains($0) } ?? false
      || word.split(separator: "/").count == 3
      || word.split(separator: "-").count == 3 && word.first?.isNumber == true
  }
  private static func isWhole(_ word: String) -> Bool {
    !["the", "of", "a", "in", "on", "at"].contains(word)
  }
}
