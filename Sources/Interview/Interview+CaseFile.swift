package import CaseRecord
import Forms
import struct Foundation.Decimal

extension Interview {
  /// The case as documents are made from it, in the language of the interview.
  ///
  /// `events` are all of the visit's, in order: they make the transcript. `reception` is what the
  /// event of the reception says of it.
  package func caseFile(
    events: [Event], reception: JSONValue?, formHash: String, at now: Moment
  ) -> CaseFile {
    let evaluation = evaluation(at: now)
    var file = CaseFile(
      caseID: events.lazy.compactMap(\.caseID).first?.rawValue ?? "",
      caseNumber: record.start?.caseNumber ?? "",
      visitID: events.lazy.compactMap(\.visit).first?.rawValue ?? "")
    file.queryCode = record.start?.queryCode ?? ""
    file.group = record.start?.group
    file.status = record.status.rawValue
    file.abandonReason = record.abandonReason
    file.receivedAt = record.start?.time ?? ""
    file.endedAt = record.endedAt
    file.secondsSpent = record.attendance.milliseconds / 1000
    file.language = language.rawValue
    file.formName = form.name
    file.formVersion = form.version
    file.formHash = formHash
    file.reception.place = reception?["place"]?.string ?? ""
    file.reception.official = reception?["official"]?.string ?? ""
    file.reception.officeKind = reception?["office_kind"]?.string ?? file.reception.officeKind
    file.reception.date = reception?["date"]?.string ?? ""
    file.fields = fields(of: form.items, in: [], evaluation)
    file.readback = sentences(evaluation)
    file.openPoints = openPoints(at: now)
    file.remarks = record.visitRemarks + remarks(besides: file.fields)
    file.transcript = events.filter { $0.kind != .heard }.map {
      Transcript.entry(of: $0, title(of:))
    }
    return file
  }

  /// Remarks beside questions that have no place among the fields: they belong to the visit.
  private func remarks(besides fields: [CaseFile.Field]) -> [Remark] {
    func paths(_ fields: [CaseFile.Field]) -> [String] {
      fields.flatMap { field -> [String] in
        switch field {
        case .answer(let answer): [answer.path]
        case .instances(let list): list.instances.flatMap { paths($0.fields) }
        }
      }
    }
    let shown = Set(paths(fields))
    return record.remarks.filter { path, _ in
      !shown.contains(path.description)
        && !(outline.place(of: path)?.question.isRisk ?? false)
    }.sorted { $0.key.description < $1.key.description }.flatMap(\.value)
  }

  private func fields(
    of items: [Item], in steps: [FieldPath.Step], _ evaluation: Evaluation
  ) -> [CaseFile.Field] {
    items.flatMap { item -> [CaseFile.Field] in
      switch item {
      case .question(let question):
        return field(FieldPath(question.name, in: steps), evaluation).map { [.answer($0)] } ?? []
      case .group(let group):
        return fields(of: group.items, in: steps, evaluation)
      case .repeats(let list):
        let numbers = record.instances[FieldPath(list.name, in: steps)] ?? []
        guard !numbers.isEmpty, evaluation.isRelevant(item, in: steps) else { return [] }
        let instances = numbers.map { number in
          CaseFile.Instance(
            number: number,
            fields: fields(
              of: list.items, in: steps + [FieldPath.Step(list.name, number)], evaluation))
        }
        return [
          .instances(
            CaseFile.RepeatField(
              name: list.name, short: list.short(language), instances: instances))
        ]
      }
    }
  }

  /// A field that was dealt with, or whose value follows from others; nil for the rest.
  private func field(
    _ path: FieldPath, _ evaluation: Evaluation
  ) -> CaseFile.AnswerField? {
    guard let place = outline.place(of: path), place.question.type != .note else { return nil }
    let question = place.question
    let answer: Answer
    if let given = record.answers[path], evaluation.isRelevant(place, in: path.steps) {
      answer = given
    } else {
      let words = evaluation.operand(path).answer
      guard !words.isEmpty else { return nil }
      answer = Answer(status: .answered, value: computed(words, question))
    }
    let stop = Stop(path: path, place: place, number: 0, isMain: false, opens: nil, line: [])
    return CaseFile.AnswerField(
      name: question.name, path: path.description, short: question.short(language),
      label: question.type == .calculate ? question.short(language) : label(of: stop, evaluation),
      answer: answer,
      text: answer.value.map { ValueText.text(of: $0, question, language) } ?? "",
      isRisk: question.isRisk, remarks: record.remarks[path] ?? [])
  }

  private func computed(_ words: String, _ question: Question) -> Value {
    switch question.type {
    case .selectOne, .selectMultiple:
      .choices(
        words.split(separator: " ").map {
          Value.Choice(
            String($0), isListed: question.choices?.choice(named: String($0)) != nil)
        })
    case .integer, .decimal, .money:
      Decimal(string: words).map { .quantity(Quantity(value: $0, said: "")) } ?? .text(words)
    default: .text(words)
    }
  }
}
