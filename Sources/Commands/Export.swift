import ArgumentParser
import CaseLog
import CaseRecord
import Exports
import Forms
import Foundation
import Interview

extension DocumentKind: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}

/// Writes records and documents.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "导出 Export records, transcripts, receipts and slips.",
    discussion: """
      A case is named by its number (2026-0124), by the beginning of its identifier, or by its \
      number in the latest reception (3). Several cases go into one output, in the order given.
      """)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var promptOptions: PromptOptions
  @OptionGroup var languageOptions: LanguageOptions

  @Argument(help: "The cases.") var cases: [String] = []

  @Flag(help: "All visits of the latest reception.") var reception = false

  @Option(help: ArgumentHelp("json or markdown.", valueName: "format"))
  var format = ExportFormat.markdown

  @Option(help: ArgumentHelp("record, transcript, receipt or slip.", valueName: "document"))
  var document = DocumentKind.record

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "path"))
  var output: String?

  @Flag(help: "Hide who people are; for transcripts that are taught with.") var redact = false

  @Flag(help: "Overwrite a file that exists.") var force = false

  func run() throws {
    if cases.isEmpty, !reception { throw UsageProblem.noCaseGiven }
    guard document == .transcript || !redact else { throw UsageProblem.onlyTranscriptsRedacted }
    let log = try register.open()
    let language = try languageOptions.chosen(log) ?? .chinese
    let text = try text(log: log, prompts: promptOptions.files, language: language)
    if let output {
      try write(text, to: output)
    } else if !Output.write(text) {
      throw FileProblem.other(path: "-", number: errno)
    }
  }

  /// Writes whole or not at all, for the owner's eyes only.
  func write(_ text: String, to path: String) throws {
    try AtomicFile.write(Data(text.utf8), to: path, replacing: force)
  }

  /// The document of all cases together.
  func text(log: CaseLog, prompts: PromptFiles, language: Language) throws -> String {
    let visits = try visits(log)
    let caseFiles = CaseFiles(log: log, prompts: prompts)
    let files = try visits.map { try caseFiles.file($0, language) }
    let now = Clock.now()
    var options = DocumentOptions(language: language.rawValue, day: now.day.iso)
    options.isRedacted = redact
    options.officeName = files.first?.reception.place ?? ""
    options.departmentNames = try caseFiles.departmentNames()
    if document == .slip, files.allSatisfy({ $0.instances(FieldName.assignments).isEmpty }) {
      throw UsageProblem.nothingAssigned
    }
    switch format {
    case .json:
      let generator = "jiefang \(Jiefang.versionText)"
      let value =
        document == .record
        ? JSONExport.value(files, generator: generator, exportedAt: now.time)
        : JSONExport.documents(
          document, of: files, options: options, generator: generator, exportedAt: now.time)
      return value.indentedText
    case .markdown:
      let path = document.templatePath(language: language.rawValue)
      let template = prompts.file(path) ?? ("", path)
      let render = try MarkdownExport(
        template: template.text, file: template.name, kind: document)
      return files.flatMap { Documents.data(document, of: $0, options: options) }.map(
        render.callAsFunction
      )
      .joined(separator: "\n---\n\n")
    }
  }

  private func visits(_ log: CaseLog) throws -> [VisitSummary] {
    let latest =
      try log.latestReception()?["reception"]?.string
      .map { try log.visits(of: Reception.ID(rawValue: $0)) } ?? []
    if reception {
      guard !latest.isEmpty else { throw RegisterProblem.noReception }
      return latest
    }
    guard !cases.isEmpty else { throw UsageProblem.noCaseGiven }
    return try cases.flatMap { word -> [VisitSummary] in
      var found: [VisitSummary] = []
      if let number = CaseNumber(text: word) {
        found = try log.visits(of: number)
      } else if let group = Int(word), word.count < 5 {
        found = latest.filter { $0.group == group }
      } else if word.count >= 8 {
        found = try log.visits(identifierPrefix: word)
        let numbers = found.map(\.caseNumber)
        if Set(numbers).count > 1 { throw RegisterProblem.ambiguousCase(word, numbers) }
      }
      if found.isEmpty { throw RegisterProblem.noSuchCase(word) }
      return found
    }
  }
}
