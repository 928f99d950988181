import ArgumentParser
import Forms
import Understanding

/// Measures how well turns are understood.
struct PracticeMeasure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure how well turns are understood, on examples with their topics.",
    discussion: "A line is topics joined by +, a tab, and the columns of practice match.")

  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "The file of examples.") var file: String
  @Flag(help: "List every turn that was taken for something else.") var errors = false

  func run() throws {
    let files = PracticeFiles(prompts: promptOptions.files)
    let examples = try ExampleFiles.read(file)
    guard !examples.isEmpty else { throw PracticeProblem.noExamples(file) }
    let reader = TurnReader(files, only: languageOptions.language)
    var measure = TopicMeasure()
    let start = ContinuousClock.now
    for example in examples {
      let reading = try reader.read(example.turn)
      if errors, Set(reading.topics) != example.topics { show(example, reading) }
      measure.count(example, as: reading)
    }
    let spent = (ContinuousClock.now - start) / examples.count
    Output.write(measure.text + "\n")
    Output.write("one turn: \(spent.inMilliseconds) ms\n")
  }

  private func show(_ example: TopicExample, _ reading: TopicReading) {
    let right = example.topics.map(\.rawValue).sorted().joined(separator: "+")
    let taken = reading.topics.map(\.rawValue).joined(separator: "+")
    let before = example.turn.earlier.map { "\($0.speaker.rawValue): \($0.text)\t" }.joined()
    Output.write("\(right)\t\(taken)\t\(before)\(example.turn.text)\n")
  }
}

/// Reads files of examples.
enum ExampleFiles {
  static func read(_ path: String) throws -> [TopicExample] {
    let text = try TrainingFiles.text(path)
    do {
      return try TopicExample.examples(text)
    } catch {
      throw PracticeProblem.badExample(file: path, line: error.line, topic: error.topic)
    }
  }
}
