package import CaseRecord
package import Forms
package import Understanding

/// Something that a visitor knows and may tell.
package struct Fact: Hashable, Sendable {
  /// Unique in its visitor: the name of the file, or `contacts[2].date` for what belongs to a contact.
  package typealias ID = String

  /// When it is told.
  package enum Telling: String, CaseIterable, Hashable, Sendable {
    /// A calm visitor tells it without being asked.
    case freely
    /// When asked.
    case asked
    /// When asked by one who is trusted.
    case trust
  }

  /// How much it counts that it is found.
  package enum Weight: String, CaseIterable, Hashable, Sendable {
    case must, should, may
  }

  package let id: ID
  package let topic: Topic
  /// The contact it belongs to, counted from 1; nil for a fact of the matter or the person.
  package let contact: Int?
  /// Where it stands in the record; nil if the form has no field for it.
  package let field: FieldPath?
  package let tell: Telling
  package let weight: Weight
  package let say: Lines
  /// Shorter and sharper, for an upset visitor.
  package let upset: Lines?
  /// As an official would type it: any of these is right.
  ///
  /// Empty if it is not for the record.
  package let record: [LocalizedText]
  /// A wrong thing that is told at first; the right one comes when it is read back.
  package let first: Lines?
  /// What the wrong thing would be in the record.
  package let firstRecord: LocalizedText?
  /// Words by which a question asks for just this one among several of a topic.
  package let words: Lines

  package init(
    id: ID, topic: Topic, contact: Int?, field: FieldPath?, tell: Telling, weight: Weight,
    say: Lines, upset: Lines?, record: [LocalizedText], first: Lines?,
    firstRecord: LocalizedText?, words: Lines
  ) {
    self.id = id
    self.topic = topic
    self.contact = contact
    self.field = field
    self.tell = tell
    self.weight = weight
    self.say = say
    self.upset = upset
    self.record = record
    self.first = first
    self.firstRecord = firstRecord
    self.words = words
  }
}
