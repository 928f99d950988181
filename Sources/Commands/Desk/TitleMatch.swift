import Understanding

/// Which of some titles a beginning may mean: by their characters, pinyin or initials.
enum TitleMatch {
  static func matches(_ word: String, _ titles: [String]) -> [String] {
    ChoiceMatcher(entries: titles.map { ChoiceMatcher.Entry(name: $0, labels: [$0]) }).matches(word)
  }
}
