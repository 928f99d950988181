import Forms
import Understanding

/// A command that is typed after a slash, at any question.
///
/// One table: dispatch, help and completion all come from it.
struct SlashCommand: Hashable {
  let kind: Kind
  /// What is typed after the slash: in English, in Chinese, in pinyin.
  let names: [String]
  /// What may follow the name.
  let argument: LocalizedText
  let abstract: LocalizedText
  let place: Place

  enum Kind: Hashable {
    case help, back, goTo, show, edit, skip, dontKnow, refused, notApplicable, later, note, add
    case delete, park, visits, resume, finish, abandon, export, reception, language, quiet, keys,
      quit
    case record, talk, take, why, end
  }

  /// Where a command makes sense.
  enum Place: Hashable {
    case anywhere
    /// At the desk, with or without a visitor.
    case desk
    /// While a real visitor is here.
    case visit
    /// At a question of the form, in a practice too.
    case question
    /// In a practice only.
    case practice
    /// Wherever there is a record: with a visitor, at the form, in the talk.
    case record
  }

  /// Where something is typed.
  enum Setting: Hashable {
    case idle, visit
    /// In a practice: talking, or at the form.
    case talk, practiceRecord
  }

  /// Whether it can be used there.
  func isOffered(in setting: Setting) -> Bool {
    switch place {
    case .anywhere: true
    case .desk: setting == .idle || setting == .visit
    case .visit: setting == .visit
    case .question: setting == .visit || setting == .practiceRecord
    case .record: setting != .idle
    case .practice: setting == .talk || setting == .practiceRecord
    }
  }

