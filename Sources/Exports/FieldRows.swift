import CaseRecord
import Foundation

/// The answers of a case as rows of a document.
struct FieldRows {
  let facts: CaseFacts
  /// Names that the document never prints.
  let never: Set<String>
  /// What the words go through before they are printed.
  var mask = Mask()

  /// A repeat's instances, each an object: its number, the columns, and `more` for the rest.
  func instances(_ name: String, columns: [String]) -> JSONValue {
    .array(
      facts.file.instances(name).map { instance in
        var members = [JSONValue.Member("number", .integer(instance.number))]
        var rest: [CaseFile.Field] = []
        var values: [String: JSONValue] = [:]
        for field in instance.fields {
          if case .answer(let answer) = field, isHidden(answer) { continue }
          if case .answer(let answer) = field, columns.contains(answer.name),
            values[answer.name] == nil
          {
            values[answer.name] = .text(mask(words(answer)))
          } else {
            rest.append(field)
          }
        }
        members += columns.map { .init($0, values[$0] ?? .null) }
        members.append(.init("more", .array(rows(rest))))
        return .object(members)
      })
  }

  /// Fields as rows of a name and words, repeats flattened; what has no words is left out.
  func rows(_ fields: [CaseFile.Field], prefix: String = "") -> [JSONValue] {
    fields.flatMap { field -> [JSONValue] in
      switch field {
      case .answer(let answer):
        let text = mask(words(answer))
        guard !isHidden(answer), !text.isEmpty else { return [] }
        return [["name": .string(prefix + answer.short), "text": .string(text)]]
      case .instances(let list):
        guard !never.contains(list.name) else { return [] }
        return list.instances.flatMap { instance in
          rows(instance.fields, prefix: "\(prefix)\(list.short) \(instance.number) · ")
        }
      }
    }
  }

  /// The remarks on questions that the document prints.
  func remarks(_ fields: [CaseFile.Field]) -> [JSONValue] {
    fields.flatMap { field -> [JSONValue] in
      switch field {
      case .answer(let answer):
        guard !isHidden(answer) else { return [] }
        return answer.remarks.map {
          ["name": .string(answer.short), "text": .text(mask($0.text))]
        }
      case .instances(let list):
        guard !never.contains(list.name) else { return [] }
        return list.instances.flatMap { remarks($0.fields) }
      }
    }
  }

  /// An objection names a sentence of the read-back by its number.
  private func sentence(_ answer: CaseFile.AnswerField) -> String? {
    guard answer.name == "sentence", case .quantity(let quantity) = answer.answer.value else {
      return nil
    }
    let numbered = facts.file.readback.enumerated().first {
      Decimal($0.offset + 1) == quantity.value
    }
    return numbered.map { "\($0.offset + 1). \($0.element)" }
  }

  func isHidden(_ answer: CaseFile.AnswerField) -> Bool {
    answer.isAboutRisk || never.contains(answer.name)
  }

  /// The words, and why a rule was set aside.
  private func words(_ answer: CaseFile.AnswerField) -> String {
    let words = sentence(answer) ?? facts.words(answer)
    let reason = answer.answer.reason
    guard !reason.isEmpty, !words.isEmpty else { return words }
    return words + facts.language(zh: "（说明：\(reason)）", en: " (note: \(reason))")
  }
}
