package import Understanding

/// How the points of an item are earned or lost.
package enum RubricCheck: Hashable, Sendable {
  /// The trainee said something.
  case said(RubricSaying)
  /// The first of some topics came before the first of others; both came.
  case before([Topic], [Topic])
  /// Costs points for each line with one of the topics or notes, at most so many.
  case penalty(topics: [Topic], notes: [RubricNote], most: Double)
  /// Each fact that the visitor told because the trainee asked or listened.
  case facts
  /// The trainee's record against the true one.
  case record(RubricRecord)
  /// Of every contact the department, the channel and the reply: told, and recorded.
  case contacts
  /// The story was told to its end before anything pointed was asked.
  case listened
  /// A department that may act was named in the talk or charged in the record.
  case department
  /// A date was set in the talk, by words in which `#` is a number, or in the record.
  case date([Topic], Lines)
  /// The way of handling is one of those that are right.
  case handling
  /// Nothing goes to the unit of the accused; costs so much if something does.
  case accusedUnit(cost: Double)
  /// Representatives were chosen, and not too many.
  case representatives(most: Int)
  case pace(RubricPace)
}

/// What a trainee should have said.
package struct RubricSaying: Hashable, Sendable {
  /// Where in the talk it counts.
  package enum Place: String, CaseIterable, Hashable, Sendable {
    case anywhere
    /// In the first two turns.
    case first
    /// In the last two turns.
    case last
  }

  /// Any of these topics, or any of the words.
  package let topics: [Topic]
  package let words: Lines
  /// Words of which one must be there too: half the points without.
  package let with: Lines?
  /// As `with`, by the words of the visitor's `expects.refer`.
  package let withReferral: Bool
  package let place: Place
  /// How often it takes for all the points.
  package let times: Int
  /// A field of the record that earns half the points where it was not said.
  package let field: String?

  package init(
    topics: [Topic], words: Lines = Lines(zh: [], en: []), with: Lines? = nil,
    withReferral: Bool = false, place: Place = .anywhere, times: Int = 1, field: String? = nil
  ) {
    self.topics = topics
    self.words = words
    self.with = with
    self.withReferral = withReferral
    self.place = place
    self.times = times
    self.field = field
  }
}

/// A note on a line of the talk that costs points.
package enum RubricNote: String, CaseIterable, Hashable, Sendable {
  case interrupted
  case askedAgain = "asked_again"
  case jargon, forbidden
}

/// How the record is held against the truth.
package struct RubricRecord: Hashable, Sendable {
  /// What something costs that is recorded and nobody said, in points of a fact.
  package let invented: Double
  /// The share of the true record that must have been told for the part to be full.
  ///
  /// Otherwise who asks nothing and writes down the name would have a perfect record.
  package let enough: Double
  /// Fields and repeats whose content only the visitor can have given.
  package let told: [String]
  /// Fields that other items look at.
  package let except: [String]

  package init(invented: Double, enough: Double, told: [String], except: [String]) {
    self.invented = invented
    self.enough = enough
    self.told = told
    self.except = except
  }
}

/// How the time of a talk is valued.
package struct RubricPace: Hashable, Sendable {
  /// Seconds up to which it is all right, and from which it earns nothing.
  package let full: Int
  package let none: Int
  /// Trainee's turns below which it earns nothing: that is haste, not speed.
  package let turns: Int

  package init(full: Int, none: Int, turns: Int) {
    self.full = full
    self.none = none
    self.turns = turns
  }
}
