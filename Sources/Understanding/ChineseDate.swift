import CaseRecord

/// Reads a date in Chinese, without the words around it.
///
///     date    → day | span | week | year? rest
///     rest    → month part? day? | season | feast | 年初 | 年底 | 上半年
struct ChineseDate {
  let calendar: DateCalendar

  func read(_ text: String) -> DateParts? {
    var scanner = WordScanner(withoutTimeOfDay(text))
    let parts =
      scanner.attempt { span(&$0) } ?? scanner.attempt { dayWord(&$0) }
      ?? scanner.attempt { week(&$0) } ?? scanner.attempt { dated(&$0) }
    return scanner.isAtEnd ? parts : nil
  }

  private func withoutTimeOfDay(_ text: String) -> String {
    let words = ["上午", "下午", "早上", "晚上", "中午", "夜里", "凌晨", "傍晚", "一早", "半夜"]
    guard let word = words.first(where: text.hasSuffix), text.count > word.count else {
      return text
    }
    return String(text.dropLast(word.count))
  }

  /// `昨天`, `大前天`, `今早`.
  private func dayWord(_ scanner: inout WordScanner) -> DateParts? {
    let offset = scanner.takeFirst([
      "今天": 0, "今日": 0, "今早": 0, "今晚": 0, "当天": 0, "昨天": -1, "昨日": -1, "昨晚": -1,
      "昨儿": -1, "前天": -2, "前日": -2, "前晚": -2, "大前天": -3, "明天": 1, "明日": 1, "明早": 1,
      "明晚": 1, "后天": 2, "后日": 2, "大后天": 3,
    ])
    guard let offset, scanner.isAtEnd else { return nil }
    return DateParts(calendar.day(offset))
  }

  /// `上周五`, `礼拜三`, `下周`, `周末`.
  private func week(_ scanner: inout WordScanner) -> DateParts? {
    let weeks = scanner.takeFirst([
      "上上个": -2, "上上": -2, "上个": -1, "上": -1, "这个": 0, "这": 0, "本": 0, "下个": 1,
      "下": 1, "下下": 2, "下下个": 2,
    ])
    guard scanner.takeFirst(["周": 0, "星期": 0, "礼拜": 0]) != nil else { return nil }
    let weekday = scanner.takeFirst([
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7, "末": 6, "1": 1,
      "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7,
    ])
    guard scanner.isAtEnd else { return nil }
    guard let weekday else {
      guard let weeks else { return nil }
      // No day of the week was said; the month of its Thursday is what is sure.
      let thursday = calendar.weekday(4, weeks: weeks)
      var parts = DateParts(year: thursday.year, month: thursday.month)
      parts.last = calendar.weekday(7, weeks: weeks)
      return parts
    }
    return DateParts(
      weeks.map { calendar.weekday(weekday, weeks: $0) } ?? calendar.weekday(weekday))
  }

  /// A year, if there is one, and what is left of it.
  private func dated(_ scanner: inout WordScanner) -> DateParts? {
    let year = scanner.attempt { self.year(&$0) }
    if year != nil { _ = scanner.take("的") || scanner.take("份") }
    if let year, scanner.isAtEnd { return DateParts(year: year) }
    return scanner.attempt { month(&$0, year) } ?? scanner.attempt { season(&$0, year) }
      ?? scanner.attempt { feast(&$0, year) } ?? scanner.attempt { partOfYear(&$0, year) }
      ?? scanner.attempt { sameTime(&$0, year) } ?? scanner.attempt { dayOfMonth(&$0, year) }
  }

  private func year(_ scanner: inout WordScanner) -> Int? {
    let offset = scanner.takeFirst([
      "今年": 0, "本年": 0, "当年": 0, "去年": -1, "上年": -1, "旧年": -1, "前年": -2, "大前年": -3,
      "明年": 1, "来年": 1, "后年": 2, "大后年": 3,
    ])
    if let offset { return calendar.today.year + offset }
    guard let number = scanner.takeNumber() else { return nil }
    let hasSign = scanner.take("年")
    guard hasSign || number.digits == 4 else { return nil }
    return calendar.fullYear(number.value, digits: number.digits)
  }

