import ArgumentParser
import Forms
import Foundation

/// Checks a form.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a form and say what is wrong with it, with file and line.")

  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "The form's file.") var file: String

  func run() throws {
    let prompts = promptOptions.files
    guard let data = FileManager.default.contents(atPath: file) else {
      throw UsageProblem.noSuchFile(file)
    }
    let library = FormLibrary(prompts: prompts)
    let entry = try library.load(yaml: String(decoding: data, as: UTF8.self), file: file) { list in
      prompts.file("lists/\(list).yaml")
    }
    let message = Message.formIsRight(file, questions: entry.form.questions.count)
    Output.write(message.text(try languageOptions.chosen(nil) ?? .chinese) + "\n")
  }
}
