import Forms

/// What a practice says around the talk.
enum PracticeWords {
  case begins(title: String, level: Int, seed: UInt64)
  case hint
  case visitor, trainee, official
  case recordHint
  case recordIsDone
  case commandsOfRecord
  case backToTalk
  case answers(String), next(String)
  case taken(name: String, value: String)
  case nothingToTake
  case notTaken(String)
  case nothingToExplain
  case reason(topic: String, percent: Int, isChosen: Bool)
  case because([String]), before([String])
  case notSure
  case moodIs(upset: Int, trust: Int)
  case isOver
  case kept
  case unfinished(title: String, time: String)
  case howToExport(Int)
  case status(recorded: Int)
  case askVisitor
  case level(Int)
  case best(Int?)
  case replayHint
  case replayEnd

  var text: LocalizedText {
    switch self {
    case .begins(let title, let level, let seed):
      LocalizedText(
        zh: "练习 · \(title) · 难度 \(level) · 种子 \(seed)",
        en: "Practice · \(title) · level \(level) · seed \(seed)")
    case .hint:
      LocalizedText(
        zh: "直接对来访人说话。/record 填登记表，/take 记下说过的，/why 看怎么听懂的，/end 结束看成绩，/help",
        en: """
          Speak to the visitor. /record the form, /take what was told, /why how you were \
          understood, /end for the score, /help
          """)
    case .visitor: LocalizedText(zh: "来访人", en: "Visitor")
    case .trainee: LocalizedText(zh: "学员", en: "You")
    case .official: LocalizedText(zh: "接访人", en: "Official")
    case .recordHint:
      LocalizedText(zh: "登记表（/talk 回到对话）", en: "The form (/talk goes back to the visitor)")
    case .commandsOfRecord:
      LocalizedText(zh: "先用 /record 到登记表。", en: "Go to the form first: /record.")
    case .recordIsDone:
      LocalizedText(
        zh: "登记表已经办结；/show 查看，/end 看成绩。",
        en: "The record is finished; /show shows it, /end gives the score.")
    case .answers(let short):
      LocalizedText(zh: "登记表：\(short)", en: "In the form: \(short)")
    case .next(let short):
      LocalizedText(zh: "登记表下一问：\(short)", en: "Next in the form: \(short)")
    case .backToTalk: LocalizedText(zh: "回到对话。", en: "Back to the talk.")
    case .taken(let name, let value):
      LocalizedText(zh: "→ \(name)：\(value)", en: "→ \(name): \(value)")
    case .nothingToTake:
      LocalizedText(
        zh: "来访人说过的都记了，或登记表里没有这一项；用 /record 自己记。",
        en:
          "All that was told and has a place in the form is there; /record takes your own words.")
    case .notTaken(let name):
      LocalizedText(zh: "\(name) 请用 /record 自己填。", en: "Please fill in \(name) yourself: /record.")
    case .nothingToExplain:
      LocalizedText(zh: "还没有说过话。", en: "Nothing has been said yet.")
    case .reason(let topic, let percent, let isChosen):
      LocalizedText(
        zh: (isChosen ? "听作：" : "最接近的另一种：") + "\(topic)（\(percent)%）",
        en: (isChosen ? "Taken as: " : "Next nearest: ") + "\(topic) (\(percent)%)")
    case .because(let words):
      LocalizedText(
        zh: "因为：" + words.joined(separator: "，"), en: "because of: " + words.joined(separator: ", ")
      )
    case .before(let words):
      LocalizedText(
        zh: "前文：" + words.joined(separator: "，"),
        en: "and before it: " + words.joined(separator: ", "))
    case .notSure:
      LocalizedText(
        zh: "没有十足把握，所以来访人没有答。", en: "Not sure enough, so the visitor did not answer it.")
    case .moodIs(let upset, let trust):
      LocalizedText(
        zh: "来访人此刻：激动 \(upset)/100，信任 \(trust)/100",
        en: "The visitor now: upset \(upset)/100, trust \(trust)/100")
    case .isOver:
      LocalizedText(
        zh: "来访人走了。登记表没填完可用 /record 接着填；回车或 /end 看成绩。",
        en: "The visitor has left. /record to finish the form; Enter or /end for the score.")
    case .kept:
      LocalizedText(
        zh: "练习留着，下次 jiefang practice 接着做。",
        en: "The practice is kept; jiefang practice takes it up again.")
    case .unfinished(let title, let time):
      LocalizedText(
        zh: "上次的练习没有做完：\(title)，\(time)。\n  1 接着练   2 另开一次   [1]",
        en:
          "A practice was not ended: \(title), \(time).\n  1 go on with it   2 begin another   [1]")
    case .howToExport(let number):
      LocalizedText(
        zh: "存成文件：jiefang practice score \(number) --markdown（或 --json）-o 文件",
        en: "To a file: jiefang practice score \(number) --markdown (or --json) -o FILE")
    case .status(let recorded):
      LocalizedText(zh: "练习 · 已记 \(recorded) 项", en: "Practice · \(recorded) recorded")
    case .askVisitor:
      LocalizedText(zh: "请哪一位进来？（编号或名字，回车随机）", en: "Who comes in? (number or name; Enter: anyone)")
    case .level(let level): LocalizedText(zh: "难度 \(level)", en: "level \(level)")
    case .best(let total):
      LocalizedText(
        zh: total.map { "最好 \($0) 分" } ?? "没练过", en: total.map { "best \($0)" } ?? "not tried")
    case .replayHint:
      LocalizedText(
        zh: "回车：下一句　数字：跳到第几句　b：上一句　q：离开",
        en: "Enter: next   a number: to that step   b: back   q: leave")
    case .replayEnd: LocalizedText(zh: "完。", en: "The end.")
    }
  }

  /// How the visitor's feelings moved; nil if they did not.
  static func moodChange(upset: Int?, trust: Int?) -> LocalizedText? {
    let changes = [(upset, "激动", "upset"), (trust, "信任", "trust")].compactMap { change, zh, en in
      change.map { number in
        let signed = (number > 0 ? "+" : "") + String(number)
        return LocalizedText(zh: "\(zh) \(signed)", en: "\(en) \(signed)")
      }
    }
    guard !changes.isEmpty else { return nil }
    return LocalizedText(
      zh: changes.map(\.zh).joined(separator: "，"), en: changes.map(\.en).joined(separator: ", "))
  }
}
