import CaseRecord
import Forms
import Practice
import Understanding

/// The files of practice: visitors, what they say, how they are understood, and how it is scored.
struct PracticeFiles: Sendable {
  let prompts: PromptFiles

  func visitorNames() -> [String] {
    prompts.names(in: "visitors", ending: ".yaml")
  }

  func visitor(_ name: String, _ form: Form) throws -> Visitor {
    guard visitorNames().contains(name), let file = prompts.file("visitors/\(name).yaml") else {
      throw PracticeProblem.noSuchVisitor(name, nearest: Nearest.of(name, among: visitorNames()))
    }
    return try VisitorReader.visitor(yaml: file.text, file: file.name, form: form)
  }

  func manner() throws -> Manner {
    let file = try needed("practice/manner.yaml")
    return try VisitorReader.manner(yaml: file.text, file: file.name)
  }

  func rubric() throws -> Rubric {
    let file = try needed("practice/rubric.yaml")
    return try Rubric.load(yaml: file.text, file: file.name)
  }

  func classes(_ language: TopicLanguage) throws -> WordClasses {
    WordClasses(try needed("practice/words.\(language.rawValue).tsv").text, language)
  }

  func matcher(_ language: TopicLanguage) throws -> TopicMatcher {
    let path = Self.modelPath(language)
    guard let file = prompts.bytes(path), let model = TopicModel(file.bytes) else {
      throw PracticeProblem.badModel(prompts.bytes(path)?.name ?? path)
    }
    return TopicMatcher(language, try classes(language), model)
  }

  static func modelPath(_ language: TopicLanguage) -> String {
    "practice/topics.\(language.rawValue).model"
  }

  private func needed(_ path: String) throws -> (text: String, name: String) {
    guard let file = prompts.file(path) else { throw UsageProblem.noSuchFile(path) }
    return file
  }
}

extension TopicLanguage {
  init(_ language: Language) {
    self = language == .chinese ? .chinese : .english
  }
}
