import CaseLog
import CaseRecord
import Forms

/// Forms with the text they were read from.
struct FormLibrary: Sendable {
  /// A form, its files, and the hash by which the log names it.
  struct Entry: Sendable {
    let form: Form
    let hash: String
    let files: [JSONValue.Member]
  }

  let prompts: PromptFiles

  /// Reads a form and the lists it uses.
  func load(_ name: String) throws -> Entry {
    let path = "forms/\(name).yaml"
    guard let source = prompts.file(path) else { throw UsageProblem.noSuchFile(path) }
    return try load(yaml: source.text, file: source.name) { list in
      prompts.file("lists/\(list).yaml")
    }
  }

  /// The form that a visit began with, as the register keeps it.
  static func kept(_ hash: String, in log: CaseLog) throws -> Entry? {
    guard let files = try log.formFiles(hash: hash), let yaml = files["form"]?.string else {
      return nil
    }
    return try FormLibrary(prompts: PromptFiles()).load(yaml: yaml, file: "form") { list in
      files["list:" + list]?.string.map { ($0, list) }
    }
  }

  func load(
    yaml: String, file: String, list: (String) -> (text: String, name: String)?
  ) throws -> Entry {
    var files = [JSONValue.Member("form", .string(yaml))]
    var lists: [String: String] = [:]
    let form = try Form.load(yaml: yaml, file: file) { name in
      guard let source = list(name) else { return nil }
      lists[name] = source.text
      return (source.text, source.name)
    }
    files += lists.sorted { $0.key < $1.key }.map { JSONValue.Member("list:" + $0, .string($1)) }
    return Entry(form: form, hash: CaseLog.formHash(files), files: files)
  }
}
