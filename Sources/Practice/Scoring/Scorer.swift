package import CaseRecord
package import Forms
package import Interview

/// Scores practices with one visitor by a rubric.
///
/// What does not apply to the visitor falls out of the sum, and the rest is scaled to 100.
package struct Scorer: Sendable {
  package let rubric: Rubric
  package let visitor: Visitor
  package let language: Language

  package init(rubric: Rubric, visitor: Visitor, language: Language) {
    self.rubric = rubric
    self.visitor = visitor
    self.language = language
  }

  /// The score of a whole talk and the record that was kept beside it; nil if none was.
  package func score(
    lines: [TalkLine], interview: Interview?, milliseconds: Int, now: Moment
  ) -> Score {
    let sitting = ScoreSitting(
      self, lines: lines, interview: interview, milliseconds: milliseconds, now: now)
    let raw = rubric.parts.map { part in
      (part, items: part.items.filter { $0.applies(to: visitor) }.flatMap(sitting.items))
    }.filter { part, items in part.weight > 0 && items.contains { $0.most > 0 } }
    let weight = raw.reduce(0) { $0 + $1.0.weight }
    let parts = raw.map { part, items in
      let share = items.reduce(0) { $0 + $1.points } / items.reduce(0) { $0 + $1.most }
      let most = part.weight * 100 / weight
      return ScorePart(
        name: part.name, title: part.title(language), source: part.source(language),
        points: max(part.floor, min(1, share)) * most, most: most, items: items)
    }
    let total = max(0, min(100, Int(parts.reduce(0) { $0 + $1.points }.rounded())))
    return Score(
      visitor: visitor.name, title: visitor.title(language), language: language, total: total,
      word: rubric.word(for: total)(language), parts: parts, missed: sitting.missed,
      notUnderstood: lines.filter { $0.notes.contains(.notUnderstood) }.map { ScoreEvidence($0) },
      fields: sitting.fields, milliseconds: milliseconds, turns: sitting.talk.trainee.count)
  }
}
