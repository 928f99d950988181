/// Phrases that are looked for in what is said.
struct PhraseList: Sendable {
  private let phrases: [(listed: String, spoken: SpokenText)]

  /// Takes the phrases of every language: people mix them.
  init(_ lines: Lines) {
    phrases = (lines.zh + lines.en).map { ($0, SpokenText($0)) }
  }

  /// The phrases that are in a text, the longest first, none that is part of another.
  func found(in text: SpokenText) -> [String] {
    let found = phrases.filter { text.has($0.spoken) }
      .sorted { $0.spoken.plain.count > $1.spoken.plain.count }
    var kept: [(listed: String, spoken: SpokenText)] = []
    for phrase in found where !kept.contains(where: { $0.spoken.has(phrase.spoken) }) {
      kept.append(phrase)
    }
    return kept.map(\.listed)
  }

  func isIn(_ text: SpokenText) -> Bool {
    phrases.contains { text.has($0.spoken) }
  }

  /// Whether a text is nothing but these.
  func isAll(of text: SpokenText) -> Bool {
    text.consists(of: phrases.map(\.spoken))
  }
}
