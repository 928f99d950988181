package import CaseRecord
import Foundation

/// One practice among many.
package struct HistoryEntry: Hashable, Sendable {
  /// A part of its score.
  package struct Part: Hashable, Sendable {
    package let name: String
    package let title: String
    /// From 0 to 1, or below 0.
    package let share: Double

    package init(name: String, title: String, share: Double) {
      self.name = name
      self.title = title
      self.share = share
    }
  }

  package let date: CivilDate
  package let visitor: String
  package let seed: UInt64
  package let total: Int
  package let parts: [Part]

  package init(date: CivilDate, visitor: String, seed: UInt64, total: Int, parts: [Part]) {
    self.date = date
    self.visitor = visitor
    self.seed = seed
    self.total = total
    self.parts = parts
  }

  package init(_ score: Score, date: CivilDate, seed: UInt64) {
    self.init(
      date: date, visitor: score.visitor, seed: seed, total: score.total,
      parts: score.parts.map { Part(name: $0.name, title: $0.title, share: $0.share) })
  }

  /// Reads it out of a score's JSON; nil if it is none.
  package init?(score json: JSONValue, date: CivilDate, seed: UInt64) {
    guard json["schema"]?.string == ScoreJSON.schema, let visitor = json["visitor"]?.string,
      let total = json["total"]?.integer, let parts = json["parts"]?.array
    else { return nil }
    self.init(
      date: date, visitor: visitor, seed: seed, total: total,
      parts: parts.compactMap { part in
        guard let name = part["name"]?.string, let title = part["title"]?.string,
          let points = part["points"]?.decimal, let most = part["most"]?.decimal, most > 0
        else { return nil }
        return Part(
          name: name, title: title, share: NSDecimalNumber(decimal: points / most).doubleValue)
      })
  }

  /// The part in which least of what could be had was had; nil without parts.
  package var weakest: Part? {
    parts.min { $0.share < $1.share }
  }
}
