package import Forms

/// One thing that earns or costs points.
package struct RubricItem: Hashable, Sendable {
  package let name: String
  package let title: LocalizedText
  /// What it earns at most, among the points of its part; of a penalty what it costs each time.
  package let points: Double
  package let check: RubricCheck
  /// The visitors it applies to: all of these expectations.
  package let when: [RubricCondition]
  /// The visitors it does not apply to: any of these.
  package let unless: [RubricCondition]
  /// Why the points were earned, and why not.
  package let earned: LocalizedText
  package let missed: LocalizedText
  /// What to say or do instead; nil where the check finds it.
  package let instead: LocalizedText?

  package init(
    name: String, title: LocalizedText, points: Double, check: RubricCheck,
    when: [RubricCondition] = [], unless: [RubricCondition] = [], earned: LocalizedText,
    missed: LocalizedText, instead: LocalizedText? = nil
  ) {
    self.name = name
    self.title = title
    self.points = points
    self.check = check
    self.when = when
    self.unless = unless
    self.earned = earned
    self.missed = missed
    self.instead = instead
  }

  func applies(to visitor: Visitor) -> Bool {
    when.allSatisfy { $0.holds(for: visitor) } && !unless.contains { $0.holds(for: visitor) }
  }
}

/// What may be true of a visitor, so that an item applies.
package enum RubricCondition: String, CaseIterable, Hashable, Sendable {
  case information, refer, confidential, hardship, representatives
  case oldPromise = "old_promise"
  /// Departments may be ordered to act.
  case act
  case contacts

  func holds(for visitor: Visitor) -> Bool {
    switch self {
    case .information: visitor.expects.information
    case .refer: visitor.expects.refer != nil
    case .confidential: visitor.expects.confidential
    case .hardship: visitor.expects.hardship
    case .representatives: visitor.expects.representatives
    case .oldPromise: visitor.expects.oldPromise
    case .act: !visitor.expects.act.isEmpty
    case .contacts: !visitor.contacts.isEmpty
    }
  }
}
