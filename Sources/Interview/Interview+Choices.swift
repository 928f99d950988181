import Forms
import Understanding

extension Interview {
  /// The labels of the choices that a beginning may mean, the best first; all for an empty one.
  package func choices(beginning word: String, for prompt: Prompt) -> [String] {
    guard let list = prompt.question.choices else { return [] }
    guard !word.isEmpty, let matcher = matchers[list.name] else { return prompt.choices }
    let labels = matcher.matches(word).compactMap { list.choice(named: $0)?.label(language) }
    return labels.filter(prompt.choices.contains)
  }
}