  static let all: [SlashCommand] = [
    SlashCommand(.help, "help", "帮助", "bz", abstract: ("怎么用", "how to use it"), in: .anywhere),
    SlashCommand(.back, "back", "返回", "fh", abstract: ("回到上一问", "one question back")),
    SlashCommand(
      .goTo, "goto", "去", "qu", argument: ("问题", "QUESTION"),
      abstract: ("去某一问", "to any question; Tab lists them")),
    SlashCommand(
      .show, "show", "查看", "ck", abstract: ("看已记的", "the record so far"), in: .record),
    SlashCommand(
      .edit, "edit", "编辑", "bj", abstract: ("用编辑器写这一问", "write this answer in $EDITOR")),
    SlashCommand(.skip, "skip", "跳过", "tg", abstract: ("跳过这一问", "pass over this question")),
    SlashCommand(
      .dontKnow, "dontknow", "不知道", "bzd", abstract: ("来访人不知道", "the visitor does not know")),
    SlashCommand(
      .refused, "refused", "不愿说", "bys", abstract: ("来访人不愿说", "the visitor will not say")),
    SlashCommand(.notApplicable, "na", "不适用", "bsy", abstract: ("不适用", "does not apply")),
    SlashCommand(
      .later, "later", "以后", "yh", abstract: ("先放着，宣读前再问", "asked again before the read-back")),
    SlashCommand(
      .note, "note", "备注", "beizhu", argument: ("[-v] 内容", "[-v] TEXT"),
      abstract: ("给这一问（-v 给本次来访）加备注", "a remark on this question (-v: on the visit)")),
    SlashCommand(
      .add, "add", "增加", "zj", argument: ("重复组", "REPEAT"),
      abstract: ("再加一项，如 /add 反映经过", "one more, as in /add contacts")),
    SlashCommand(
      .delete, "delete", "删除", "sc", argument: ("重复组 第几项", "REPEAT NUMBER"),
      abstract: ("删一项（日志里留着）", "take one out (it stays in the log)")),
    SlashCommand(
      .park, "park", "挂起", "gq", argument: ("[原因]", "[REASON]"),
      abstract: ("这位先等，请下一位", "this visitor waits, the next comes in"), in: .visit),
    SlashCommand(
      .visits, "visits", "来访", "lf", abstract: ("今天的来访和未办完的", "today's visits and those that wait"),
      in: .desk),
    SlashCommand(
      .resume, "resume", "接着", "jz", argument: ("批次或案号", "GROUP OR CASE"),
      abstract: ("接着办挂起的", "take up one that waits"), in: .desk),
    SlashCommand(
      .finish, "finish", "办结", "bjie", abstract: ("办结登记", "finish the visit")),
    SlashCommand(
      .abandon, "abandon", "作废", "zf", argument: ("[原因]", "[REASON]"),
      abstract: ("作废本次来访（日志里留着）", "give the visit up (it stays in the log)"), in: .visit),
    SlashCommand(
      .export, "export", "导出", "dc",
      argument: (
        "[案号] [record|transcript|receipt|slip] [-o 文件]",
        "[CASE] [record|transcript|receipt|slip] [-o PATH]"
      ),
      abstract: ("导出登记表、接谈记录、回执、交办单", "record, transcript, receipt or slip"), in: .desk),
    SlashCommand(
      .reception, "reception", "接访", "jf",
      abstract: ("改接访地点、接访人等", "change place, official and so on"),
      in: .desk),
    SlashCommand(
      .language, "language", "语言", "yy", argument: ("zh|en", "zh|en"),
      abstract: ("换语言", "change the language"), in: .desk),
    SlashCommand(
      .quiet, "quiet", "静音", "jy",
      abstract: ("本场不再从所说里提示；再打一次恢复", "no proposals from what was said; again: on"), in: .desk),
    SlashCommand(
      .keys, "keys", "按键", "aj", argument: ("emacs|vi", "emacs|vi"),
      abstract: ("编辑按键", "the keys that edit the line"), in: .anywhere),
    SlashCommand(
      .record, "record", "登记", "dj", argument: ("[答案]", "[ANSWER]"),
      abstract: ("练习：去填登记表，或就地答它正问的一项", "practice: to the form, or answer its question here"),
      in: .practice),
    SlashCommand(
      .talk, "talk", "对话", "dh", abstract: ("练习：回到对话", "practice: back to the talk"),
      in: .practice),
    SlashCommand(
      .take, "take", "记下", "jx",
      abstract: ("练习：把来访人说过、还没记的记进登记表", "practice: put what was told into the record"),
      in: .practice),
    SlashCommand(
      .why, "why", "为什么", "wsm",
      abstract: (
        "括号里为什么这样猜；练习：刚才那句怎么听懂的",
        "why it is guessed so; practice: how the last turn was understood"
      ), in: .record),
    SlashCommand(
      .end, "end", "结束", "js", abstract: ("练习：结束，看成绩", "practice: end it and see the score"),
      in: .practice),
    SlashCommand(
      .quit, "quit", "退出", "tc", "q",
      abstract: ("退出（没办完的挂起）", "leave; an unfinished visit is parked"), in: .anywhere),
  ]

  private init(
    _ kind: Kind, _ names: String..., argument: (zh: String, en: String) = ("", ""),
    abstract: (zh: String, en: String), in place: Place = .question
  ) {
    self.kind = kind
    self.names = names
    self.argument = LocalizedText(zh: argument.zh, en: argument.en)
    self.abstract = LocalizedText(zh: abstract.zh, en: abstract.en)
    self.place = place
  }

  /// The name under which a language knows it.
  func name(_ language: Language) -> String {
    language == .chinese ? names[1] : names[0]
  }

  static func named(_ word: String) -> SlashCommand? {
    let word = Folding.fold(word)
    return all.first { $0.names.contains(word) }
  }

  /// The name most like a mistyped one; nil if none is near.
  static func nearest(_ word: String, in setting: Setting) -> String? {
    nearest(word, among: all.filter { $0.isOffered(in: setting) }.flatMap(\.names))
  }

  static func nearest(_ word: String, among names: [String]) -> String? {
    if let beginning = names.first(where: { $0.hasPrefix(word) && word.count > 1 }) {
      return beginning
    }
    return Nearest.of(word, among: names)
  }
}
