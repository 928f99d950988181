import Forms
import Interview

/// What the interview tells the official, in words.
enum InterviewWords {
  /// More candidates than this are not worth reading.
  static let shownCandidates = 12

  static func text(of notice: Notice) -> LocalizedText {
    switch notice {
    case .understood(let value): LocalizedText("→ \(value)")
    case .filled(let pairs):
      LocalizedText("→ " + pairs.map { "\($0.name) \($0.value)" }.joined(separator: " · "))
    case .problem(let problem): text(of: problem)
    case .lookAgain(let names):
      LocalizedText(
        zh: "! 因此要再看一眼：\(names.joined(separator: "、"))（原答案留着）。",
        en:
          "! So these have to be looked at again: \(names.joined(separator: ", ")) (the answers are kept)."
      )
    case .nothingBefore:
      LocalizedText(zh: "前面没有问题了。", en: "There is no question before this one.")
    case .whichPlace(let titles):
      numbered(zh: "去哪一问？", en: "Which question?", titles)
    case .noSuchPlace(let words):
      LocalizedText(
        zh: "! 没有“\(words)”这一问。/goto 加 Tab 列出全部问题。",
        en: "! There is no question “\(words)”. /goto and Tab lists them.")
    case .noSuchRepeat(let words, let known):
      LocalizedText(
        zh: "! 不知道“\(words)”指什么；可以是：\(known.joined(separator: "、"))。",
        en: "! Not clear what “\(words)” means; it can be: \(known.joined(separator: ", ")).")
    case .noSuchInstance(let name, let count):
      LocalizedText(
        zh: "! \(name)只有 \(count) 项；写明第几项，如 /delete \(name) 1。",
        en: "! \(name) has \(count); say which: /delete \(name) 1.")
    case .deleted(let words):
      LocalizedText(zh: "已删除（日志里留着）：\(words)", en: "Deleted (kept in the log): \(words)")
    case .noMore(let name, let maximum):
      LocalizedText(zh: "! \(name)最多 \(maximum) 项。", en: "! \(name): at most \(maximum).")
    case .remarked:
      LocalizedText(zh: "已备注。", en: "Noted.")
    case .shortOfTime(let waiting, 0):
      LocalizedText(
        zh: "时间可能不够：还有 \(waiting) 问", en: "Time may be short: \(waiting) questions left")
    case .shortOfTime(let waiting, let moved):
      LocalizedText(
        zh: "时间可能不够：还有 \(waiting) 问，不急的 \(moved) 问放到最后",
        en:
          "Time may be short: \(waiting) questions left; the \(moved) that can wait come at the end"
      )
    case .closing:
      LocalizedText(
        zh: "到此为止，其余列为待补（/back 接着问）",
        en: "Closing; the rest is left open (/back goes on asking)")
    case .noSuchProposal(let words):
      LocalizedText(
        zh: "! 没有“\(words)”这一条。回车 收下，-2 不要第 2 条，2 改第 2 条，0 都不要。",
        en: "! There is no “\(words)”. Enter: take; -2: not 2; 2: change 2; 0: none.")
    case .takeFirst:
      LocalizedText(
        zh: "! 改好的还没收下：先回车收下，或 0 都不要。",
        en: "! What you changed is not taken yet: Enter first, or 0 for none.")
    }
  }

  static func text(of problem: Problem) -> LocalizedText {
    switch problem {
    case .required:
      LocalizedText(
        zh: "! 这一问要答。答不了：/dontknow 不知道　/refused 不愿说　/na 不适用　/later 以后问",
        en: "! This has to be answered. If it cannot be: /dontknow /refused /na /later")
    case .tooFew(let name, let minimum):
      LocalizedText(zh: "! \(name)至少要有 \(minimum) 项。", en: "! \(name): at least \(minimum).")
    case .notANumber(let text):
      LocalizedText(
        zh: "! “\(text)”不是数字。可写 12、十二、50多。",
        en: "! “\(text)” is no number. Write 12, twelve, over 50.")
    case .notWhole(let text):
      LocalizedText(zh: "! 要整数，“\(text)”不是。", en: "! A whole number is wanted; “\(text)” is none.")
    case .notADate(let text):
      LocalizedText(
        zh: "! “\(text)”看不出是哪天。可写 去年3月、上周五、2025-03-09。",
        en: "! “\(text)” is no date I can read. Write last March, last Friday, 2025-03-09.")
    case .notATime(let text):
      LocalizedText(
        zh: "! “\(text)”看不出是几点。可写 15:30、下午3点半。",
        en: "! “\(text)” is no time of day. Write 15:30, 3pm.")
    case .notMoney(let text):
      LocalizedText(
        zh: "! “\(text)”看不出是多少钱。可写 3万5、1200元、60多万。",
        en: "! “\(text)” is no amount. Write 35000, 1.5 million yuan, about 30,000.")
    case .constraint(let message): LocalizedText("! \(message)")
    case .ambiguous(let text, let candidates):
      candidates.count > shownCandidates
        ? LocalizedText(
          zh: "! “\(text)”有 \(candidates.count) 个，请多写一两个字，或按 Tab。",
          en: "! “\(text)” may mean \(candidates.count); type a little more, or Tab.")
        : numbered(
          zh: "! “\(text)”有几个，是哪一个？", en: "! “\(text)” may mean several; which?", candidates)
    case .notOnList(let text):
      LocalizedText(
        zh: "! 没有“\(text)”这一项。写编号、名称、全拼或首字母；Tab 列出。",
        en:
          "! “\(text)” is not on the list. Type a number, a name, pinyin or initials; Tab lists them."
      )
    case .onlyEnter:
      LocalizedText(
        zh: "! 做了就按回车；没做用 /skip 或 /later。", en: "! Done: press Enter. Not done: /later.")
    case .offerStands:
      LocalizedText(zh: "! 先选 1 或 2。", en: "! Choose 1 or 2 first.")
    }
  }

