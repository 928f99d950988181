/// What is wrong with a form.
package enum FormProblem: Hashable, Sendable {
  /// Not YAML at all; the reader's own words.
  case notYAML(String)
  case tab
  /// Aliases, `*name`, are not read.
  case alias
  case tooDeep
  case tooLarge
  case repeatedKey(String)
  /// Something else should stand at a key.
  case expected(Shape, at: String)
  case unknownKey(String, nearest: String?)
  case missingKey(String)
  /// A key has nothing behind it.
  case emptyKey(String)
  case unknownType(String, nearest: String?)
  /// A `select_…` without its list.
  case missingListName(String)
  /// A type does not take what stands behind it.
  case strayTypeWord(String)
  case badName(String)
  case duplicateName(String, firstLine: Int)
  case missingTranslation(Language, key: String)
  case unknownList(String)
  /// A list's file has another name in it.
  case otherListName(String, expected: String)
  /// A key that makes no sense for such an item.
  case keyNotFor(key: String, type: String)
  /// One key needs another beside it.
  case keyNeeds(key: String, other: String)
  /// The first item of a `line: true` is no question that takes an answer.
  case lineNeedsQuestion
  case badValue(String, key: String, allowed: [String])
  case unknownReference(String, nearest: String?)
  /// A `${}` names a group or a note, which have no value.
  case noValue(String)
  /// Names whose values or relevance wait for each other, the first again at the end.
  case circle([String])
  case expression(ExpressionError.Problem, key: String)
  case template(TemplateError.Problem, key: String)
  case visitor(VisitorProblem)

  /// What may stand in a YAML file.
  package enum Shape: String, Hashable, Sendable {
    case text, map, list
  }
}
