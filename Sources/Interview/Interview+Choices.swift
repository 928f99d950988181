package import Forms
import Understanding

extension Interview {
  /// The labels of the choices that a beginning may mean, the best first; all for an empty one.
  package func choices(beginning word: String, of question: Question) -> [String] {
    guard let list = question.choices else { return [] }
    guard !word.isEmpty, let matcher = matchers[list.name] else {
      return list.choices.map { $0.label(language) }
    }
    return matcher.matches(word).compactMap { list.choice(named: $0)?.label(language) }
  }
}
