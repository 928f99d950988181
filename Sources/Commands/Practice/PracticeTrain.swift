import ArgumentParser
import Forms
import Understanding

/// Learns anew from examples what turns mean.
struct PracticeTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn from examples what turns mean; writes practice/topics.LANGUAGE.model.",
    discussion: """
      Takes practice/words.zh.tsv and practice/examples/zh*.tsv (and en) of a prompts folder. Files \
      whose name ends in -apart are not learnt from: they are for measuring. Takes minutes.
      """)

  @Argument(help: "The prompts folder.") var folder: String
  @OptionGroup var languageOptions: LanguageOptions
  @Option(help: "Also leave out files with this in their names.") var without: String?
  @Option(name: .shortAndLong, help: "Write the model there instead (with --language).")
  var output: String?

  func validate() throws {
    if output != nil, languageOptions.language == nil {
      throw ValidationError("--output needs --language: a model is of one language.")
    }
  }

  func run() throws {
    let chosen = languageOptions.language.map { [TopicLanguage($0)] }
    for language in chosen ?? TopicLanguage.allCases { try train(language) }
  }

  private func train(_ language: TopicLanguage) throws {
    let examplesFolder = folder + "/practice/examples"
    let examples = try TrainingFiles.paths(in: examplesFolder, language, without: without)
      .flatMap { try ExampleFiles.read($0) }
    guard !examples.isEmpty else { throw PracticeProblem.noExamples(examplesFolder) }
    let classes = try PracticeFiles(prompts: PromptFiles(option: folder)).classes(language)
    let bytes = TopicTrainer(language, classes).bytes(learning: examples)
    let path = output ?? folder + "/" + PracticeFiles.modelPath(language)
    try TrainingFiles.write(bytes, to: path)
    Output.write("\(path): \(examples.count) examples, \(bytes.count / 1024) KB\n")
  }
}
