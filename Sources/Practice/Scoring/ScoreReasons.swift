import Forms

/// Why points were earned or lost, where the rubric's own words do not say it.
enum ScoreReasons {
  static let onlyRecorded = LocalizedText(
    zh: "记录里有，话里没说", en: "it stands in the record, but was not said")
  static let withheld = LocalizedText(
    zh: "问了，来访人不放心，没有说：先让人信得过",
    en: "asked, but withheld for want of trust: win trust first")
  static let notPutRight = LocalizedText(
    zh: "听到的是起初说错的，没有核对出来", en: "only what was told wrongly at first; never put right")
  static let readBack = LocalizedText(
    zh: "把记下的念给来访人听，问：“这样记对吗？”",
    en: "Read the record back and ask: “Have I got that right?”")
  static let noRecord = LocalizedText(zh: "没有做记录", en: "no record was kept")
  static let neverRecorded = LocalizedText(zh: "从未记下", en: "never recorded")
  static let enough = LocalizedText(zh: "问得太少，记录不全", en: "Too little asked to record")
  static let askFirst = LocalizedText(
    zh: "先问清楚，再记。没问到的见下", en: "Ask first, then write. What was missed is listed below.")
  static let toldTheAccused = LocalizedText(
    zh: "交给了被反映人的单位", en: "it goes to the unit of the accused")

  static func quoted(_ words: String) -> LocalizedText {
    LocalizedText(zh: "“\(words)”", en: "“\(words)”")
  }

  static func outOfPlace(_ place: RubricSaying.Place) -> LocalizedText {
    switch place {
    case .last: LocalizedText(zh: "说了，但不在最后", en: "said, but not at the end")
    case .first, .anywhere: LocalizedText(zh: "说了，但不在开头", en: "said, but not at the beginning")
    }
  }

  static func neverCame(_ topics: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      zh: "后面该有的没有：" + topics.map(\.zh).joined(separator: "、"),
      en: "what should follow never came: " + topics.map(\.en).joined(separator: ", "))
  }

  static func tooLate(_ line: Int, after other: Int) -> LocalizedText {
    LocalizedText(
      zh: "第 \(other) 行已经说到后面，第 \(line) 行才补", en: "came in line \(line), after line \(other)")
  }

  static let neverAsked = LocalizedText(
    zh: "听了，却什么也没有问", en: "heard, but nothing was asked afterwards")

  static func heard(_ parts: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      zh: "还有 \(all) 段话要说，细问之前只让说了 \(parts) 段",
      en: "of \(all) more parts of the story, \(parts) were heard before details were asked")
  }

  static func contact(isTold: Bool, share: Double) -> LocalizedText {
    switch (isTold, share) {
    case (true, 1): LocalizedText(zh: "问到了，也记对了", en: "told, and recorded right")
    case (true, 0.5): LocalizedText(zh: "问到了，记得半对", en: "told; half right in the record")
    case (true, _):
      LocalizedText(zh: "问到了，没记下或记错", en: "told, but not in the record or wrong there")
    case (false, _): LocalizedText(zh: "没有问到", en: "never told")
    }
  }

  static func grade(_ grade: TruthGrade) -> LocalizedText {
    switch grade {
    case .right: LocalizedText(zh: "记对了", en: "recorded right")
    case .half: LocalizedText(zh: "只对一半", en: "half right")
    case .firstTold:
      LocalizedText(zh: "照起初说错的记了：念一遍就能更正", en: "as told at first: reading it back puts it right")
    case .wrong: LocalizedText(zh: "记错了", en: "recorded wrong")
    case .missing: LocalizedText(zh: "说了，没有记", en: "told, but never recorded")
    case .notKnown: LocalizedText(zh: "没说过，空着", en: "never told, left empty")
    case .unsaid: LocalizedText(zh: "没人说过，碰巧对", en: "right, though nobody said it")
    case .invented: LocalizedText(zh: "没人说过，却记了", en: "recorded, though nobody said it")
    }
  }

  static func isTrue(_ truth: String) -> LocalizedText {
    LocalizedText(zh: "应为：\(truth)", en: "It is: \(truth)")
  }

  static func tooLittle(known: Double, enough: Double) -> LocalizedText {
    let (known, enough) = (Int((known * 100).rounded()), Int((enough * 100).rounded()))
    return LocalizedText(
      zh: "该记的只问出 \(known)%，至少要有 \(enough)%，其余从未问到",
      en: "\(known)% of what is to be recorded was told, \(enough)% is the least; the rest never")
  }

  static func otherOffice(_ offices: [String]) -> LocalizedText {
    LocalizedText(
      zh: "这个部门办不了：应交 " + offices.joined(separator: "、"),
      en: "that is not an office for it; one of: " + offices.joined(separator: ", "))
  }

  static func tooMany(_ count: Int, most: Int) -> LocalizedText {
    LocalizedText(zh: "记了 \(count) 名代表，最多 \(most) 名", en: "\(count) were named; \(most) at most")
  }

  static let left = LocalizedText(
    zh: "来访人是被气走的：快不算数", en: "the visitor left in anger: being quick does not count")

  static func fewTurns(_ turns: Int, needed: Int) -> LocalizedText {
    LocalizedText(
      zh: "只说了 \(turns) 句，不到 \(needed) 句：快不算数",
      en: "only \(turns) turns, fewer than \(needed): being quick does not count")
  }

  static func time(_ seconds: Int, full: Int) -> LocalizedText {
    LocalizedText(
      zh: "用时 \(clock(seconds))，标准 \(clock(full))", en: "\(clock(seconds)) of \(clock(full))")
  }

  static func clock(_ seconds: Int) -> String {
    "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }
}
