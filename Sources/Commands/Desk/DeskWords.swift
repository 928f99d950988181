import Forms
import Interview

/// What the desk says around a visit.
enum DeskWords {
  case firstTime
  case askPlace, askOfficial, askDate, askExpected, askMinutes, askOfficeKind, askLanguage
  case unknown
  case petitionOffice, otherBody
  case idle(received: Int, expected: Int?)
  case idleHint(parked: Int)
  case group(Int)
  case status(group: Int, number: Int, count: Int, short: String)
  case optional
  case endsRepeat(isFirst: Bool)
  case takesOrEnds
  case isDoubtful
  case lineNames([String])
  case unfinished(group: Int, name: String, time: String, field: String, count: Int)
  case draftKept(String)
  case resumeOrNext
  case resumed
  case takenElsewhere(Int)
  case parkOrGoOn
  case leaveChoices
  case parked(group: Int, number: String, field: String)
  case parkedAtEnd(group: Int, number: String, field: String)
  case finished(group: Int, number: String, span: String, open: OpenPoints)
  case openPoints(OpenPoints)
  case openMark([String])
  case afterFinish
  case abandoned
  case askAbandonReason
  case unknownCommand(String, nearest: String?)
  case onlyInVisit(String)
  case onlyInPractice(String)
  case notInPractice(String)
  case nothingSaid
  case statusAdded(String)
  case noVisits
  case noSuchVisit(String)
  case editorFailed(String)
  case noteNeedsText
  case gotoNeedsWords
  case summary(received: Int, expected: Int?, finished: Int, waiting: Int, abandoned: Int)
  case summaryTimes(mean: String, total: String)
  case summarySatisfaction([(String, Int)])
  case summaryDepartments([(String, Int)])
  case languageIs, keysAre(String), quietIs(Bool)
  case proposals, proposalKeys, proposalsShort, stillAsked, leftOut, putRight, accepted
  case contradiction(recorded: String)
  case correctProposal
  case notANumber(String)
  case readbackHint
  case guessedSeveral
  case guessedAs([(String, Int)])
  case wordsSpoke([String])
  case deskCounted(String, cases: Int, String)
  case nothingGuessed

