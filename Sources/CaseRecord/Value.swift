import Foundation

/// What a question was answered with.
package enum Value: Hashable, Sendable {
  /// Also phone and ID numbers: digits that are not for counting with.
  case text(String)
  /// Integers, decimals and money.
  case quantity(Quantity)
  case date(SaidDate)
  case time(hour: Int, minute: Int)
  /// One choice of a `select_one`, any number of a `select_multiple`.
  case choices([Choice])
  case acknowledged

  /// A choice of a list, or words that are not on the list and were kept.
  package struct Choice: Hashable, Sendable {
    /// The choice's name in its list; the words themselves if it is not listed.
    package let name: String
    package let isListed: Bool

    package init(_ name: String, isListed: Bool = true) {
      self.name = name
      self.isListed = isListed
    }
  }
}

extension Value {
  /// The value as the log keeps it: an object with its type, so that a reader needs no form.
  package var json: JSONValue {
    switch self {
    case .text(let text): ["type": "text", "value": .string(text)]
    case .quantity(let quantity):
      [
        "type": "quantity", "value": .decimal(quantity.value),
        "approximate": .string(quantity.approximation.rawValue), "said": .string(quantity.said),
      ]
    case .date(let date):
      .members([
        "type": "date", "value": .string(date.iso),
        "precision": .string(date.precision.rawValue),
        "season": date.season.map { .string($0.rawValue) },
        "bound": .string(date.bound.rawValue), "said": .string(date.said),
      ])
    case .time(let hour, let minute):
      ["type": "time", "value": .array([.integer(hour), .integer(minute)])]
    case .choices(let choices):
      [
        "type": "choices",
        "value": .array(
          choices.map { ["name": .string($0.name), "listed": .bool($0.isListed)] }),
      ]
    case .acknowledged: ["type": "acknowledged"]
    }
  }

  /// Reads what `json` wrote; nil for a type of a newer program.
  package init?(json: JSONValue) {
    let value = json["value"]
    let said = json["said"]?.string ?? ""
    switch json["type"]?.string {
    case "text":
      guard let text = value?.string else { return nil }
      self = .text(text)
    case "quantity":
      guard let number = value?.decimal,
        let approximation = json["approximate"]?.string.flatMap(Quantity.Approximation.init)
      else { return nil }
      self = .quantity(Quantity(value: number, approximation: approximation, said: said))
    case "date":
      let parts = (value?.string ?? "").split(separator: "-").map { Int($0) }
      guard (1...3).contains(parts.count), !parts.contains(nil), let year = parts[0] else {
        return nil
      }
      self = .date(
        SaidDate(
          year: year, month: parts.count > 1 ? parts[1] : nil,
          day: parts.count > 2 ? parts[2] : nil,
          season: json["season"]?.string.flatMap(SaidDate.Season.init),
          bound: json["bound"]?.string.flatMap(SaidDate.Bound.init) ?? .on, said: said))
    case "time":
      guard let parts = value?.array, parts.count == 2, let hour = parts[0].integer,
        let minute = parts[1].integer
      else { return nil }
      self = .time(hour: hour, minute: minute)
    case "choices":
      guard let choices = value?.array else { return nil }
      self = .choices(
        choices.compactMap { choice in
          choice["name"]?.string.map { Choice($0, isListed: choice["listed"]?.bool ?? true) }
        })
    case "acknowledged": self = .acknowledged
    default: return nil
    }
  }
}
