import Forms

/// What kind of answer a question takes, in words.
enum TypeWords {
  static func text(of question: Question) -> LocalizedText {
    switch question.type {
    case .text, .calculate:
      LocalizedText(zh: "写原话；可多行。", en: "In the visitor's words; several lines are fine.")
    case .note, .acknowledge: LocalizedText(zh: "做了就按回车。", en: "Done: press Enter.")
    case .integer: LocalizedText(zh: "写数字：12、十二、50多。", en: "A number: 12, twelve, over 50.")
    case .decimal: LocalizedText(zh: "写数字，可带小数。", en: "A number, with decimals if need be.")
    case .money:
      LocalizedText(zh: "写金额：3万5、1200元、60多万。", en: "An amount: 35000, about 30,000 yuan.")
    case .date:
      LocalizedText(
        zh: "怎么说就怎么写：去年3月、上周五、前年秋天、12月1日。",
        en: "As it is said: last March, last Friday, autumn 2023, 1 December.")
    case .time: LocalizedText(zh: "写时间：15:30、下午3点半。", en: "A time: 15:30, 3pm.")
    case .phone:
      LocalizedText(zh: "手机 11 位，或带区号的座机。", en: "A mobile number, or one with area code.")
    case .idNumber:
      LocalizedText(zh: "18 位，末位可能是 X；会核对校验位。", en: "18 characters; the check digit is verified.")
    case .selectOne:
      LocalizedText(
        zh: "写编号、名称的一部分、全拼或首字母；Tab 列出。",
        en: "Type a number, part of a name, pinyin or initials; Tab lists them.")
    case .selectMultiple:
      LocalizedText(
        zh: "可选几项，用空格或顿号隔开；写编号、名称或拼音。",
        en: "Several may be chosen, with blanks or commas between; numbers, names or pinyin.")
    }
  }
}
