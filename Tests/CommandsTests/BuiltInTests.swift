import CaseRecord
import Exports
import Forms
import Interview
import Testing

@testable import Commands

@Suite struct BuiltInTests {
  static let library = FormLibrary(prompts: PromptFiles(option: nil))

  @Test func `the built-in form is right, in both languages`() throws {
    // A missing translation, list or reference would be refused.
    let form = try Self.library.load("reception").form
    #expect(form.questions.count > 40)
    for question in form.questions {
      #expect(!question.label.source.zh.isEmpty && !question.label.source.en.isEmpty)
    }
  }

  @Test(arguments: DocumentKind.allCases, Language.allCases)
  func `each document has a template in each language`(kind: DocumentKind, language: Language)
    throws
  {
    let path = kind.templatePath(language: language.rawValue)
    let text = try #require(PromptFiles.builtIn(path))
    _ = try MarkdownExport(template: text, file: path, kind: kind)
  }

  @Test func `a form that is kept has the hash that it was kept under`() throws {
    let entry = try Self.library.load("reception")
    let again = try Self.library.load("reception")
    #expect(entry.hash == again.hash && entry.hash.count == 64)
    #expect(entry.files.first?.name == "form" && entry.files.count > 10)
  }

  @Test(arguments: [("zh_CN.UTF-8", Language.chinese), ("en_GB", .english), ("ZH-hans", .chinese)])
  func `a locale names a language`(tag: String, language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test(arguments: ["C", "C.UTF-8", "POSIX", "de_DE", ""]) func `other locales name none`(
    tag: String
  ) {
    #expect(Language(tag: tag) == nil)
  }

  @Test(
    arguments: [
      (["--document", "receipt"], true), (["receipt", "-o", "x.md"], false), (["3"], false),
      (["--reception"], false), ([], true), (["--format", "json", "--force"], true),
    ])
  func `export knows whether a case is named`(words: [String], hasNone: Bool) {
    #expect(ExportWords.hasNoCase(words) == hasNone)
  }
}
