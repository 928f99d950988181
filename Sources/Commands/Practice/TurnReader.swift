import Forms
import Understanding

/// Understands turns in either language; what each needs is read when it is first met.
final class TurnReader {
  private let files: PracticeFiles
  /// The only language there is; nil if each turn shows its own.
  private let fixed: TopicLanguage?
  private var matchers: [TopicLanguage: TopicMatcher] = [:]

  init(_ files: PracticeFiles, only language: Language? = nil) {
    self.files = files
    fixed = language.map { TopicLanguage($0) }
  }

  /// With what one language needs read at once, so that what is wrong with it is told at once.
  func loaded(for language: Language) throws -> TurnReader {
    let language = TopicLanguage(language)
    matchers[language] = try files.matcher(language)
    return self
  }

  func read(_ turn: TopicTurn) throws -> TopicReading {
    try matcher(for: turn).read(turn)
  }

  func reasons(_ turn: TopicTurn) throws -> [TopicReason] {
    try matcher(for: turn).reasons(turn)
  }

  private func matcher(for turn: TopicTurn) throws -> TopicMatcher {
    let language = fixed ?? TopicLanguage(of: turn.text)
    if let matcher = matchers[language] { return matcher }
    let matcher = try files.matcher(language)
    matchers[language] = matcher
    return matcher
  }
}
