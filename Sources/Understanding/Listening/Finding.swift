package import CaseRecord

/// Something that a text says of a field of the record.
///
/// It is a proposal: nothing is recorded that a person did not accept.
package struct Finding: Hashable, Sendable {
  /// The field's reserved name, as `amount`; inside a contact or assignment its bare name, as
  /// `department`.
  package let field: String
  /// The repeat that it stands in, `contacts` or `assignments`; nil at the top of the record.
  package let repeatName: String?
  /// Its place among the instances that the text tells of, from 0, in the order of the text.
  package let instance: Int
  /// In the field's own type: choices by the names of the lists of domain words, or unlisted words.
  package let value: Value
  /// The words that say it, exactly as they stand in the text.
  package let text: String
  /// Where the words stand, in Unicode scalars.
  package let range: Range<Int>
  /// How sure it is, from 0 to 1.
  package let confidence: Double
  /// The name of the rule that found it.
  package let rule: String

  package init(
    field: String, in repeatName: String? = nil, instance: Int = 0, value: Value, text: String,
    range: Range<Int>, confidence: Double, rule: String
  ) {
    self.field = field
    self.repeatName = repeatName
    self.instance = instance
    self.value = value
    self.text = text
    self.range = range
    self.confidence = confidence
    self.rule = rule
  }

  /// From this confidence on a finding is taken by Enter alone; below, its question is asked with
  /// the finding as default.
  package static let certain = 0.8

  package var isCertain: Bool { confidence >= Self.certain }

  /// The field as it is written outside: `contacts[0].department`, `amount`.
  package var path: String {
    repeatName.map { "\($0)[\(instance)].\(field)" } ?? field
  }
}
