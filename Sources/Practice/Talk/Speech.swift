/// What a visitor says in one breath, piece by piece.
struct Speech {
  private(set) var pieces: [String] = []
  private(set) var told: [Fact.ID] = []
  var notes: [TalkNote] = []
  /// What the trainee had been told before.
  var askedAgain: [Fact.ID] = []

  var isEmpty: Bool { pieces.isEmpty }

  /// Whether a part of the story is in it.
  var tellsStory: Bool {
    notes.contains { if case .story = $0 { true } else { false } }
  }

  var isWithholding: Bool {
    notes.contains { if case .withheld = $0 { true } else { false } }
  }

  mutating func say(_ words: String, telling facts: [Fact.ID] = []) {
    if !words.isEmpty { pieces.append(words) }
    for fact in facts where !told.contains(fact) { told.append(fact) }
  }

  mutating func insert(_ words: String, at place: Int) {
    if !words.isEmpty { pieces.insert(words, at: place) }
  }
}
