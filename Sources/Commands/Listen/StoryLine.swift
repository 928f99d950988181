import CaseRecord
import Forms
import Understanding

/// A story as it stands on a line: plain, or in an object of JSON.
struct StoryLine: Hashable {
  let text: String
  let language: TopicLanguage
  let today: CivilDate

  /// What is wrong with a line that should be an object.
  enum Problem: Error, Hashable {
    case notJSON
    case noText
    case noSuchLanguage(String)
    case noSuchDay(String)
  }

  /// A line that begins with `{` is an object; its own language and day come before those given.
  init(_ line: String, _ language: TopicLanguage?, _ today: CivilDate) throws(Problem) {
    guard line.drop(while: \.isWhitespace).first == "{" else {
      text = line
      self.language = language ?? TopicLanguage(mostOf: line)
      self.today = today
      return
    }
    guard let object = JSONValue(parsing: line) else { throw .notJSON }
    guard let text = object["text"]?.string else { throw .noText }
    self.text = text
    self.language =
      try Self.member("language", of: object, Problem.noSuchLanguage) { word in
        Language(tag: word).map { TopicLanguage($0) }
      } ?? language ?? TopicLanguage(mostOf: text)
    self.today =
      try Self.member("today", of: object, Problem.noSuchDay) { CivilDate(iso: $0) } ?? today
  }

  /// What a member says; nil if it is not there or null.
  private static func member<Meaning>(
    _ name: String, of object: JSONValue, _ problem: (String) -> Problem,
    _ read: (String) -> Meaning?
  ) throws(Problem) -> Meaning? {
    guard let value = object[name], value != .null else { return nil }
    guard let meaning = value.string.flatMap(read) else {
      throw problem(value.string ?? value.text)
    }
    return meaning
  }
}
