import CaseRecord
import Foundation

@testable import Understanding

/// The listener of the built-in prompts, and its findings as short words.
enum Hearing {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../prompts").standardized
  static let chinese = ListenLexicon([file("listen/words.zh.tsv")])
  static let english = ListenLexicon([file("listen/words.en.tsv")])
  static let offices = entries(file("lists/departments.yaml"))
  /// A Tuesday.
  static let today = CivilDate(daysSince1970: 20_781)
  static let listener = listener(on: today)

  static func listener(on today: CivilDate) -> Listener {
    Listener(offices: offices, chinese: chinese, english: english, today: today)
  }

  static func file(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The choices of the list of departments, a line for each of name, label and aliases.
  private static func entries(_ yaml: String) -> [ChoiceMatcher.Entry] {
    yaml.components(separatedBy: "  - name: ").dropFirst().map { choice in
      let lines = choice.components(separatedBy: "\n")
      return ChoiceMatcher.Entry(
        name: lines[0], labels: phrases(lines[1], after: "label: {zh: ", separator: ", en: "),
        aliases: phrases(lines[2], after: "aliases: [", separator: ", "))
    }
  }

  private static func phrases(_ line: String, after head: String, separator: String) -> [String] {
    (line.components(separatedBy: head).last ?? "").components(separatedBy: separator)
      .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"[]{} ")) }
  }

  /// Every marked story that was learnt from, by its file, with what is heard in it.
  static let heard: [String: [(story: MarkedStory, findings: [Finding])]] = {
    var listeners: [String: Listener] = [:]
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        let heard = stories(file).map { story in
          let known = listeners[story.today.iso] ?? listener(on: story.today)
          listeners[story.today.iso] = known
          return (story, known.hear(story.text))
        }
        return (file, heard)
      })
  }()
  static let files = ["zh-a", "zh-b", "zh-c", "en-a", "en-b", "en-c"]

  /// The marked stories of the files whose names begin so, `zh-a`.
  static func stories(_ names: String...) -> [MarkedStory] {
    names.flatMap { name in
      file("listen/stories/\(name).tsv").split(separator: "\n")
        .compactMap { MarkedStory(line: $0) }
    }
  }

  /// What is heard of one field, in the order of the text.
  static func values(_ field: String, in text: String) -> [String] {
    listener.hear(text).filter { $0.field == field }.map(word)
  }

  /// A finding's value: a name, `?` before words that are on no list, a date with season and bound,
  /// a number with its approximation.
  static func word(_ finding: Finding) -> String {
    switch finding.value {
    case .choices(let choices):
      choices.map { $0.isListed ? $0.name : "?" + $0.name }.joined(separator: "+")
    case .date(let date):
      [date.iso, date.season?.rawValue, date.bound == .on ? nil : date.bound.rawValue]
        .compactMap { $0 }.joined(separator: " ")
    case .quantity(let quantity):
      quantity.approximation == .exact
        ? "\(quantity.value)" : "\(quantity.approximation.rawValue) \(quantity.value)"
    case .text(let text): text
    case .time, .acknowledged: "-"
    }
  }
}
