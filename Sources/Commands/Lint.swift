import ArgumentParser
import Forms
import Foundation
import Practice

/// Checks a form, or a file of practice.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Check a form, a visitor, or a rubric, and say what is wrong with it, with file and line.",
    discussion:
      "What a file is shows in its keys: form, visitor, reactions (manner), parts (rubric).")

  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let prompts = promptOptions.files
    guard let data = FileManager.default.contents(atPath: file) else {
      throw UsageProblem.noSuchFile(file)
    }
    let text = String(decoding: data, as: UTF8.self)
    let language = try languageOptions.chosen(nil) ?? .chinese
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
