import CaseRecord

/// Finds dates where they begin, also those that are told from the date before: 次日, a week later.
struct DateFinder {
  let text: ListenText
  let today: CivilDate
  /// Where a date without its year lies: behind us in a story, ahead in a promise.
  private let prefer: DatePreference
  private let reader: DateReader
  private let english: EnglishDateFinder

  init(_ text: ListenText, today: CivilDate, prefer: DatePreference = .past) {
    self.text = text
    self.today = today
    self.prefer = prefer
    reader = DateReader(today: today)
    english = EnglishDateFinder(text, today: today, prefer: prefer)
  }

  /// The longest date that begins at a place; nil if none does.
  ///
  /// From `last`, the date told before, `两个月后` and a bare month are reckoned.
  func find(at start: Int, after last: SaidDate?) -> (length: Int, date: SaidDate)? {
    let first = text.folded[start]
    if first.isHan || first.isDigit, let found = chinese(at: start, after: last) { return found }
    return english.find(at: start, after: last)
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
      if isPlausible(words, end), let date = reader.read(text.string(start..<end), prefer: prefer) {
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
    // 8月12345: the number of a hotline.
    if text.folded[end - 1].isDigit, end < text.count, text.folded[end].isDigit { return false }
    if words.allSatisfy({ $0.isNumber || ".-/".contains($0) }) {
      let parts = words.split { ".-/".contains($0) }
      return parts.count == 3 && parts[0].count == 4
        || parts.count == 2 && parts[0].count == 4 && (1...12).contains(Int(parts[1]) ?? 0)
    }
    let next = end < text.count ? text.folded[end] : " "
    if words.hasSuffix("号"), Self.afterNumber.contains(next) { return false }
    // 东风路12号: a house.
    let start = end - words.unicodeScalars.count
    if words.hasSuffix("号"), !words.contains("月"), start > 0,
      "路街巷弄道村里园区苑".unicodeScalars.contains(text.folded[start - 1])
    {
      return false
    }
    if words.hasSuffix("日"), next == "子" || next == "报" { return false }
    // 上个月一夜之间; 当了十二年兵.
    if let final = words.last, "一二三四五六七八九十".contains(final), next.isHan, words.contains("月"),
      words.count > 2
    {
      return false
    }
    if words.hasSuffix("年"), words.count <= 4,
      words.contains("十") || isCount(before: end - words.unicodeScalars.count)
    {
      return false
    }
    if words.hasSuffix("前"), "往台面去妻夫任后".unicodeScalars.contains(next) { return false }
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

  /// Whether a number before 年 counts years: 干了12年.
  private func isCount(before start: Int) -> Bool {
    start > 0 && "了干当住拖等有过满整近约".unicodeScalars.contains(text.folded[start - 1])
      && text.folded[start].isDigit
  }

  /// A month without its year is that of the year of the date told before, if that is past.
  private func settled(_ date: SaidDate, _ words: String, after last: SaidDate?) -> SaidDate {
    guard let last, isNear(last), let month = date.month, !words.contains("年"),
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

  /// Whether a bare month may well be reckoned from a date: it has a month, and is not long past.
  private func isNear(_ last: SaidDate) -> Bool {
    last.month != nil && last.year >= today.year - 2
  }

  /// 次日, 两个月后, 同年, 当月, 第二年.
  private func toldFrom(_ last: SaidDate, at start: Int) -> (Int, SaidDate)? {
    for (word, step) in Self.chineseSteps {
      let scalars = Array(word.unicodeScalars)
      guard text.folded[start...].starts(with: scalars) else { continue }
      return joined(last, step, start, scalars.count) ?? moved(last, step, start, scalars.count)
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

  /// 同年8月, 次年三月, 同月20日: a month or day told behind what is reckoned.
  private func joined(_ last: SaidDate, _ step: Step, _ start: Int, _ length: Int) -> (
    Int, SaidDate
  )? {
    guard let (_, base) = moved(last, step, start, length) else { return nil }
    let begin = start + length
    var end = begin
    while end < text.count, end - begin < 6, Self.plain.contains(text.folded[end]) { end += 1 }
    while end > begin {
      let words = text.foldedString(begin..<end)
      if words.hasSuffix("月") || words.hasSuffix("日") || words.hasSuffix("号")
        || words.hasSuffix("月份"),
        let date = reader.read(text.string(begin..<end), prefer: prefer)
      {
        let month = words.contains("月") ? date.month : base.month
        guard let month, (base.month == nil) == words.contains("月") else { return nil }
        guard
          CivilDate(year: base.year, month: month, day: date.day ?? 1).map({ $0 <= today }) == true
        else { return nil }
        return (
          end - start,
          SaidDate(
            year: base.year, month: month, day: date.day, said: text.string(start..<end))
        )
      }
      end -= 1
    }
    return nil
  }

  private static let plain = Set("0123456789一二三四五六七八九十月日号份元".unicodeScalars)

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
    ("当天", .days(0)), ("当日", .days(0)), ("当晚", .days(0)), ("同日", .days(0)),
    ("第二年", .months(12)), ("次年", .months(12)), ("转天", .days(1)), ("转年", .months(12)),
    ("来年", .months(12)),
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
}
