import ArgumentParser
import Forms
import Understanding

/// Learns anew from examples and stories how category and purpose are guessed.
struct ListenTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn to guess category and purpose; writes listen/matters.LANGUAGE.model.",
    discussion: """
      Takes listen/examples/zh*.tsv, listen/stories/zh*.tsv, listen/matters.zh.tsv and the \
      departments (and en) of a prompts folder. Files whose name ends in -apart are not learnt \
      from: they are for measuring. The same files give the same model.
      """)

  @Argument(help: "The prompts folder.") var folder: String
  @OptionGroup var languageOptions: LanguageOptions
  @Option(help: "Also leave out files with this in their names.") var without: String?

  func run() throws {
    let chosen = languageOptions.language.map { [TopicLanguage($0)] }
    for language in chosen ?? TopicLanguage.allCases { try train(language) }
  }

  private func train(_ language: TopicLanguage) throws {
    let files = ListenFiles(prompts: PromptFiles(option: folder))
    let examples = try ["examples", "stories"].flatMap { name in
      try TrainingFiles.paths(in: "\(folder)/listen/\(name)", language, without: without)
        .flatMap { try MatterFiles.examples($0) }
    }
    guard !examples.isEmpty else { throw PracticeProblem.noExamples(folder + "/listen") }
    let classes = try files.classes(language, try files.offices())
    guard let bytes = MatterTrainer(language, classes).bytes(learning: examples) else {
      throw ListenProblem.tooManyNames(folder)
    }
    let path = folder + "/" + ListenFiles.modelPath(language)
    try TrainingFiles.write(bytes, to: path)
    Output.write("\(path): \(examples.count) examples, \(bytes.count / 1024) KB\n")
  }
}
