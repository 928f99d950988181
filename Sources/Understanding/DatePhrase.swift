import CaseRecord

/// A date with the words around it that say before, after or about.
struct DatePhrase {
  let isChinese: Bool
  /// The ways to read it, the likelier first.
  let readings: [Reading]

  struct Reading: Hashable {
    let text: String
    let bound: SaidDate.Bound
  }

  init(chinese folded: String) {
    isChinese = true
    var text = folded.filter { !$0.isWhitespace }
    if let open = text.lastIndex(where: { $0 == "(" }), text.hasSuffix(")"), open != text.startIndex
    {
      text = String(text[..<open])
    }
    // 年前 and 年后 are said of Spring Festival.
    if ["年前", "年后"].contains(text) { text = "过" + text }
    var bound = SaidDate.Bound.on
    text = Self.stripped(
      text, fronts: ["大约", "大概", "大致", "约", "就是", "就在", "是", "在", "于", "从", "自"])
    for word in ["最迟", "最晚", "不晚于", "不迟于", "早于"] where text.hasPrefix(word) {
      text.removeFirst(word.count)
      bound = .before
    }
    for word in ["晚于", "过了"] where text.hasPrefix(word) {
      text.removeFirst(word.count)
      bound = .after
    }
    text = Self.stripped(text, fronts: ["在", "于"])
    text = Self.stripped(text, ends: Self.chineseEnds)
    var readings = [Reading(text: text, bound: bound)]
    for (word, meaning) in Self.chineseBounds where text.hasSuffix(word) && text.count > word.count
    {
      let rest = Self.stripped(String(text.dropLast(word.count)), ends: Self.chineseEnds)
      readings.append(Reading(text: rest, bound: bound == .on ? meaning : bound))
      break
    }
    self.readings = readings
  }

  init(english folded: String) {
    isChinese = false
    var words = folded.replacing(",", with: " ").split(separator: " ").map(String.init)
    words = words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    words.removeAll { ["about", "around", "roughly", "approximately", "sometime"].contains($0) }
    let whole = words.joined(separator: " ")
    let text = Self.stripped(whole, fronts: Self.englishFronts, ends: [" or so"])
    // As it stands first: the "in" of "in 10 days" is none that may be left out.
    var readings = [whole, text].map { Reading(text: Self.withoutThe($0), bound: .on) }
    for (word, meaning) in Self.englishBounds where text.hasPrefix(word) {
      let rest = Self.stripped(String(text.dropFirst(word.count)), fronts: Self.englishFronts)
      readings.append(Reading(text: Self.withoutThe(rest), bound: meaning))
      break
    }
    self.readings = readings
  }

  private static func withoutThe(_ text: String) -> String {
    text.split(separator: " ").filter { $0 != "the" && $0 != "of" }.joined(separator: " ")
  }

  private static func stripped(
    _ text: String, fronts: [String] = [], ends: [String] = []
  ) -> String {
    var text = text
    var changed = true
    while changed {
      changed = false
      for front in fronts where text.hasPrefix(front) && text.count > front.count {
        text.removeFirst(front.count)
        changed = true
      }
      for end in ends where text.hasSuffix(end) && text.count > end.count {
        text.removeLast(end.count)
        changed = true
      }
    }
    return text
  }

  private static let chineseEnds = [
    "左右", "前后", "上下", "的时候", "时候", "那会儿", "那阵子", "那阵", "期间", "的样子", "的事儿", "的事",
    "的", "吧", "了", "以来", "开始", "起", "至今", "到现在", "。",
  ]

  private static let chineseBounds: [(String, SaidDate.Bound)] = [
    ("以前", .before), ("之前", .before), ("前", .before), ("以后", .after), ("之后", .after),
    ("过后", .after), ("后", .after), ("之内", .before), ("以内", .before), ("内", .before),
  ]

  private static let englishFronts = [
    "some time ", "back ", "in ", "on ", "at ", "since ", "from ", "starting ", "during ",
    "it was ",
  ]

  private static let englishBounds: [(String, SaidDate.Bound)] = [
    ("no later than ", .before), ("not later than ", .before), ("at the latest ", .before),
    ("before ", .before), ("until ", .before), ("till ", .before), ("by ", .before),
    ("prior to ", .before), ("after ", .after), ("following ", .after),
  ]
}
