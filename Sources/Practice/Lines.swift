package import Forms

/// Several wordings of one thing in every language.
package struct Lines: Hashable, Sendable {
  package let zh: [String]
  package let en: [String]

  package init(zh: [String], en: [String]) {
    self.zh = zh
    self.en = en
  }

  package func callAsFunction(_ language: Language) -> [String] {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// What is said by a calm visitor, and what by an upset one.
package struct MoodLines: Hashable, Sendable {
  package let calm: Lines
  package let upset: Lines

  package init(calm: Lines, upset: Lines) {
    self.calm = calm
    self.upset = upset
  }
}
