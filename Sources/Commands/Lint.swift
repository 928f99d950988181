import ArgumentParser
import Forms
import Foundation
import Practice

/// Checks a form, a file of practice, or one by which stories are heard.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Check a form, a visitor, a rubric, or a file of words, and say what is wrong, with its line.",
    discussion: """
      What a file is shows in its keys: form, visitor, reactions (manner), parts (rubric); those of \
      listen/ end in .tsv and keep their names: words, words-own, matters, or their folders: \
      stories, examples.
      """)

  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let prompts = promptOptions.files
    let text = try TrainingFiles.text(file)
    let language = try languageOptions.chosen(nil) ?? .chinese
    if let kind = ListenFileKind(path: file) {
      try kind.check(text, file: file)
      Output.write(Message.fileIsRight(file).text(language) + "\n")
      return
    }
    let library = FormLibrary(prompts: prompts)
    let message: Message
    switch PracticeFileKind(of: text) {
    case .visitor?:
      let form = try library.load("reception").form
      let visitor = try VisitorReader.visitor(yaml: text, file: file, form: form)
      message = .visitorIsRight(file, facts: visitor.facts.count)
    case .manner?:
      _ = try VisitorReader.manner(yaml: text, file: file)
      message = .fileIsRight(file)
    case .rubric?:
      _ = try Rubric.load(yaml: text, file: file)
      message = .fileIsRight(file)
    case nil:
      let entry = try library.load(yaml: text, file: file) { list in
        prompts.file("lists/\(list).yaml")
      }
      message = .formIsRight(file, questions: entry.form.questions.count)
    }
    Output.write(message.text(language) + "\n")
  }
}
