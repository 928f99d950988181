import CaseRecord
import Forms
import Interview
import Understanding

/// Hears in stories of both languages what they say; what each needs is read when it is first met.
final class Ears {
  private let files: ListenFiles
  private let offices: ChoiceList
  private var guessers: [TopicLanguage: MatterGuesser] = [:]
  private var listener: Listener?

  init(_ files: ListenFiles) throws {
    self.files = files
    offices = try files.offices()
  }

  /// What a story says and what is guessed of it, as JSON.
  func hear(_ story: StoryLine) throws -> JSONValue {
    guard story.text.contains(where: { !$0.isWhitespace }) else { return ListenJSON.nothing }
    let json = ListenJSON(offices: offices, language: story.language)
    let reading = try guesser(story.language).reading(of: story.text)
    return json.value(
      try findings(story.text, story.today), category: reading.guesses(.category),
      purpose: reading.guesses(.purpose))
  }

  func findings(_ text: String, _ today: CivilDate) throws -> [Finding] {
    let listener = try self.listener ?? files.listener(offices.entries, today: today)
    self.listener = listener
    return listener.on(today).hear(text)
  }

  func guesser(_ language: TopicLanguage) throws -> MatterGuesser {
    if let known = guessers[language] { return known }
    let guesser = try files.guesser(language, offices)
    guessers[language] = guesser
    return guesser
  }
}
