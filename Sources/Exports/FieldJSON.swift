import CaseRecord

/// An answer or a repeat as JSON: all that is known of it.
enum FieldJSON {
  static func value(_ field: CaseFile.Field) -> JSONValue {
    switch field {
    case .answer(let answer): value(answer)
    case .instances(let list):
      [
        "kind": "repeat",
        "name": .string(list.name),
        "short": .string(list.short),
        "instances": .array(
          list.instances.map { instance in
            [
              "number": .integer(instance.number),
              "fields": .array(instance.fields.map { value($0) }),
            ]
          }),
      ]
    }
  }

  static func value(_ remark: Remark) -> JSONValue {
    [
      "text": .string(remark.text), "time": .string(remark.time), "actor": .string(remark.actor),
    ]
  }

  private static func value(_ field: CaseFile.AnswerField) -> JSONValue {
    [
      "kind": "answer",
      "name": .string(field.name),
      "path": .string(field.path),
      "short": .string(field.short),
      "label": .string(field.label),
      "status": .string(field.answer.status.rawValue),
      "value": field.answer.value.map { value($0, text: field.text) } ?? .null,
      "text": .string(field.text),
      "said": .string(field.answer.said),
      "reason": .string(field.answer.reason),
      "remarks": .array(field.remarks.map { value($0) }),
      "answered_at": .text(field.answer.time),
      "answered_by": .text(field.answer.actor),
      "internal": .bool(field.isAboutRisk),
    ]
  }

  /// The value with its type; `text` are its words, from which the labels of choices are read.
  private static func value(_ value: Value, text: String) -> JSONValue {
    switch value {
    case .text(let text): ["type": "text", "value": .string(text)]
    case .quantity(let quantity):
      [
        "type": "quantity", "value": ValuesJSON.number(quantity.value),
        "approximate": .string(quantity.approximation.rawValue), "said": .string(quantity.said),
      ]
    case .date(let date):
      [
        "type": "date", "value": .string(date.iso),
        "precision": .string(date.precision.rawValue),
        "season": date.season.map { .string($0.rawValue) } ?? .null,
        "bound": .string(date.bound.rawValue), "said": .string(date.said),
      ]
    case .time(let hour, let minute):
      ["type": "time", "value": .string(ValuesJSON.time(hour: hour, minute: minute))]
    case .choices(let choices):
      ["type": "choices", "value": .array(Self.choices(choices, text: text))]
    case .acknowledged: ["type": "acknowledged", "value": true]
    }
  }

  /// Words off the list are their own label; of several choices the labels are read off the text.
  private static func choices(_ choices: [Value.Choice], text: String) -> [JSONValue] {
    let separators = ["、", ", "]
    let labels =
      choices.count == 1
      ? [text]
      : separators.map { text.components(separatedBy: $0) }.first { $0.count == choices.count }
    return choices.enumerated().map { index, choice in
      let label = choice.isListed ? labels?[index] ?? "" : choice.name
      return [
        "name": .string(choice.name), "label": .text(label), "listed": .bool(choice.isListed),
      ]
    }
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
