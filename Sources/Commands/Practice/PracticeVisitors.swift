import ArgumentParser
import CaseLog
import Forms
import Practice

/// Lists the visitors.
struct PracticeVisitors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visitors", abstract: "List the visitors one can practise with.")

  @OptionGroup var register: PracticeRegisterOptions
  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Flag(help: "Print a visitor to write one's own from (docs/visitors.md).") var template = false

  func run() throws {
    let files = PracticeFiles(prompts: promptOptions.files)
    if template {
      let path = "practice/visitor-template.yaml"
      guard let file = files.prompts.file(path) else { throw UsageProblem.noSuchFile(path) }
      Output.write(file.text)
      return
    }
    let log = try? register.open()
    let language = try languageOptions.chosen(log) ?? .chinese
    let list = try VisitorList(files: files, log: log, language: language)
    for problem in list.problems { Output.error(problem.text(language)) }
    Output.write(list.rows.map { $0 + "\n" }.joined())
  }
}
