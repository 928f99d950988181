import CaseRecord

extension Sequence<CaseFile.Field> {
  /// Every answer, those inside repeats too.
  var answers: [CaseFile.AnswerField] {
    flatMap { field in
      switch field {
      case .answer(let answer): [answer]
      case .instances(let list): list.instances.flatMap { $0.fields.answers }
      }
    }
  }
}

extension CaseFile.AnswerField {
  /// Whether it is the official's view of the visitor, which stands on no paper.
  var isAboutRisk: Bool { isRisk || name == "risk" }
}
