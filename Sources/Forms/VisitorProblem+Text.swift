extension VisitorProblem {
  /// A sentence that says what is wrong and what to do.
  var text: LocalizedText {
    switch self {
    case .otherFileName(let name, let expected):
      LocalizedText(
        zh: "文件里的名字是“\(name)”，应是“\(expected)”：名字要和文件名一致",
        en: "the name in this file is “\(name)”, not “\(expected)”: make them the same")
    case .unknownTopic(let name, let nearest):
      LocalizedText(
        zh: "没有“\(name)”这个话题\(Hint.zh(nearest, else: "请对照说明书里的话题表"))",
        en: "there is no topic “\(name)”\(Hint.en(nearest, else: "see the topics in the guide"))")
    case .topicNotFor(let name, let key):
      LocalizedText(
        zh: "话题“\(name)”不能用在“\(key)”里：事实和 lacks 用提问的话题，manner 和 reactions 用做法的话题",
        en: """
          the topic “\(name)” has no place in “\(key)”: facts and lacks take topics that ask, \
          manner and reactions those that do
          """)
    case .unknownFact(let name, let nearest):
      LocalizedText(
        zh: "没有叫“\(name)”的事实\(Hint.zh(nearest, else: "请改名字，或加这条事实"))",
        en: "no fact is called “\(name)”\(Hint.en(nearest, else: "correct it, or add the fact"))")
    case .unknownField(let name, let nearest):
      LocalizedText(
        zh: "问卷里没有“\(name)”这一项\(Hint.zh(nearest, else: "请改 field，或去掉 record"))",
        en: """
          the form has no field “\(name)”\
          \(Hint.en(nearest, else: "correct it, or take the record out"))
          """)
    case .noField:
      LocalizedText(
        zh: "有 record，却不知道记在哪一项：请加 field，或去掉 record",
        en: "a record, and no field for it: add field, or take the record out")
    case .notAChoice(let name, let list, let nearest):
      LocalizedText(
        zh: "选项表“\(list)”里没有“\(name)”\(Hint.zh(nearest, else: "请照表里的 name 写"))",
        en: """
          the list “\(list)” has no choice “\(name)”\
          \(Hint.en(nearest, else: "write a name that stands there"))
          """)
    case .unknownDepartment(let name, let nearest):
      LocalizedText(
        zh: "部门表里没有“\(name)”\(Hint.zh(nearest, else: "请照表里的名称写，或在表里加上"))",
        en: """
          no list of departments has “\(name)”\
          \(Hint.en(nearest, else: "write it as the list does, or add it there"))
          """)
    case .noWordings(let language, let key):
      switch language {
      case .chinese:
        LocalizedText(
          zh: "“\(key)”没有中文的说法：请在 zh 下写一两句",
          en: "“\(key)” has no words in Chinese: write one or two under zh")
      case .english:
        LocalizedText(
          zh: "“\(key)”没有英文的说法：请在 en 下写一两句",
          en: "“\(key)” has no words in English: write one or two under en")
      }
    case .outOfRange(let value, let key, let lowest, let highest):
      LocalizedText(
        zh: "“\(key)”不能是“\(value)”：请写 \(lowest) 到 \(highest) 的整数",
        en: "“\(key)” cannot be “\(value)”: write a whole number from \(lowest) to \(highest)")
    case .unreadable(let value, let type): unreadable(value, as: type)
    case .relativeDate(let value):
      LocalizedText(
        zh: "“\(value)”过些日子就是另一天了：请写年份，例如 2025年3月",
        en: "“\(value)” will be another day before long: write the year, such as March 2025")
    case .wordNeeded(let word, let key):
      LocalizedText(
        zh: "“\(key)”的每一句里都要有 \(word)", en: "every line of “\(key)” needs \(word) in it")
    }
  }

  private func unreadable(_ value: String, as type: QuestionType) -> LocalizedText {
    let (zh, en) =
      switch type {
      case .integer: ("整数", "a whole number")
      case .decimal: ("数字", "a number")
      case .money: ("金额，例如 86000", "a sum of money, such as 86000")
      case .date: ("日期，例如 2025年3月", "a date, such as March 2025")
      case .time: ("时间，例如 15:30", "a time, such as 15:30")
      case .phone: ("电话号码", "a telephone number")
      case .idNumber: ("校验位正确的身份证号", "an ID number with the right check digit")
      default: ("这一项的内容", "an answer to its question")
      }
    return LocalizedText(
      zh: "“\(value)”不是\(zh)：请改正", en: "“\(value)” is not \(en): correct it")
  }
}
