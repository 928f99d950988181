extension TemplateError.Problem {
  /// A sentence that says what is wrong and what to do.
  package func text(_ language: Language) -> String {
    sentence(language)
  }

  private var sentence: LocalizedText {
    switch self {
    case .openReference: LocalizedText(zh: "${ 没有 }：请补上", en: "a ${ has no }: add it")
    case .badReference(let name):
      LocalizedText(
        zh: "${\(name)} 里不是一个名字：写一道题的 name",
        en: "${\(name)} holds no name: write the name of a question")
    case .openSegment: LocalizedText(zh: "[[ 没有 ]]：请补上", en: "a [[ has no ]]: add it")
    case .strayClose:
      LocalizedText(
        zh: "]] 前面没有 [[：请补上，或写 \\]]", en: "a ]] has no [[: add it, or write \\]]")
    case .nestedSegment:
      LocalizedText(zh: "[[ 里面不能再有 [[", en: "a [[ cannot stand inside another")
    }
  }
}
