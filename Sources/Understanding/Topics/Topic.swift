/// What one turn of an official's words asks for or does, such as `department` or `empathy`.
///
/// A checked string, like a field's name: most topics that ask are named after the field that their
/// answer fills.
package struct Topic: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Nothing of the others, or not to be understood; never with another topic.
  package static let unclear = Topic(rawValue: "unclear")

  /// The topics that ask the visitor for something.
  package static let asking = topics(
    """
    story since happened_on place people_affected amount department channel date reply reply_form \
    document_number reply_satisfied visited_before legal_proceedings demand evidence hardship \
    hardship_support visitor_name visitor_gender visitor_phone visitor_id_number visitor_address \
    visitor_occupation party_size representatives satisfaction ask_more
    """)

  /// The topics that are manner, or steps of the sitting.
  package static let doing = topics(
    """
    greeting seating introduce_self listen_invite empathy summarize readback explain_procedure \
    promise_step contact_back promise_result refer refuse rush blame dismiss thank farewell \
    small_talk unclear
    """)

  package static let all = asking + doing

  /// Whether the turn asks the visitor for something, so that a fact may be told.
  package var isAsking: Bool { Self.askingSet.contains(self) }

  private static let askingSet = Set(asking)

  private static func topics(_ names: String) -> [Topic] {
    names.split(separator: " ").map { Topic(rawValue: String($0)) }
  }
}
