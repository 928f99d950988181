import CaseLog
import CaseRecord
import Forms
import Interview
import Understanding

extension MatterField {
  /// What is guessed at a question; nil where nothing is.
  init?(guessedAt path: FieldPath) {
    switch path {
    case FieldPath(FieldName.category): self = .category
    case FieldPath(FieldName.circumstances): self = .purpose
    default: return nil
    }
  }
}

extension Sitting {
  private var story: String? {
    guard case .text(let story)? = interview.record.answers[FieldPath(FieldName.story)]?.value
    else { return nil }
    return story
  }

  /// Guesses anew if a question needs it and the story is another one than before.
  func guess(for prompt: Prompt) {
    guard let story, story != guessedStory else { return }
    guard MatterField(guessedAt: prompt.path) != nil else {
      if story != preparedStory {
        desk.matters.prepare(for: story, interview.form.list(ListenFiles.officeList))
      }
      preparedStory = story
      return
    }
    guessedStory = story
    do {
      interview.guesses = try desk.matters.guesses(story, interview.form)
    } catch {
      // It can be chosen without.
      interview.guesses = [:]
      console.show("! " + Failure.text(of: error, language), indent: 3)
    }
  }

  /// Says what spoke for the guess at the question in hand.
  func explain(_ prompt: Prompt) {
    defer { showAgain() }
    guard let field = MatterField(guessedAt: prompt.path), let story,
      interview.guesses[prompt.path] != nil,
      let ranked = try? desk.matters.reasons(story, field, interview.form)
    else { return say(.nothingGuessed) }
    let view = GuessView(console: console, language: language, question: prompt.question)
    view.show(ranked, isPurpose: field == .purpose)
  }

  /// Counts the case, which is finished, for the guesses to come.
  func countMatter() {
    let path = FieldPath(FieldName.category)
    guard let story, case .choices(let chosen)? = interview.record.answers[path]?.value,
      let choice = chosen.first, choice.isListed
    else { return }
    let guess = interview.guesses[path]
    desk.matters.count(
      FinishedMatter(
        visit: visit.id, story: story, category: choice.name,
        guessed: guess?.uncounted ?? guess?.names.first))
  }
}
