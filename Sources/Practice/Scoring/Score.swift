package import Forms

/// What a practice was worth, and why.
///
/// Every text in it is in one language.
package struct Score: Hashable, Sendable {
  package let visitor: String
  package let title: String
  package let language: Language
  /// From 0 to 100.
  package let total: Int
  /// What such a total is called.
  package let word: String
  /// Those that apply to the visitor.
  package let parts: [ScorePart]
  /// The facts that were not found, the weightiest first.
  package let missed: [ScoreMissed]
  /// The trainee's lines that were not understood: they cost nothing, and nothing came of them.
  package let notUnderstood: [ScoreEvidence]
  /// The record against the truth, field by field; empty if no record was kept.
  package let fields: [TruthResult]
  package let milliseconds: Int
  package let turns: Int

  package func part(_ name: String) -> ScorePart? {
    parts.first { $0.name == name }
  }
}

/// A part of a score, in points of the whole hundred.
package struct ScorePart: Hashable, Sendable {
  package let name: String
  package let title: String
  package let source: String
  /// May be below nothing where penalties outweigh the rest.
  package let points: Double
  package let most: Double
  package let items: [ScoreItem]

  /// From 0 to 1, or below 0.
  package var share: Double { most > 0 ? points / most : 0 }
}

/// One thing that earned or cost points.
package struct ScoreItem: Hashable, Sendable {
  package let name: String
  package let title: String
  /// In the points of its part.
  package let points: Double
  /// What it could have earned; 0 for a penalty.
  package let most: Double
  package let why: String
  /// What to say or do instead; empty if nothing is to be bettered.
  package let instead: String
  /// Where it stands in the talk or the record; empty if it never came.
  package let evidence: [ScoreEvidence]

  package init(
    name: String, title: String, points: Double, most: Double, why: String, instead: String = "",
    evidence: [ScoreEvidence] = []
  ) {
    self.name = name
    self.title = title
    self.points = points
    self.most = most
    self.why = why
    self.instead = instead
    self.evidence = evidence
  }

  /// What was lost.
  package var loss: Double { most - points }
}

/// Where something stands, with the words.
package struct ScoreEvidence: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// A line of the talk, counted from 1.
    case line(Int)
    /// A field of the record, as `contacts[1].reply`, with its short name.
    case field(String, short: String)
  }

  package let place: Place
  package let words: String

  package init(_ place: Place, _ words: String) {
    self.place = place
    self.words = words
  }

  init(_ line: TalkLine) {
    self.init(.line(line.number), line.text)
  }
}

/// A fact that was not found.
package struct ScoreMissed: Hashable, Sendable {
  package let fact: Fact.ID
  package let title: String
  package let weight: Fact.Weight
  /// The question that would have found it.
  package let question: String
  /// Where it was asked for and not told for want of trust; nil if it was never asked.
  package let withheld: Int?
}