  /// `3月`, `3月5号`, `上个月15号`, `3月底`, `本月`.
  private func month(_ scanner: inout WordScanner, _ year: Int?) -> DateParts? {
    var parts = DateParts(year: year)
    let offset = scanner.takeFirst([
      "上上个月": -2, "上上月": -2, "上个月": -1, "上月": -1, "这个月": 0, "这月": 0, "本月": 0,
      "当月": 0, "下个月": 1, "下月": 1, "下下个月": 2, "下下月": 2,
    ])
    if let offset {
      guard year == nil else { return nil }
      let (year, month) = calendar.month(offset)
      parts = DateParts(year: year, month: month)
    } else if scanner.takeFirst(["元月": 1]) != nil {
      parts.month = 1
    } else {
      guard let number = scanner.takeNumber(), scanner.take("月"), (1...12).contains(number.value)
      else { return nil }
      parts.month = number.value
    }
    _ = scanner.take("份")
    _ = scanner.take("的")
    if scanner.isAtEnd { return parts }
    if let end = scanner.takeFirst(Self.partsOfMonth) {
      guard scanner.isAtEnd else { return nil }
      return end ? withLastDay(parts) : parts
    }
    guard let day = scanner.takeNumber(), (1...31).contains(day.value) else { return nil }
    parts.day = day.value
    _ = scanner.take("日") || scanner.take("号")
    return scanner.isAtEnd ? parts : nil
  }

  /// Whether the part is the month's end.
  private static let partsOfMonth: KeyValuePairs<String, Bool> = [
    "初": false, "上旬": false, "中": false, "中旬": false, "下旬": true, "底": true, "末": true,
    "里": false, "内": true,
  ]

  private func withLastDay(_ parts: DateParts) -> DateParts {
    var parts = parts
    guard let month = parts.month,
      let year = parts.year ?? calendar.year(ofMonth: month, day: nil)
    else { return parts }
    parts.year = year
    parts.last = calendar.lastDay(of: year, month)
    return parts
  }

  /// `15号`, `月底`: in the month that fits.
  private func dayOfMonth(_ scanner: inout WordScanner, _ year: Int?) -> DateParts? {
    guard year == nil else { return nil }
    if let isEnd = scanner.takeFirst(["月底": true, "月末": true, "月初": false, "月中": false]) {
      guard scanner.isAtEnd else { return nil }
      let parts = DateParts(year: calendar.today.year, month: calendar.today.month)
      return isEnd ? withLastDay(parts) : parts
    }
    guard let day = scanner.takeNumber(), scanner.take("号") || scanner.take("日"),
      scanner.isAtEnd
    else { return nil }
    return calendar.dayOfMonth(day.value)
  }

  /// `秋天`, `冬季`, `春`.
  private func season(_ scanner: inout WordScanner, _ year: Int?) -> DateParts? {
    _ = scanner.takeFirst(["入": 0, "开": 0])
    let season = scanner.takeFirst([
      "春": SaidDate.Season.spring, "夏": .summer, "秋": .autumn, "冬": .winter,
    ])
    guard let season else { return nil }
    let hasSign = scanner.takeFirst(["天": 0, "季": 0, "里": 0]) != nil
    guard scanner.isAtEnd, hasSign || year != nil else { return nil }
    return DateParts(year: year, season: season)
  }

  /// `年初`, `年底`, `上半年`, `第三季度`.
  private func partOfYear(_ scanner: inout WordScanner, _ year: Int?) -> DateParts? {
    _ = scanner.take("年")
    let month = scanner.takeFirst([
      "初": 1, "头": 1, "中": 6, "底": 12, "末": 12, "终": 12, "尾": 12,
    ])
    let thisYear = calendar.today.year
    if let month {
      guard scanner.isAtEnd else { return nil }
      let parts = DateParts(year: year ?? partYear(month), month: month)
      return month == 12 ? withLastDay(parts) : parts
    }
    let isHalf = scanner.takeFirst(["上半": 0, "下半": 0, "前半": 0, "后半": 0, "内": 0]) != nil
    if isHalf {
      _ = scanner.take("年")
    } else {
      _ = scanner.take("第")
      guard let quarter = scanner.takeNumber(), (1...4).contains(quarter.value),
        scanner.take("季度")
      else { return nil }
    }
    return scanner.isAtEnd ? DateParts(year: year ?? thisYear) : nil
  }

  private func partYear(_ month: Int) -> Int {
    // 年初 and 年底 without a year are this year's, except that no deadline lies behind us.
    let today = calendar.today
    return calendar.prefer == .future && month < today.month ? today.year + 1 : today.year
  }

  /// `去年这个时候`, `去年今天`.
  private func sameTime(_ scanner: inout WordScanner, _ year: Int?) -> DateParts? {
    guard let year else { return nil }
    let today = calendar.today
    if scanner.take("今天") || scanner.take("今日") {
      return scanner.isAtEnd ? DateParts(year: year, month: today.month, day: today.day) : nil
    }
    guard scanner.takeFirst(["这个": 0, "这": 0, "同期": 0, "此": 0]) != nil, scanner.isAtEnd else {
      return nil
    }
    return DateParts(year: year, month: today.month)
  }
}
