/// What is guessed of a matter; named as the fields of the record.
package enum MatterField: String, CaseIterable, Hashable, Sendable {
  case category
  case purpose
}

/// A name that a text may have in a list, and how likely it is.
package struct MatterGuess: Hashable, Sendable {
  package let name: String
  /// From 0 to 1; those of all names make 1.
  package let probability: Double
}

/// A word that spoke for a guess.
package struct MatterReason: Hashable, Sendable {
  /// Where it is known from.
  package enum Source: Hashable, Sendable {
    /// Learnt from the examples that come with the program.
    case examples
    /// Counted on this desk: how many finished cases with the word got the name.
    case desk(cases: Int)
  }

  package let word: String
  /// What it added to the score; a score of one more makes e times as likely.
  package let weight: Double
  package let source: Source
}
