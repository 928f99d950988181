import CaseRecord

/// Makes case files for the tests.
struct Sample {
  var file: CaseFile
  private let time = "2026-11-24T14:52:10+08:00"

  init(language: String = "zh-Hans") {
    file = CaseFile(caseID: "case-1", caseNumber: "2026-0317", visitID: "visit-1")
    file.queryCode = "7K3M"
    file.group = 3
    file.status = "finished"
    file.receivedAt = time
    file.endedAt = "2026-11-24T15:01:40+08:00"
    file.secondsSpent = 570
    file.language = language
    file.formName = "reception"
    file.formVersion = "1"
    file.formHash = "ab12"
    file.reception.place = language == "en" ? "District reception room" : "城区信访接待室"
    file.reception.official = "李某"
    file.reception.date = "2026-11-24"
  }

  static func field(
    _ name: String, _ text: String, _ value: Value? = nil, path: String? = nil,
    short: String? = nil, status: AnswerStatus = .answered, reason: String = "",
    isRisk: Bool = false, remarks: [String] = []
  ) -> CaseFile.Field {
    .answer(
      CaseFile.AnswerField(
        name: name, path: path ?? name, short: short ?? name, label: name + "?",
        answer: Answer(
          status: status, value: status == .answered ? value ?? .text(text) : nil, said: text,
          reason: reason, time: "2026-11-24T14:53:00+08:00", actor: "李某"),
        text: status == .answered ? text : "", isRisk: isRisk,
        remarks: remarks.map { Remark(text: $0, time: "2026-11-24T14:53:30+08:00", actor: "李某") }))
  }

  static func choice(_ name: String, _ choice: String, _ text: String) -> CaseFile.Field {
    field(name, text, .choices([Value.Choice(choice)]))
  }

  mutating func add(_ name: String, _ text: String, _ value: Value? = nil, short: String? = nil) {
    file.fields.append(Self.field(name, text, value, short: short))
  }

  mutating func choose(_ name: String, _ choice: String, _ text: String? = nil) {
    file.fields.append(Self.choice(name, choice, text ?? choice))
  }

  mutating func replace(_ name: String, _ field: CaseFile.Field?) {
    file.fields.removeAll {
      if case .answer(let answer) = $0 { answer.name == name } else { false }
    }
    if let field { file.fields.append(field) }
  }

  /// One more instance of a repeat.
  mutating func append(_ list: String, _ fields: [CaseFile.Field]) {
    let index = file.fields.firstIndex {
      if case .instances(let repeats) = $0 { repeats.name == list } else { false }
    }
    guard let index, case .instances(var repeats) = file.fields[index] else {
      let instance = CaseFile.Instance(number: 1, fields: fields)
      file.fields.append(
        .instances(CaseFile.RepeatField(name: list, short: list, instances: [instance])))
      return
    }
    repeats.instances.append(
      CaseFile.Instance(number: repeats.instances.count + 1, fields: fields))
    file.fields[index] = .instances(repeats)
  }

  mutating func say(
    _ kind: CaseFile.Entry.Kind, at clock: String, _ path: String = "", _ question: String = "",
    _ text: String = "", old: String = "", status: String = "answered"
  ) {
    file.transcript.append(
      CaseFile.Entry(
        kind: kind, time: "2026-11-24T\(clock):00+08:00", actor: "李某", path: path, short: path,
        question: question, text: text, old: old, status: status))
  }
}
