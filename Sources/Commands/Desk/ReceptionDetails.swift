import CaseRecord

/// Where, by whom and for whom a reception is held.
struct ReceptionDetails: Hashable {
  var id: Reception.ID
  var place: String
  var official: String
  /// ISO 8601; the day it was opened unless the official says otherwise.
  var date: String
  /// ISO 8601: on another day a new reception begins.
  var openedOn: String
  /// How many groups are expected; nil if nobody knows.
  var expected: Int?
  /// The time that a visit should take.
  var targetMinutes: Int
  /// `petition_office` or `other_body`: the law sets them different periods.
  var officeKind: String
  /// Whether nothing is proposed from what was said.
  var isQuiet = false

  /// At most some years, so that sums with it hold.
  var targetMilliseconds: Int { min(max(0, targetMinutes), 10_000_000) * 60_000 }

  static let usualMinutes = 7
  static let officeKinds = ["petition_office", "other_body"]

  init(id: Reception.ID, place: String = "", official: String = "", date: String) {
    self.id = id
    self.place = place
    self.official = official
    self.date = date
    openedOn = date
    targetMinutes = Self.usualMinutes
    officeKind = Self.officeKinds[0]
  }

  /// Reads what `json` wrote.
  init?(_ json: JSONValue) {
    guard let id = json["reception"]?.string else { return nil }
    self.init(
      id: Reception.ID(rawValue: id), place: json["place"]?.string ?? "",
      official: json["official"]?.string ?? "", date: json["date"]?.string ?? "")
    openedOn = json["opened_on"]?.string ?? date
    expected = json["expected"]?.integer
    targetMinutes = json["target_minutes"]?.integer ?? Self.usualMinutes
    officeKind = json["office_kind"]?.string ?? officeKind
    isQuiet = json["quiet"]?.bool ?? false
  }

  var json: JSONValue {
    .members([
      "reception": .string(id.rawValue), "place": .string(place), "official": .string(official),
      "date": .string(date), "opened_on": .string(openedOn),
      "expected": expected.map { .integer($0) },
      "target_minutes": .integer(targetMinutes), "office_kind": .string(officeKind),
      "quiet": isQuiet ? true : nil,
    ])
  }
}
