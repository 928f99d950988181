import ArgumentParser
import CaseLog
import Forms
import Foundation

extension Language: ExpressibleByArgument {
  package init?(argument: String) { self.init(tag: argument) }
}

extension Language {
  /// `zh-Hans`, `zh`, `zh_CN.UTF-8`, `en_GB`: the language that a tag or locale names, if it is ours.
  init?(tag: String) {
    let tag = tag.lowercased()
    if tag.hasPrefix("zh") {
      self = .chinese
    } else if tag.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }

  /// What `JIEFANG_LANGUAGE` asks for.
  static var ofVariable: Language? {
    ProcessInfo.processInfo.environment["JIEFANG_LANGUAGE"].flatMap(Language.init(tag:))
  }

  /// What the locale asks for.
  static var ofLocale: Language? {
    let environment = ProcessInfo.processInfo.environment
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
    return ofVariable ?? ofLocale ?? .chinese
  }
}

/// The language in which the program speaks.
struct LanguageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language: zh-Hans or en.", valueName: "tag"))
  var language: Language?

  /// The language that was asked for in any way; nil if in none.
  ///
  /// By the option, by `JIEFANG_LANGUAGE`, by what was chosen before in the register, by the
  /// locale, in that order.
  func chosen(_ log: CaseLog?) throws -> Language? {
    if let language = language ?? .ofVariable { return language }
    if let remembered = try log?.setting(.language).flatMap(Language.init(tag:)) {
      return remembered
    }
    return .ofLocale
  }
}
