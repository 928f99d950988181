import Forms

/// What a note on a line teaches, in words.
enum ReplayNote {
  static func text(_ note: TalkNote) -> LocalizedText {
    switch note {
    case .interrupted:
      LocalizedText(zh: "话没说完就细问，打断了", en: "Details were asked before the story was told.")
    case .askedAgain(let fact):
      LocalizedText(zh: "已经说过又问（\(fact)）", en: "It had been told already (\(fact)).")
    case .jargon(let word):
      LocalizedText(zh: "来访人听不懂“\(word)”", en: "A visitor does not understand “\(word)”.")
    case .forbidden(let phrase, let instead):
      LocalizedText(
        zh: "“\(phrase)”不能说" + (instead.isEmpty ? "" : "，可以说：\(instead)"),
        en: "“\(phrase)” is never said" + (instead.isEmpty ? "." : "; say: \(instead)"))
    case .volunteered(let fact):
      LocalizedText(zh: "没问就主动说了（\(fact)）", en: "Told without being asked (\(fact)).")
    case .corrected(let fact):
      LocalizedText(
        zh: "更正了起初说错的（\(fact)）", en: "Put right what was told wrongly at first (\(fact)).")
    case .withheld(let fact):
      LocalizedText(zh: "还信不过，没有说（\(fact)）", en: "Not told, for want of trust (\(fact)).")
    case .recordWrong(let field):
      LocalizedText(zh: "听出记录有误（\(field)）", en: "Heard that the record is wrong (\(field)).")
    case .stoodUp: LocalizedText(zh: "来访人站了起来", en: "The visitor stood up.")
    case .satDown: LocalizedText(zh: "来访人坐下了", en: "The visitor sat down again.")
    case .left: LocalizedText(zh: "来访人走了", en: "The visitor left.")
    case .story(let part):
      LocalizedText(zh: "说了经过的第 \(part) 段", en: "Told part \(part) of the story.")
    case .notUnderstood:
      LocalizedText(zh: "来访人没听明白", en: "The visitor did not understand.")
    }
  }
}
