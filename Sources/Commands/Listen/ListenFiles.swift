import CaseRecord
import Forms
import Interview
import Understanding

/// The files by which stories are heard, and their matters guessed.
struct ListenFiles: Sendable {
  let prompts: PromptFiles

  /// The departments of the built-in form's list, or of one's own in its place.
  func offices() throws -> ChoiceList {
    try FormLibrary(prompts: prompts).load("reception").form.list(Self.officeList)
  }

  static let officeList = "departments"

  func listener(_ offices: [ChoiceMatcher.Entry], today: CivilDate) throws -> Listener {
    Listener(
      offices: offices, chinese: try lexicon(.chinese), english: try lexicon(.english),
      today: today)
  }

  /// The words of a language; after them those that a bureau adds, if it has any.
  func lexicon(_ language: TopicLanguage) throws -> ListenLexicon {
    let own = "listen/words-own.\(language.rawValue).tsv"
    let files = try [needed("listen/words.\(language.rawValue).tsv"), prompts.file(own)]
      .compactMap { $0 }
    for file in files {
      if let mistake = ListenLexicon([file.text]).mistakes.first {
        throw ListenProblem.badWords(file: file.name, [mistake])
      }
    }
    return ListenLexicon(files.map(\.text))
  }

  /// The words that tell a matter, with the names of the offices.
  func classes(_ language: TopicLanguage, _ offices: ChoiceList) throws -> WordClasses {
    let words = try needed("listen/matters.\(language.rawValue).tsv").text
    let lines = Self.classLines(offices, language).joined(separator: "\n")
    return WordClasses(words + "\n" + lines, language)
  }

  func guesser(_ language: TopicLanguage, _ offices: ChoiceList) throws -> MatterGuesser {
    let path = Self.modelPath(language)
    guard let file = prompts.bytes(path),
      let guesser = MatterGuesser(language, try classes(language, offices), file.bytes)
    else { throw ListenProblem.badModel(prompts.bytes(path)?.name ?? path) }
    return guesser
  }

  static func modelPath(_ language: TopicLanguage) -> String {
    "listen/matters.\(language.rawValue).model"
  }

  /// An office is a class of its names: which one was asked first hints at the matter.
  static func classLines(_ offices: ChoiceList, _ language: TopicLanguage) -> [String] {
    offices.choices.map { office in
      let label = language == .chinese ? office.label.zh : office.label.en
      // Names in Latin letters are English ones; numbers as 12345 are said in both.
      let names = office.aliases.filter { name in
        TopicLanguage(of: name) == language || !name.contains(where: \.isLetter)
      }
      return "office_\(office.name)\t" + ([label] + names).joined(separator: "|")
    }
  }

  private func needed(_ path: String) throws -> (text: String, name: String) {
    guard let file = prompts.file(path) else { throw UsageProblem.noSuchFile(path) }
    return file
  }
}

extension Form {
  /// The choice list of this name that one of its questions has; an empty one if none has it.
  func list(_ name: String) -> ChoiceList {
    questions.lazy.compactMap(\.choices).first { $0.name == name }
      ?? ChoiceList(name: name, choices: [])
  }
}
