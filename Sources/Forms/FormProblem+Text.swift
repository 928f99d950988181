extension FormProblem {
  /// A sentence that says what is wrong and what to do.
  package func text(_ language: Language) -> String {
    sentence(language)
  }

  private var sentence: LocalizedText {
    switch self {
    case .notYAML(let words):
      LocalizedText(
        zh: "YAML 读不通（\(words)）：检查这一行和上一行的缩进、冒号和引号",
        en:
          "not YAML (\(words)): check indentation, colons and quotes of this line and the one above"
      )
    case .tab:
      LocalizedText(
        zh: "用了制表符：缩进请改用空格", en: "a tab is used: indent with blanks instead")
    case .alias:
      LocalizedText(
        zh: "不支持 YAML 别名（*名）：请把内容写全；如是文字，请加引号",
        en: "aliases (*name) are not read: write it out, or put quotes around a text")
    case .tooDeep: LocalizedText(zh: "嵌套太深：请拆开", en: "nested too deeply: take it apart")
    case .tooLarge: LocalizedText(zh: "文件太大：请拆开", en: "the file is too large: split it")
    case .repeatedKey(let key):
      LocalizedText(
        zh: "“\(key)”写了两次：只留一个", en: "\(quoted(key)) stands here twice: keep one of them")
    case .expected(let shape, let key): expected(shape, at: key)
    case .unknownKey(let key, let nearest):
      LocalizedText(
        zh: "不认识“\(key)”\(Hint.zh(nearest, else: "请删去，或对照说明书"))",
        en:
          "unknown key \(quoted(key))\(Hint.en(nearest, else: "take it out, or see the guide to forms"))"
      )
    case .missingKey(let key):
      LocalizedText(zh: "缺少“\(key)”：请补上", en: "\(quoted(key)) is missing: add it")
    case .emptyKey(let key):
      LocalizedText(
        zh: "“\(key)”后面是空的：请填写，或删去这一行",
        en: "nothing stands behind \(quoted(key)): fill it in, or take the line out")
    case .unknownType(let type, let nearest):
      LocalizedText(
        zh: "没有“\(type)”这种题型\(Hint.zh(nearest, else: "请对照说明书"))",
        en: "there is no type \(quoted(type))\(Hint.en(nearest, else: "see the guide to forms"))")
    case .missingListName(let type):
      LocalizedText(
        zh: "\(type) 后面要写选项表的名字，例如 \(type) channels",
        en: "\(type) needs the name of its list behind it, such as \(type) channels")
    case .strayTypeWord(let word):
      LocalizedText(
        zh: "题型后面多了“\(word)”：请删去", en: "\(quoted(word)) has no place behind the type: take it out")
    case .badName(let name):
      LocalizedText(
        zh: "“\(name)”不能作名字：用字母开头，后接字母、数字、_ 或 -，不要空格",
        en:
          "\(quoted(name)) is no name: begin with a letter; letters, digits, _ and - may follow, no blanks"
      )
    case .duplicateName(let name, let line):
      LocalizedText(
        zh: "名字“\(name)”在第 \(line) 行用过了：请换一个",
        en: "the name \(quoted(name)) is taken by line \(line): choose another")
    case .missingTranslation(let language, let key):
      switch language {
      case .chinese:
        LocalizedText(
          zh: "“\(key)”缺中文：请加 zh", en: "\(quoted(key)) has no Chinese text: add zh")
      case .english:
        LocalizedText(
          zh: "“\(key)”缺英文：请加 en", en: "\(quoted(key)) has no English text: add en")
      }
    case .unknownList(let name):
      LocalizedText(
        zh: "找不到选项表“\(name)”：请写在 lists 里，或建 prompts/lists/\(name).yaml",
        en:
          "there is no list \(quoted(name)): put it under lists, or make prompts/lists/\(name).yaml"
      )
    case .otherListName(let name, let expected):
      LocalizedText(
        zh: "文件里的表叫“\(name)”，应叫“\(expected)”：名字要和文件名一致",
        en:
          "the list in this file is called \(quoted(name)), not \(quoted(expected)): make them the same"
      )
    case .keyNotFor(let key, let type):
      LocalizedText(
        zh: "\(type) 题不能有“\(key)”：请删去，或换题型",
        en: "a question of type \(type) takes no \(quoted(key)): take it out, or change the type")
    case .keyNeeds(let key, let other):
      LocalizedText(
        zh: "有“\(key)”就要有“\(other)”：请补上",
        en: "\(quoted(key)) needs \(quoted(other)) beside it: add it")
    case .lineNeedsQuestion:
      LocalizedText(
        zh: "line 要求第一项是要回答的题：请调整次序，或删去 line",
        en: "with line, the first item must be a question to answer: reorder, or take line out")
    case .badValue(let value, let key, let allowed):
      LocalizedText(
        zh: "“\(key)”不能是“\(value)”：可用 \(allowed.joined(separator: "、"))",
        en: "\(quoted(key)) cannot be \(quoted(value)): write \(allowed.joined(separator: ", "))")
    case .unknownReference(let name, let nearest):
      LocalizedText(
        zh: "没有叫“\(name)”的题\(Hint.zh(nearest, else: "请改名字，或加这道题"))",
        en:
          "no question is called \(quoted(name))\(Hint.en(nearest, else: "correct it, or add the question"))"
      )
    case .noValue(let name):
      LocalizedText(
        zh: "“\(name)”是组或提示，没有值：请改用一道题的名字",
        en: "\(quoted(name)) is a group or a note and has no value: name a question instead")
    case .circle(let names):
      LocalizedText(
        zh: "互相等待，无法计算（\(names.joined(separator: " → "))）：请去掉其中一处引用",
        en: "these wait for each other (\(names.joined(separator: " → "))): take one reference out")
    case .expression(let problem, let key):
      LocalizedText(
        zh: "“\(key)”：\(problem.text(.chinese))", en: "\(quoted(key)): \(problem.text(.english))")
    case .template(let problem, let key):
      LocalizedText(
        zh: "“\(key)”：\(problem.text(.chinese))", en: "\(quoted(key)): \(problem.text(.english))")
    case .visitor(let problem): problem.text
    }
  }

  private func expected(_ shape: Shape, at key: String) -> LocalizedText {
    let (zh, en) =
      switch shape {
      case .text: ("文字", "a text")
      case .map: ("“名: 值”的对照", "keys with values")
      case .list: ("以 - 开头的列表", "a list, each item behind a -")
      }
    return key.isEmpty
      ? LocalizedText(zh: "这里应是\(zh)", en: "\(en) should stand here")
      : LocalizedText(zh: "“\(key)”应是\(zh)", en: "\(quoted(key)) should hold \(en)")
  }

  private func quoted(_ word: String) -> String { "“\(word)”" }
}
