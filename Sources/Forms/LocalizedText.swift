/// One text in every language of the program.
package struct LocalizedText: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that reads the same in every language, such as `12345`.
  package init(_ text: String) {
    self.init(zh: text, en: text)
  }

  /// The text in one language.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
