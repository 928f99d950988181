import CaseRecord
import Forms
import Interview
import Understanding

/// Everything that the checks of a score look at.
struct ScoreSitting {
  let rubric: Rubric
  let visitor: Visitor
  let language: Language
  let talk: ScoreTalk
  let interview: Interview?
  let answers: [FieldPath: CaseFile.AnswerField]
  /// The record against the truth; empty if no record was kept.
  let fields: [TruthResult]
  let milliseconds: Int
  let now: Moment

  init(
    _ scorer: Scorer, lines: [TalkLine], interview: Interview?, milliseconds: Int, now: Moment
  ) {
    rubric = scorer.rubric
    visitor = scorer.visitor
    language = scorer.language
    talk = ScoreTalk(lines)
    var spoken = interview
    spoken?.language = scorer.language
    self.interview = spoken
    answers = spoken?.answers(at: now) ?? [:]
    let told = scorer.rubric.parts.flatMap(\.items).flatMap { item in
      if case .record(let record) = item.check { record.told } else { [String]() }
    }
    fields =
      spoken.map { interview in
        Truth(
          visitor: scorer.visitor, interview: interview, lines: lines, told: Set(told), now: now
        ).results
      } ?? []
    self.milliseconds = milliseconds
    self.now = now
  }

  /// What an item of the rubric comes to; several where it looks at several things.
  func items(_ item: RubricItem) -> [ScoreItem] {
    switch item.check {
    case .said(let saying): [said(saying, item)]
    case .before(let one, let other): [before(one, other, item)]
    case .penalty(let topics, let notes, let most): penalties(topics, notes, most, item)
    case .facts: facts(item)
    case .record(let record): self.record(record, item)
    case .contacts: contacts(item)
    case .listened: listened(item)
    case .department: [department(item)]
    case .date(let topics, let words): [date(topics, words, item)]
    case .handling: handling(item)
    case .accusedUnit(let cost): accusedUnit(cost, item)
    case .representatives(let most): [representatives(most, item)]
    case .pace(let pace): [self.pace(pace, item)]
    }
  }

  /// An item with a share of its points; reason and advice are the rubric's unless others are given.
  func result(
    _ item: RubricItem, share: Double, why: LocalizedText? = nil, _ evidence: [ScoreEvidence]
  ) -> ScoreItem {
    let isFull = share >= 1
    return ScoreItem(
      name: item.name, title: item.title(language), points: item.points * share, most: item.points,
      why: (why ?? (share > 0 ? item.earned : item.missed))(language),
      instead: isFull ? "" : item.instead?(language) ?? "", evidence: evidence)
  }

  /// A field of the record as evidence; nil if nothing was recorded there.
  func recorded(_ path: FieldPath) -> ScoreEvidence? {
    guard let answer = answers[path], let given = interview?.record.answers[path],
      given.status == .answered
    else { return nil }
    return ScoreEvidence(.field(path.description, short: answer.short), answer.text)
  }
}
