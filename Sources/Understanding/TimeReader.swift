/// Reads times of day as people say them, in Chinese and English.
package enum TimeReader {
  /// The time that the whole text says; nil if it is none.
  ///
  /// Without `下午` or `pm` the hour is taken as it was said: 三点 is 3:00.
  package static func read(_ text: String) -> (hour: Int, minute: Int)? {
    var folded = Folding.fold(text)
    while let last = folded.last, "。，,.;".contains(last) { folded.removeLast() }
    return folded.contains(where: \.isHan)
      ? chinese(folded.filter { !$0.isWhitespace }) : english(folded)
  }

  /// `下午3点半`, `三点一刻`, `15点05分`, `差五分三点`, `中午`.
  private static func chinese(_ text: String) -> (hour: Int, minute: Int)? {
    var text = text
    for end in ["左右", "前后", "多", "整", "钟", "的时候"] where text.hasSuffix(end) {
      text.removeLast(end.count)
    }
    for end in ["整", "钟"] where text.hasSuffix(end) { text.removeLast(end.count) }
    for front in ["大约", "大概", "约", "在"] where text.hasPrefix(front) {
      text.removeFirst(front.count)
    }
    switch text {
    case "中午", "正午": return (12, 0)
    case "半夜", "午夜", "零点": return (0, 0)
    default: break
    }
    var scanner = WordScanner(text)
    let half = scanner.takeFirst([
      "凌晨": Half.night, "半夜": .night, "早上": .morning, "早晨": .morning, "清晨": .morning,
      "清早": .morning, "上午": .morning, "早": .morning, "中午": .noon, "下午": .afternoon,
      "午后": .afternoon, "傍晚": .afternoon, "晚上": .evening, "夜里": .evening, "晚": .evening,
      "夜间": .evening, "深夜": .evening,
    ])
    var less = 0
    if scanner.take("差") {
      guard let minutes = scanner.attempt({ minutes(&$0) }) else { return nil }
      less = minutes
    }
    guard let hour = scanner.takeNumber(), hour.digits <= 3,
      scanner.takeFirst(["点": 0, "点钟": 0, "时": 0, ":": 0]) != nil
    else { return nil }
    var minute = 0
    if !scanner.isAtEnd {
      guard let taken = scanner.attempt({ minutes(&$0) }) else { return nil }
      minute = taken
    }
    guard scanner.isAtEnd, let placed = half.map({ $0.hour(hour.value) }) ?? hour.value else {
      return nil
    }
    return time(placed, minute, minus: less)
  }

  /// `半`, `一刻`, `零五分`, `20`.
  private static func minutes(_ scanner: inout WordScanner) -> Int? {
    if scanner.take("半") { return 30 }
    _ = scanner.take("过")
    guard let number = scanner.takeNumber(), number.value < 60 else { return nil }
    if scanner.take("刻") { return number.value <= 3 ? number.value * 15 : nil }
    _ = scanner.takeFirst(["分": 0, "分钟": 0])
    return number.value
  }

  /// Which part of the day an hour was said of.
  private enum Half {
    case night, morning, noon, afternoon, evening

    /// The hour of the day; nil if there is none such: 早上3点 is, 早上15点 is not.
    func hour(_ hour: Int) -> Int? {
      switch self {
      case .night: hour == 12 ? 0 : hour < 7 ? hour : nil
      case .morning: hour <= 12 ? hour : nil
      case .noon: hour >= 10 && hour <= 14 ? hour : hour <= 2 ? hour + 12 : nil
      case .afternoon: hour >= 12 && hour < 20 ? hour : hour < 8 ? hour + 12 : nil
      case .evening:
        hour == 12 || hour == 24 ? 0 : hour >= 17 ? hour : hour >= 4 && hour < 12 ? hour + 12 : hour
      }
    }
  }

  /// `15:04`, `3pm`, `3:30 p.m.`, `half past two`, `quarter to three`, `noon`.
  private static func english(_ text: String) -> (hour: Int, minute: Int)? {
    var words = text.replacing(".m", with: "m").replacing("m.", with: "m")
      .split { $0 == " " || $0 == "-" }.map(String.init)
    words.removeAll { ["at", "about", "around", "a", "o'clock", "oclock", "sharp"].contains($0) }
    guard let first = words.first else { return nil }
    if words == ["noon"] || words == ["midday"] { return (12, 0) }
    if words == ["midnight"] { return (0, 0) }
    var isAfternoon: Bool?
    if words.count > 3,
      ["in the morning", "in the afternoon", "in the evening"]
        .contains(words.suffix(3).joined(separator: " "))
    {
      isAfternoon = words.last != "morning"
      words.removeLast(3)
    } else if let last = words.last, last.hasSuffix("am") || last.hasSuffix("pm") {
      isAfternoon = last.hasSuffix("pm")
      words.removeLast()
      if last.count > 2 { words.append(String(last.dropLast(2))) }
    }
    var hour: Int?
    var minute = 0
    var less = 0
    if words.count >= 3,
      let sign = words.firstIndex(where: { ["past", "to", "after"].contains($0) })
    {
      let amount = words[..<sign].filter { $0 != "minutes" }
      let minutes =
        amount == ["half"] ? 30 : amount == ["quarter"] ? 15 : small(Array(amount))
      guard let minutes, minutes < 60, words.count == sign + 2 else { return nil }
      hour = small([words[sign + 1]])
      if words[sign] == "to" { less = minutes } else { minute = minutes }
    } else if words.count == 1 {
      let parts = words[0].split(separator: ":", omittingEmptySubsequences: false)
      let isClock = parts.count == 2 && parts[1].count == 2
      guard isClock || (parts.count == 1 && (isAfternoon != nil || first != text)) else {
        return nil
      }
      hour = small([String(parts[0])])
      if isClock {
        guard let value = Int(parts[1]), parts[1].allSatisfy(\.isDecimalDigit) else { return nil }
        minute = value
      }
    } else if words.count == 2, let value = small([words[1]]), value >= 10 {
      hour = small([words[0]])
      minute = value
    }
    guard var hour else { return nil }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return time(hour, minute, minus: less)
  }

  private static func small(_ words: [String]) -> Int? {
    let numbers = words.map(EnglishNumeral.small)
    guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
    let sum = numbers.reduce(0) { $0 + ($1 ?? 0) }
    return sum < 60 ? sum : nil
  }

  private static func time(_ hour: Int, _ minute: Int, minus less: Int) -> (hour: Int, minute: Int)?
  {
    guard (0...23).contains(hour), (0...59).contains(minute), less < 60 else { return nil }
    let minutes = (hour * 60 + minute - less + 1_440) % 1_440
    return (minutes / 60, minutes % 60)
  }
}
