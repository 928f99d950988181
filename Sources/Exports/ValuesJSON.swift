import CaseRecord
import Foundation

/// The bare values of a record by name, for programs that want no more.
///
/// A text is a string, a number a number, a date or time a string, choices an array of names, an
/// acknowledgement true, a repeat an array of objects with their number; null where there is an
/// answer without a value.
enum ValuesJSON {
  static func object(_ fields: [CaseFile.Field], number: Int? = nil) -> JSONValue {
    var members = number.map { [JSONValue.Member("number", .integer($0))] } ?? []
    var names = Set(members.map(\.name))
    for field in fields {
      switch field {
      case .answer(let answer):
        guard names.insert(answer.name).inserted else { continue }
        members.append(.init(answer.name, answer.answer.value.map { value($0) } ?? .null))
      case .instances(let list):
        guard names.insert(list.name).inserted else { continue }
        let rows = list.instances.map { object($0.fields, number: $0.number) }
        members.append(.init(list.name, .array(rows)))
      }
    }
    return .object(members)
  }

  /// A number that JSON can hold; null for what is none.
  static func number(_ number: Decimal) -> JSONValue {
    number.isNaN ? .null : .decimal(number)
  }

  /// `09:05`.
  static func time(hour: Int, minute: Int) -> String {
    [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  private static func value(_ value: Value) -> JSONValue {
    switch value {
    case .text(let text): .string(text)
    case .quantity(let quantity): number(quantity.value)
    case .date(let date): .string(date.iso)
    case .time(let hour, let minute): .string(time(hour: hour, minute: minute))
    case .choices(let choices): .array(choices.map { .string($0.name) })
    case .acknowledged: true
    }
  }
}