  static func text(of pending: Pending) -> LocalizedText {
    switch pending {
    case .keepUnlisted(let text, nil):
      LocalizedText(
        zh: "名录里没有“\(text)”，照写吗？  1 照写（回车）  或重新写",
        en: "“\(text)” is not on the list; keep it?  1 keep (Enter)  or type again")
    case .keepUnlisted(let text, let nearest?):
      LocalizedText(
        zh: "名录里没有“\(text)”。  1 用“\(nearest)”  2 照写（回车）  或重新写",
        en: "“\(text)” is not on the list.  1 use “\(nearest)”  2 keep it (Enter)  or type again")
    case .giveReason(_, let doubt):
      LocalizedText(
        zh: "! \(Self.text(of: doubt).zh)仍要照记，写一句原因；回车重填。",
        en: "! \(Self.text(of: doubt).en) To keep it all the same, say why; Enter: type it again.")
    case .timeUp(let target, let open): offer(target, open)
    case .proposals: DeskWords.proposals.text
    case .finishOpen(let names):
      LocalizedText(
        zh: "还有必答的没问：\(names.joined(separator: "、"))。  1 接着问（回车）  2 现在办结，记为待补",
        en:
          "Still to be asked: \(names.joined(separator: ", ")).  1 go on asking (Enter)  2 finish now, leave them open"
      )
    }
  }

  private static func offer(_ target: Int, _ open: OpenPoints) -> LocalizedText {
    let clock = Clock.span(milliseconds: target)
    let nice =
      open.nice.isEmpty
      ? LocalizedText("")
      : LocalizedText(
        zh: "不急的 \(open.nice.count) 问列为待补。", en: " Left open: \(open.nice.count) that can wait.")
    return LocalizedText(
      zh: "已到 \(clock)。还没问（必答 \(open.required)）：\(open.needed.joined(separator: "、"))。\(nice.zh)"
        + "\n1 接着问（回车）  2 到此为止，其余列为待补",
      en: "\(clock) is reached. Not asked yet (\(open.required) required): "
        + "\(open.needed.joined(separator: ", ")).\(nice.en)"
        + "\n1 go on asking (Enter)  2 close, and leave the rest open")
  }

  private static func text(of doubt: Doubt) -> LocalizedText {
    switch doubt {
    case .constraint(let message): LocalizedText(message)
    case .phoneOfOffice(let number):
      LocalizedText(
        zh: "\(number) 是单位的号码，不像来访人的电话。", en: "\(number) is an office's number, not a visitor's.")
    case .phoneUnclear:
      LocalizedText(zh: "不像电话号码（手机 11 位，座机带区号）。", en: "That does not look like a phone number.")
    case .idWrongCheckDigit(let expected):
      LocalizedText(
        zh: "身份证号校验位不对，按前 17 位末位应为 \(expected)。",
        en: "The ID number's check digit is wrong; after these 17 it should be \(expected).")
    case .idImpossibleDate:
      LocalizedText(zh: "身份证号里的出生日期不存在。", en: "The date of birth in the ID number does not exist.")
    case .idInFuture:
      LocalizedText(
        zh: "身份证号里的出生日期还没到。", en: "The date of birth in the ID number lies in the future.")
    case .idMalformed(let digits):
      LocalizedText(
        zh: "身份证号应为 18 位（旧证 15 位），这里有 \(digits) 位。",
        en: "An ID number has 18 characters (old ones 15); this has \(digits).")
    }
  }

  private static func numbered(zh: String, en: String, _ items: [String]) -> LocalizedText {
    let list = items.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: "  ")
    return LocalizedText(zh: "\(zh)  \(list)", en: "\(en)  \(list)")
  }
}
