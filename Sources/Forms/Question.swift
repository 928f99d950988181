/// One question; its name is its field in the record.
package struct Question: Hashable, Sendable {
  package let name: String
  package let type: QuestionType
  /// A sentence that can be spoken to the visitor as it stands.
  package let label: Template
  /// What is asked instead of `label` for the second and later instances of its repeat.
  package var labelAgain: Template?
  /// What to watch for; one dim line.
  package var hint: Template?
  /// Its name in the record; the label if the form gives none.
  package var short: LocalizedText
  package var required: Expression?
  package var relevant: Expression?
  /// Must hold for an answer to be taken; `.` is the answer.
  package var constraint: Expression?
  package var constraintMessage: Template?
  /// Should hold; the official may override it with a reason.
  package var softConstraint: Expression?
  package var softConstraintMessage: Template?
  package var defaultValue: DefaultValue?
  /// Computes the value; the question is then asked only of those who go to it.
  package var calculate: Expression?
  /// What holds where the question is not relevant.
  package var otherwise: Expression?
  package var choices: ChoiceList?
  /// Which choices are offered: bare words in it are attributes of the choice.
  package var choiceFilter: Expression?
  /// Whether words that are not on the list are taken too.
  package var orOther = false
  package var weight = Weight.routing
  /// What the form says about asking it in turn, for `Form.asksInTurn`; nil if nothing.
  package var inTurn: Bool?
  /// Whether it still belongs to a visit that is closed before everything was asked.
  package var isClosing = false
  /// What the read-back says of it.
  package var readback: Template?
  /// The name under which earlier answers are remembered and offered again; nil for none.
  package var history: String?
  /// Whether deferred questions are asked again before this one.
  package var gathersDeferred = false
  /// Whether it is about mood and danger: shown to the official only.
  package var isRisk = false
  package var prefer = DatePreference.nearest
  /// Whether its answer is free talk, which may say what other questions ask.
  package var listens = false
  /// Where it begins in the form's file, counted from 1.
  package let line: Int

  package init(
    name: String, type: QuestionType, label: Template, short: LocalizedText? = nil, line: Int = 0
  ) {
    self.name = name
    self.type = type
    self.label = label
    self.short = short ?? label.source
    self.line = line
  }

  /// How much the question matters when time is short.
  package enum Weight: String, Hashable, Sendable, CaseIterable {
    /// Asked of everybody.
    case required
    /// Needed to send the matter the right way.
    case routing
    /// The first to wait, and to be left out.
    case nice
  }

  /// Where a date without a year is looked for.
  package enum DatePreference: String, Hashable, Sendable, CaseIterable {
    case past
    case future
    case nearest
  }
}
