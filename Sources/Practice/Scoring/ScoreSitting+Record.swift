import CaseRecord
import Forms

extension ScoreSitting {
  /// An item for each field that was told, or that was made up.
  func record(_ record: RubricRecord, _ item: RubricItem) -> [ScoreItem] {
    guard interview != nil else {
      return [result(item, share: 0, why: ScoreReasons.noRecord, [])]
    }
    let fields = fields.filter { !record.except.contains($0.field.description) }
    let items = fields.compactMap { field in self.item(for: field, record, item) }
    return items + tooLittle(fields, record, item)
  }

  private func item(
    for field: TruthResult, _ record: RubricRecord, _ item: RubricItem
  ) -> ScoreItem? {
    let worth = item.points * (rubric.weights[field.weight] ?? 1)
    let isInvented = field.grade == .invented
    guard isInvented || field.grade.share != nil else { return nil }
    var evidence: [ScoreEvidence] = []
    if !field.recorded.isEmpty {
      evidence.append(
        ScoreEvidence(.field(field.field.description, short: field.short), field.recorded))
    }
    if let fact = field.fact, let line = talk.told[fact] { evidence.append(ScoreEvidence(line)) }
    let isRight = field.grade == .right
    // What nobody says was not told either.
    let isSilent = field.grade == .missing && evidence.isEmpty
    let why = isSilent ? ScoreReasons.neverRecorded : ScoreReasons.grade(field.grade)
    return ScoreItem(
      name: "\(item.name).\(field.fact ?? field.field.description)", title: field.short,
      points: isInvented ? -item.points * record.invented : worth * (field.grade.share ?? 0),
      most: isInvented ? 0 : worth, why: why(language),
      instead: isRight || isInvented ? "" : ScoreReasons.isTrue(field.truth)(language),
      evidence: evidence)
  }

  /// What a record lacks of being full because too little was asked.
  private func tooLittle(
    _ fields: [TruthResult], _ record: RubricRecord, _ item: RubricItem
  ) -> [ScoreItem] {
    func sum(_ fields: [TruthResult]) -> Double {
      fields.reduce(0) { $0 + item.points * (rubric.weights[$1.weight] ?? 1) }
    }
    let all = fields.filter { $0.fact != nil }
    let known = sum(all.filter { $0.grade.share != nil })
    let lack = sum(all) * record.enough - known
    guard lack > 0 else { return [] }
    let why = ScoreReasons.tooLittle(known: known / sum(all), enough: record.enough)
    return [
      ScoreItem(
        name: "\(item.name).enough", title: ScoreReasons.enough(language), points: 0, most: lack,
        why: why(language), instead: ScoreReasons.askFirst(language))
    ]
  }

  func handling(_ item: RubricItem) -> [ScoreItem] {
    guard let truths = visitor.truth["handling"], !truths.isEmpty else { return [] }
    guard let field = fields.first(where: { $0.field.description == "handling" }) else {
      return [result(item, share: 0, why: ScoreReasons.noRecord, [])]
    }
    let share = field.grade.share ?? 0
    let isEmpty = field.recorded.isEmpty
    let evidence = ScoreEvidence(.field("handling", short: field.short), field.recorded)
    return [
      ScoreItem(
        name: item.name, title: item.title(language), points: item.points * share,
        most: item.points,
        why: (isEmpty ? ScoreReasons.neverRecorded : share < 1 ? item.missed : item.earned)(
          language),
        instead: share < 1 ? ScoreReasons.isTrue(field.truth)(language) : "",
        evidence: isEmpty ? [] : [evidence])
    ]
  }
}
