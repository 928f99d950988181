import CaseRecord

extension ChineseDate {
  /// `三天前`, `两个月前`, `半年前`, `一年多以前`, `10天内`, `3天后`.
  func span(_ scanner: inout WordScanner) -> DateParts? {
    _ = scanner.take("再过") || scanner.take("过")
    var isHalf = scanner.take("半")
    var number = 0
    if !isHalf {
      guard let taken = scanner.takeNumber(), taken.digits <= 3 else { return nil }
      number = taken.value
    }
    let isTens = scanner.take("几")
    var isMore = isTens || scanner.take("多")
    _ = scanner.take("个")
    if scanner.take("半") { isHalf = true }
    let unit = scanner.takeFirst([
      "天": Unit.day, "日": .day, "周": .week, "星期": .week, "礼拜": .week, "月": .month, "年": .year,
      "季度": .quarter,
    ])
    guard let unit else { return nil }
    if scanner.take("半") { isHalf = true }
    if scanner.take("多") { isMore = true }
    let direction = scanner.takeFirst([
      "以前": Direction.ago, "之前": .ago, "前": .ago, "以后": .ahead, "之后": .ahead, "后": .ahead,
      "以内": .within, "之内": .within, "内": .within,
    ])
    guard let direction, scanner.isAtEnd else { return nil }
    return parts(unit, number, isHalf, direction, isMore: isMore)
  }

  enum Unit {
    case day, week, month, quarter, year
  }

  enum Direction {
    case ago, ahead, within
  }

  func parts(
    _ unit: Unit, _ number: Int, _ isHalf: Bool, _ direction: Direction, isMore: Bool
  ) -> DateParts? {
    let sign = direction == .ago ? -1 : 1
    let bound: SaidDate.Bound? =
      switch direction {
      case .within: .before
      case .ago: isMore ? .before : nil
      case .ahead: isMore ? .after : nil
      }
    switch unit {
    case .day where !isHalf, .week where !isHalf:
      return DateParts(calendar.day(sign * number * (unit == .week ? 7 : 1)), bound: bound)
    case .month where isHalf && number == 0:
      return DateParts(calendar.day(sign * 15), bound: bound)
    case .month, .quarter, .year:
      guard unit != .quarter || !isHalf else { return nil }
      let size = unit == .year ? 12 : unit == .quarter ? 3 : 1
      let months = sign * (number * size + (isHalf && size > 1 ? size / 2 : 0))
      guard let date = calendar.sameDay(monthsAway: months) else { return nil }
      // Of a deadline the day counts; of the past only what was said.
      if direction == .within { return DateParts(date, bound: bound) }
      if unit == .year, !isHalf { return DateParts(year: date.year, bound: bound) }
      return DateParts(year: date.year, month: date.month, bound: bound)
    default: return nil
    }
  }

  /// `国庆`, `春节`, `五一`, `中秋`.
  func feast(_ scanner: inout WordScanner, _ year: Int?) -> DateParts? {
    let feast = scanner.takeFirst([
      "元旦": Feast.fixed(1, 1), "五一": .fixed(5, 1), "51": .fixed(5, 1), "劳动节": .fixed(5, 1),
      "六一": .fixed(6, 1), "七一": .fixed(7, 1), "八一": .fixed(8, 1), "十一": .fixed(10, 1),
      "国庆": .fixed(10, nil), "国庆节": .fixed(10, nil), "清明": .fixed(4, nil),
      "清明节": .fixed(4, nil), "春节": .lunar(.spring), "过年": .lunar(.spring),
      "新年": .fixed(1, nil), "大年初一": .lunar(.spring),
      "端午": .lunar(.dragonBoat), "端午节": .lunar(.dragonBoat), "中秋": .lunar(.midAutumn),
      "中秋节": .lunar(.midAutumn), "三八": .fixed(3, 8), "三八节": .fixed(3, 8),
      "圣诞": .fixed(12, 25), "圣诞节": .fixed(12, 25),
    ])
    _ = scanner.takeFirst(["假期": 0, "长假": 0, "放假": 0])
    guard let feast, scanner.isAtEnd else { return nil }
    return calendar.parts(of: feast, year)
  }
}
