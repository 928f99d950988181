extension ExpressionError.Problem {
  /// A sentence that says what is wrong and what to do.
  package func text(_ language: Language) -> String {
    sentence(language)
  }

  private var sentence: LocalizedText {
    switch self {
    case .empty: LocalizedText(zh: "表达式是空的", en: "the expression is empty")
    case .endsEarly:
      LocalizedText(
        zh: "表达式没写完：补上后面的值或右括号", en: "the expression stops early: a value or a ) is missing")
    case .unexpected(let sign):
      LocalizedText(
        zh: "这里不能有“\(sign)”：看看前面是不是少了运算符或逗号",
        en: "“\(sign)” cannot stand here: an operator or comma may be missing before it")
    case .bareWord(let word):
      LocalizedText(
        zh: "“\(word)”：题的值写作 ${\(word)}，文字写作 '\(word)'",
        en: "“\(word)”: write ${\(word)} for an answer, '\(word)' for a text")
    case .unknownFunction(let name, let nearest):
      LocalizedText(
        zh: "没有 \(name)() 这个函数" + (nearest.map { "：是不是 \($0)()？" } ?? "：请对照说明书"),
        en: "there is no function \(name)()"
          + (nearest.map { ": is \($0)() meant?" } ?? ": see the guide to forms"))
    case .wrongCount(let function, let expected, let found):
      LocalizedText(
        zh: "\(function)() 要 \(numbers(expected, to: "到", orMore: "个以上")) 个值，这里有 \(found) 个",
        en:
          "\(function)() takes \(numbers(expected, to: "to", orMore: "or more")) values, not \(found)"
      )
    case .openText:
      LocalizedText(zh: "引号没有配对：补上后一个引号", en: "a text has no end: add the second quote")
    case .openReference:
      LocalizedText(zh: "${ 没有 }：请补上", en: "a ${ has no }: add it")
    case .badReference(let name):
      LocalizedText(
        zh: "${\(name)} 里不是一个名字：写一道题的 name",
        en: "${\(name)} holds no name: write the name of a question")
    case .wrongSign(let sign, let use):
      LocalizedText(zh: "不用“\(sign)”：请写 \(use)", en: "“\(sign)” is not used here: write \(use)")
    case .badPattern(let pattern):
      LocalizedText(
        zh: "正则表达式“\(pattern)”不对：检查括号", en: "the pattern “\(pattern)” is wrong: check its brackets")
    case .parentOutsidePosition:
      LocalizedText(
        zh: ".. 只能写在 position(..) 里", en: ".. may only stand in position(..)")
    case .tooDeep:
      LocalizedText(zh: "括号嵌套太深：请拆成几题", en: "too many parentheses in each other: split it")
    case .tooLong: LocalizedText(zh: "表达式太长：请拆成几题", en: "the expression is too long: split it")
    }
  }

  private func numbers(_ range: ClosedRange<Int>, to: String, orMore: String) -> String {
    if range.lowerBound == range.upperBound { return "\(range.lowerBound)" }
    if range.upperBound == ExpressionFunction.many { return "\(range.lowerBound) \(orMore)" }
    return "\(range.lowerBound) \(to) \(range.upperBound)"
  }
}
