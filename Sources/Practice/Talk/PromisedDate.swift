import Understanding

/// Finds whether a promise says by when.
enum PromisedDate {
  /// Whether a day, or a number of days, is named in a text.
  static func isNamed(in text: String) -> Bool {
    let spoken = SpokenText(text)
    return days.isIn(spoken) || hasCount(Array(Folding.fold(text)))
  }

  private static let days = PhraseList(
    Lines(
      zh: [
        "今天", "明天", "后天", "大后天", "本周", "这周", "下周", "本月", "这个月", "下个月", "下月", "月底", "年底",
        "周一", "周二", "周三", "周四", "周五", "周六", "周日", "星期", "礼拜",
      ],
      en: [
        "today", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "this week", "next week", "this month", "next month",
        "end of the month", "end of the week", "january", "february", "march", "april",
        "june", "july", "august", "september", "october", "november", "december",
      ]))

  private static let units = [
    "个工作日", "工作日", "个月", "月", "日", "号", "天", "周", "个星期", "小时", "working day", "day", "week",
    "month", "hour",
  ].map(Array.init)

  private static let numberWords = [
    "one", "two", "three", "four", "five", "six", "seven", "ten", "fifteen", "thirty", "sixty",
  ].map(Array.init)

  /// A number with a unit of time behind it: 3天, 十五日, 15 days, 12月1日, three weeks.
  private static func hasCount(_ text: [Character]) -> Bool {
    for (index, character) in text.enumerated() {
      var end = index + 1
      if !(character.isASCII && character.isNumber || "一二两三四五六七八九十".contains(character)) {
        guard let word = numberWords.first(where: { text[index...].starts(with: $0) }),
          index == 0 || !text[index - 1].isLetter
        else { continue }
        end = index + word.count
      }
      var rest = text[end...]
      while let next = rest.first, next == " " || next == "-" || next == "个" {
        rest = rest.dropFirst()
      }
      if units.contains(where: { rest.starts(with: $0) }) { return true }
    }
    return false
  }
}
