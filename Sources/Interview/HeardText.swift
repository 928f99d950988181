package import CaseRecord

/// A text that may say what other questions ask: an answer in free words, or a remark.
package struct HeardText: Hashable, Sendable {
  /// The question that it answers or stands beside; nil for a remark on the visit.
  package let field: FieldPath?
  package let isRemark: Bool
  package let text: String
  /// The event that brought it.
  package let event: String

  package init(field: FieldPath?, isRemark: Bool = false, text: String, event: String) {
    self.field = field
    self.isRemark = isRemark
    self.text = text
    self.event = event
  }
}
