import ArgumentParser
import Forms
import Understanding

/// Measures how well stories are heard.
struct ListenMeasuring: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure how well stories are heard, on stories in which it is marked.",
    discussion: """
      Precision and recall by field, replies and demands by their words, contacts as a whole; how \
      often the category is the first guess or among the first three, and the purpose the first. \
      docs/listen.md shows how stories are marked.
      """)

  @OptionGroup var promptOptions: PromptOptions
  @Argument(help: "The files of marked stories.") var files: [String]
  @Flag(help: "List what was missed, or heard without being said.") var errors = false

  func run() throws {
    let ears = try Ears(ListenFiles(prompts: promptOptions.files))
    var heard = ListenMeasure()
    var matters = MatterMeasure()
    var spent = Duration.zero
    for file in files {
      for story in try MatterFiles.stories(TrainingFiles.text(file), file: file) {
        let guesser = try ears.guesser(TopicLanguage(rawValue: story.language) ?? .chinese)
        let start = ContinuousClock.now
        let findings = try ears.findings(story.text, story.today)
        spent += ContinuousClock.now - start
        let problems = heard.count(story, findings)
        if errors, !problems.isEmpty { show(story, problems) }
        matters.count(
          MatterExample(category: story.category, purpose: story.purpose, text: story.text),
          by: guesser)
      }
    }
    guard heard.stories > 0 else { throw PracticeProblem.noExamples(files.joined(separator: " ")) }
    Output.write(heard.text + "\n" + matters.text + "\n")
    Output.write("one story: \((spent / heard.stories).inMilliseconds) ms\n")
  }

  private func show(_ story: MarkedStory, _ problems: [String]) {
    Output.write(story.text.replacing("\n", with: "\\n") + "\n")
    Output.write(problems.map { "    \($0)\n" }.joined())
  }
}
