import ArgumentParser
import Forms
import Foundation

extension Language: ExpressibleByArgument {}

extension Language {
  /// `zh-Hans`, `zh`, `zh_CN.UTF-8`, `en_GB`: the language that a tag or locale names, if it is ours.
  init?(tag: String) {
    let tag = tag.lowercased()
    if tag.hasPrefix("zh") { self = .chinese } else if tag.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }

  /// What the environment asks for: `JIEFANG_LANGUAGE`, else the locale; nil if neither says.
  static var ofEnvironment: Language? {
    let environment = ProcessInfo.processInfo.environment
    if let language = environment["JIEFANG_LANGUAGE"].flatMap(Language.init(tag:)) {
      return language
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return Language(tag: value)
    }
    return nil
  }

  /// The language of errors before anything is parsed: what `--language` says, else the environment.
  static func asked(_ words: [String]) -> Language {
    for (index, word) in words.enumerated() {
      if word == "--language", index + 1 < words.count {
        return Language(tag: words[index + 1]) ?? .chinese
      }
      if word.hasPrefix("--language=") {
        return Language(tag: String(word.dropFirst("--language=".count))) ?? .chinese
      }
    }
    return ofEnvironment ?? .chinese
  }
}

/// The language in which the program speaks.
struct LanguageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language: zh-Hans or en.", valueName: "tag"))
  var language: Language?

  /// What was asked for by option, environment or locale; nil if nothing was.
  var asked: Language? { language ?? .ofEnvironment }
}
