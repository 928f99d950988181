import Forms

/// What the program itself says; what forms say is in the forms.
///
/// A language that is missing does not compile.
enum Message {
  case formRefused(LocalizedText)
  case usage(UsageProblem)
  case register(RegisterProblem)
  case file(FileTrouble)
  case database(DatabaseTrouble)
  case practice(PracticeProblem)
  case listen(ListenProblem)
  case formIsRight(String, questions: Int)
  case visitorIsRight(String, facts: Int)
  case fileIsRight(String)
  case written(String)
  case noSuchSetting(String, allowed: [String])

  var text: LocalizedText {
    switch self {
    case .formRefused(let reason):
      LocalizedText(
        zh: "文件有误，没有开始：\n\(reason.zh)",
        en: "A file has a mistake; nothing was begun:\n\(reason.en)")
    case .usage(let problem): Self.text(of: problem)
    case .register(let problem): Self.text(of: problem)
    case .file(let trouble): trouble.text
    case .database(let trouble): trouble.text
    case .practice(let problem): problem.text
    case .listen(let problem): problem.text
    case .formIsRight(let file, let questions):
      LocalizedText(
        zh: "\(file)：没有问题，共 \(questions) 问。", en: "\(file): no mistakes, \(questions) questions.")
    case .visitorIsRight(let file, let facts):
      LocalizedText(zh: "\(file)：没有问题，\(facts) 个事实。", en: "\(file): no mistakes, \(facts) facts.")
    case .fileIsRight(let file):
      LocalizedText(zh: "\(file)：没有问题。", en: "\(file): no mistakes.")
    case .written(let path):
      LocalizedText(zh: "已写到 \(path)", en: "Written to \(path)")
    case .noSuchSetting(let word, let allowed):
      LocalizedText(
        zh: "没有“\(word)”，可选：\(allowed.joined(separator: "、"))。",
        en: "No such thing as “\(word)”; there is: \(allowed.joined(separator: ", ")).")
    }
  }

  private static func text(of problem: UsageProblem) -> LocalizedText {
    switch problem {
    case .unknownCommand(let word):
      let nearest = SlashCommand.nearest(word, among: Jiefang.commandNames)
      let zh = nearest.map { "是不是 jiefang \($0)？" } ?? "jiefang --help 列出全部命令。"
      let en = nearest.map { "Did you mean jiefang \($0)?" } ?? "jiefang --help lists the commands."
      return LocalizedText(
        zh: "没有“\(word)”这个命令。\(zh)", en: "There is no command “\(word)”. \(en)")
    case .noCaseGiven:
      return LocalizedText(
        zh: "请写明案号，如 jiefang export 2026-0124；全场一起导出用 --reception。",
        en: "Name a case: jiefang export 2026-0124; for the whole reception: --reception.")
    case .nothingAssigned:
      return LocalizedText(
        zh: "没有交办或转送给哪个部门，所以没有交办单。",
        en: "Nothing was assigned to a department, so there is no slip.")
    case .onlyTranscriptsRedacted:
      return LocalizedText(
        zh: "--redact 只用于接谈记录：--document transcript --redact。",
        en: "--redact is for transcripts: --document transcript --redact.")
    case .notInSitting(let option):
      return LocalizedText(
        zh: "接谈中不能用 \(option)。", en: "\(option) cannot be used in a sitting.")
    case .noSuchFile(let path):
      return LocalizedText(
        zh: "读不到文件 \(path)：没有这个文件，或没有权限。",
        en: "Cannot read \(path): no such file, or no permission.")
    }
  }

  private static func text(of problem: RegisterProblem) -> LocalizedText {
    switch problem {
    case .readableByOthers(let path, let mode):
      LocalizedText(
        zh: "登记簿 \(path) 别人也能读（权限 \(mode)），没有打开。执行 chmod 600 \(path) 后再来。",
        en: """
          The register \(path) can be read by others (mode \(mode)), so it was not opened. \
          Run chmod 600 \(path), then try again.
          """)
    case .folder(let path, let reason):
      LocalizedText(
        zh: "建不了登记簿的文件夹 \(path)：\(reason)。",
        en: "Cannot make the register's folder \(path): \(reason).")
    case .denied(let path):
      LocalizedText(
        zh: "打不开登记簿 \(path)：没有权限，或文件夹不存在。",
        en: "Cannot open the register \(path): no permission, or no such folder.")
    case .notADatabase(let path):
      LocalizedText(
        zh: "\(path) 不是登记簿，或已损坏。用 jiefang doctor --register \(path) 检查；原文件没有动过。",
        en: """
          \(path) is no register, or it is damaged. jiefang doctor --register \(path) examines it; \
          the file was left as it is.
          """)
    case .newer(let path):
      LocalizedText(
        zh: "登记簿 \(path) 是更新版本的 jiefang 写的，请先升级。",
        en: "The register \(path) was written by a newer jiefang; upgrade first.")
    case .noSuchCase(let word):
      LocalizedText(
        zh: "没有案号“\(word)”。案号形如 2026-0124；/visits 列出来访。",
        en: "There is no case “\(word)”. Numbers look like 2026-0124; /visits lists the visits.")
    case .ambiguousCase(let word, let numbers):
      LocalizedText(
        zh: "“\(word)”指的不止一件：\(numbers.joined(separator: "、"))。",
        en: "“\(word)” may mean several: \(numbers.joined(separator: ", ")).")
    case .noRegister(let path):
      LocalizedText(zh: "没有登记簿 \(path)。", en: "There is no register \(path).")
    case .isOfPractice(let path):
      LocalizedText(
        zh: "\(path) 是练习用的登记簿，不能用来接访。真事记在别的登记簿里（--register）。",
        en: """
          \(path) is a register of practices and takes no real case. Name another with --register.
          """)
    case .isOfCases(let path):
      LocalizedText(
        zh: "\(path) 是接访的登记簿，练习不能记在里面。请换一个（--register）。",
        en: """
          \(path) is a register of real cases; practices are never kept there. Name another with \
          --register.
          """)
    case .noReception:
      LocalizedText(zh: "还没有接访活动。", en: "There has been no reception yet.")
    }
  }
}
