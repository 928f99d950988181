package import CaseRecord
package import Interview

/// The trainee's record held against what is true of the visitor, field by field.
package struct Truth: Sendable {
  package let results: [TruthResult]

  /// Compares what the interview holds; `lines` say what the visitor told.
  ///
  /// `told` names fields and repeats whose content only the visitor can have given: what stands
  /// there and was never said is invented.
  package init(
    visitor: Visitor, interview: Interview, lines: [TalkLine], told: Set<String>, now: Moment
  ) {
    var reader = TruthReader(
      visitor: visitor, interview: interview, lines: lines, fromVisitor: told, now: now)
    reader.read()
    results = reader.results
  }
}

/// How one field of the record compares with the truth.
package struct TruthResult: Hashable, Sendable {
  /// Where it stands in the visitor's true record, or in the trainee's if it was invented.
  package let field: FieldPath
  /// The fact that it rests on; nil for what nobody says.
  package let fact: Fact.ID?
  package let weight: Fact.Weight
  package let grade: TruthGrade
  /// The name of the field in the language of the record.
  package let short: String
  /// What was recorded, in words; empty if nothing was.
  package let recorded: String
  /// What is true; empty for what was invented.
  package let truth: String
}

/// How right a field is.
package enum TruthGrade: String, CaseIterable, Hashable, Sendable {
  case right, half, wrong, missing
  /// As it was told at first and put right by the visitor only when it is read back.
  case firstTold = "first_told"
  /// Never told, and left empty.
  case notKnown = "not_known"
  /// Right, though nobody said it.
  case unsaid
  /// Recorded, though nobody said it.
  case invented

  /// The share of the points; nil where it counts neither way.
  package var share: Double? {
    switch self {
    case .right: 1
    case .half, .firstTold: 0.5
    case .wrong, .missing: 0
    case .notKnown, .unsaid, .invented: nil
    }
  }
}