  var text: LocalizedText {
    switch self {
    case .firstTime:
      LocalizedText(
        zh: "接访  第一次使用，先定几件事，以后随时用 /reception 改。",
        en:
          "jiefang  First, a few things about your reception; /reception changes them at any time.")
    case .askPlace: LocalizedText(zh: "接访地点", en: "Place")
    case .askOfficial: LocalizedText(zh: "接访人", en: "Official")
    case .askDate: LocalizedText(zh: "日期", en: "Date")
    case .askExpected: LocalizedText(zh: "预计接待几批", en: "How many groups are expected")
    case .askMinutes: LocalizedText(zh: "每批大约几分钟", en: "Minutes for each")
    case .askOfficeKind: LocalizedText(zh: "接待单位", en: "Kind of office")
    case .askLanguage:
      LocalizedText(zh: "界面语言 / Language  1 中文  2 English", en: "界面语言 / Language  1 中文  2 English")
    case .unknown: LocalizedText(zh: "不定", en: "not known")
    case .petitionOffice: LocalizedText(zh: "信访部门", en: "petition office")
    case .otherBody: LocalizedText(zh: "其他机关、单位", en: "other body")
    case .idle(let received, let expected):
      LocalizedText(
        zh: "已接 \(received) 批" + (expected.map { "，预计 \($0) 批" } ?? ""),
        en: "\(received) received" + (expected.map { ", \($0) expected" } ?? ""))
    case .idleHint(let parked):
      LocalizedText(
        zh: "回车：请下一位" + (parked > 0 ? "　挂起 \(parked) 位：/visits" : "") + "　/help　/quit",
        en: "Enter: next visitor" + (parked > 0 ? "   \(parked) waiting: /visits" : "")
          + "   /help   /quit")
    case .group(let number): LocalizedText(zh: "第 \(number) 批", en: "Group \(number)")
    case .status(let group, let number, let count, let short):
      LocalizedText(
        zh: "第 \(group) 批 · \(number)/\(count) \(short)",
        en: "Group \(group) · \(number)/\(count) \(short)")
    case .optional: LocalizedText(zh: "（可不答，回车）", en: "(optional: Enter)")
    case .endsRepeat(let isFirst):
      LocalizedText(
        zh: isFirst ? "（没有就回车）" : "（没有了就回车）", en: isFirst ? "(none: Enter)" : "(no more: Enter)")
    case .takesOrEnds:
      LocalizedText(zh: "（要就回车；没有就清空再回车）", en: "(Enter takes it; none: empty it first)")
    case .isDoubtful: LocalizedText(zh: "（再看一眼）", en: "(look again)")
    case .lineNames(let names):
      LocalizedText(
        zh: "可一行写完：\(names.joined(separator: " "))",
        en: "All on one line: \(names.joined(separator: ", "))")
    case .unfinished(let group, let name, let time, let field, let count):
      LocalizedText(
        zh: "上次有一位没有办完：第 \(group) 批，\(name.isEmpty ? "姓名未记" : name)，\(time) 开始，"
          + (field.isEmpty ? "还没有记" : "答到“\(field)”") + "，已记 \(count) 项。",
        en: "One visit is not finished: group \(group), \(name.isEmpty ? "no name yet" : name), "
          + "begun \(time), " + (field.isEmpty ? "nothing recorded" : "answered up to “\(field)”")
          + ", \(count) answers.")
    case .draftKept(let text):
      LocalizedText(zh: "没交的半行还在：“\(text)”", en: "The half-typed line is kept: “\(text)”")
    case .resumeOrNext:
      LocalizedText(
        zh: "  1 接着办（回车）  2 先请下一位（留着）",
        en: "  1 go on with it (Enter)  2 next visitor first (it is kept)")
    case .resumed: LocalizedText(zh: "接着办", en: "going on")
    case .takenElsewhere(let group):
      LocalizedText(
        zh: "! 第 \(group) 批正在另一个终端接谈。", en: "! Group \(group) is in hand at another terminal.")
    case .parkOrGoOn:
      LocalizedText(zh: "放一放吗？  1 接着问（回车）  2 挂起", en: "Leave it for now?  1 go on (Enter)  2 park")
    case .leaveChoices:
      LocalizedText(
        zh: "要离开？  1 接着问（回车）  2 挂起，请下一位  3 挂起并退出  4 现在办结",
        en: "Leave?  1 go on (Enter)  2 park, next visitor  3 park and quit  4 finish now")
    case .parked(let group, let number, let field):
      LocalizedText(
        zh: "第 \(group) 批挂起，案号 \(number)，停在“\(field)”。/resume \(group) 接着办。",
        en: "Group \(group) is parked, case \(number), at “\(field)”. /resume \(group) takes it up."
      )
    case .parkedAtEnd(let group, let number, let field):
      LocalizedText(
        zh: "输入到此为止，没有办完：第 \(group) 批挂起，案号 \(number)，停在“\(field)”。",
        en:
          "The input ended before the visit: group \(group) is parked, case \(number), at “\(field)”."
      )
    case .finished(let group, let number, let span, let open):
      LocalizedText(
        zh: "第 \(group) 批办结登记 · 案号 \(number) · \(span)"
          + (open.all.isEmpty ? "" : " · " + DeskWords.openPoints(open).text(.chinese)),
        en: "Group \(group) recorded · case \(number) · \(span)"
          + (open.all.isEmpty ? "" : " · " + DeskWords.openPoints(open).text(.english)))
    case .openPoints(let open) where open.needed.isEmpty:
      LocalizedText(
        zh: "待补（不急）：\(open.nice.joined(separator: "、"))",
        en: "open (can wait): \(open.nice.joined(separator: ", "))")
    case .openPoints(let open):
      LocalizedText(
        zh: "待补：" + open.needed.joined(separator: "、")
          + (open.nice.isEmpty ? "" : "（不急：\(open.nice.joined(separator: "、"))）"),
        en: "open: " + open.needed.joined(separator: ", ")
          + (open.nice.isEmpty ? "" : " (can wait: \(open.nice.joined(separator: ", ")))"))
    case .openMark(let names):
      names.isEmpty
        ? LocalizedText("")
        : LocalizedText(
          zh: "待补 \(names.count)：\(Self.few(names, "、"))",
          en: "\(names.count) open: \(Self.few(names, ", "))")
    case .afterFinish:
      LocalizedText(
        zh: "/export record 登记表　transcript 接谈记录　receipt 回执　slip 交办单（加 -o 文件 存盘）",
        en: "/export record, transcript, receipt or slip (-o PATH saves it)")
    case .abandoned: LocalizedText(zh: "已作废，日志里留着。", en: "Given up; it stays in the log.")
    case .askAbandonReason:
      LocalizedText(zh: "为什么作废？（写一句；回车不作废）", en: "Why? (one sentence; Enter: keep the visit)")
    case .unknownCommand(let word, let nearest):
      LocalizedText(
        zh: "! 没有“/\(word)”这个命令" + (nearest.map { "，是不是 /\($0)？" } ?? "。/help 列出全部。")
          + "要答的就是斜杠开头，写两个：//\(word)",
        en: "! There is no command “/\(word)”. "
          + (nearest.map { "Did you mean /\($0)? " } ?? "/help lists them. ")
          + "An answer that begins with a slash is typed with two: //\(word)")
    case .onlyInPractice(let name):
      LocalizedText(
        zh: "! /\(name) 只在练习（jiefang practice）里有用。",
        en: "! /\(name) is for practice (jiefang practice).")
    case .notInPractice(let name):
      LocalizedText(
        zh: "! 练习里没有 /\(name)；/help 列出能用的。",
        en: "! There is no /\(name) in a practice; /help lists what there is.")
    case .onlyInVisit(let name):
      LocalizedText(zh: "! /\(name) 要在接谈中用。", en: "! /\(name) is for use during a visit.")
    case .nothingSaid: LocalizedText(zh: "还什么都没记。", en: "Nothing is recorded yet.")
    case .statusAdded(let name): LocalizedText(zh: "→ \(name)", en: "→ \(name)")
    case .noVisits: LocalizedText(zh: "还没有来访。", en: "No visits yet.")
    case .noSuchVisit(let word):
      LocalizedText(
        zh: "! 没有挂起的“\(word)”。/visits 列出。",
        en: "! Nothing called “\(word)” is waiting. /visits lists them.")
    case .editorFailed(let name):
      LocalizedText(
        zh: "! 编辑器 \(name) 没有正常结束，原来的答案没有动。可设 EDITOR。",
        en:
          "! The editor \(name) did not end well; the answer is as it was. EDITOR chooses another.")
    case .noteNeedsText:
      LocalizedText(zh: "! 写上备注内容：/note 来访人哭了，给了水", en: "! Write the remark: /note gave her water")
    case .gotoNeedsWords: LocalizedText(zh: "! 去哪一问？", en: "! To which question?")
    case .summary(let received, let expected, let finished, let waiting, let abandoned):
      LocalizedText(
        zh: "本场接访：来访 \(received) 批" + (expected.map { "（预计 \($0)）" } ?? "")
          + "，办结登记 \(finished)，挂起 \(waiting)，作废 \(abandoned)。",
        en: "This reception: \(received) groups" + (expected.map { " (\($0) expected)" } ?? "")
          + ", \(finished) recorded, \(waiting) waiting, \(abandoned) given up.")
    case .summaryTimes(let mean, let total):
      LocalizedText(zh: "平均每批 \(mean)，合计 \(total)。", en: "On average \(mean), \(total) in all.")
    case .summarySatisfaction(let counts): Self.counted(zh: "满意度：", en: "Satisfaction: ", counts)
    case .summaryDepartments(let counts): Self.counted(zh: "交办：", en: "Assigned to: ", counts)
    case .languageIs: LocalizedText(zh: "界面语言：中文", en: "Language: English")
    case .keysAre(let name): LocalizedText(zh: "编辑按键：\(name)", en: "Keys: \(name)")
    case .quietIs(let isQuiet):
      LocalizedText(
        zh: isQuiet ? "本场不再从所说里提示；/静音 恢复。" : "从所说里提示：开。",
        en: isQuiet
          ? "No more proposals in this reception; /quiet turns them on." : "Proposals are on.")
    case .proposals: LocalizedText(zh: "听到这些，对吗？", en: "This was heard; is it right?")
    case .proposalKeys:
      LocalizedText(zh: "回车 收下　-2 不要2　2 改2　0 都不要", en: "Enter take  -2 not 2  2 change 2  0 none")
    case .proposalsShort: LocalizedText(zh: "听到的", en: "heard")
    case .stillAsked: LocalizedText(zh: "（问到时再定）", en: "(asked in its turn)")
    case .leftOut: LocalizedText(zh: "（不要）", en: "(left out)")
    case .putRight: LocalizedText(zh: "（已改）", en: "(changed)")
    case .accepted: LocalizedText(zh: "（收下）", en: "(taken)")
    case .contradiction(let recorded):
      LocalizedText(zh: "（已记：\(recorded)）", en: "(recorded: \(recorded))")
    case .correctProposal: LocalizedText(zh: "（清空就不要）", en: "(empty: leave it out)")
    case .notANumber(let text):
      LocalizedText(zh: "! “\(text)”不是数字。", en: "! “\(text)” is no number.")
    case .readbackHint: LocalizedText(zh: "宣读：", en: "Read out:")
    case .guessedSeveral:
      LocalizedText(
        zh: "可选几项，如 1 4；括号里是按所说猜的，都没有用 /skip",
        en: "Several may be chosen: 1 4; in brackets a guess from what was said; none: /skip")
    case .guessedAs(let guesses):
      LocalizedText(
        zh: "按所说的猜：" + guesses.map { "\($0.0) \($0.1)%" }.joined(separator: "，"),
        en: "Guessed from what was said: "
          + guesses.map { "\($0.0) \($0.1) %" }.joined(separator: ", "))
    case .wordsSpoke(let words):
      LocalizedText(
        zh: "因为说到" + words.map { "“\($0)”" }.joined(),
        en: "Because of " + words.map { "“\($0)”" }.joined(separator: ", "))
    case .deskCounted(let word, let cases, let name):
      LocalizedText(
        zh: "本机登记过的：“\(word)” \(cases) 次归入\(name)",
        en: "On this desk: “\(word)” filed as \(name) \(cases) times")
    case .nothingGuessed:
      LocalizedText(zh: "这一问没有猜什么。", en: "Nothing is guessed at this question.")
    }
  }

  /// The first of several names: a list has one line for each visit.
  private static func few(_ names: [String], _ separator: String) -> String {
    names.prefix(3).joined(separator: separator) + (names.count > 3 ? "…" : "")
  }

  private static func counted(
    zh: String, en: String, _ counts: [(String, Int)]
  ) -> LocalizedText {
    let list = counts.map { "\($0.0) \($0.1)" }
    return LocalizedText(
      zh: zh + list.joined(separator: "、"), en: en + list.joined(separator: ", "))
  }
}
