import CaseRecord
import GRDB

extension CaseLog {
  /// The newest finished cases that have a story and a listed category, at most so many, the
  /// oldest first.
  package func finishedMatters(newest count: Int) throws -> [FinishedMatter] {
    let rows = try database.read { db in
      // Which field it is, is looked at closely below.
      try Row.fetchAll(
        db,
        sql: """
          SELECT visit, payload FROM event
          WHERE visit IN (
              SELECT id FROM visit WHERE status = 'finished'
              ORDER BY clock DESC, sequence DESC LIMIT ?)
            AND kind IN (?, ?)
            AND (payload LIKE '%"field":"story"%' OR payload LIKE '%"field":"category"%')
          ORDER BY clock, device, sequence
          """,
        arguments: [count, EventKind.answered.rawValue, EventKind.changed.rawValue])
    }
    var order: [String] = []
    var answers: [String: [String: JSONValue]] = [:]
    for row in rows {
      let visit = row.text("visit")
      guard let payload = JSONValue(parsing: row.text("payload")),
        let field = payload["field"]?.string
      else { continue }
      if answers[visit] == nil { order.append(visit) }
      answers[visit, default: [:]][field] = payload
    }
    return order.compactMap { FinishedMatter(visit: $0, answers[$0] ?? [:]) }
  }
}

extension FinishedMatter {
  /// From the last answers of a visit, by field; nil if they tell nothing.
  fileprivate init?(visit: String, _ answers: [String: JSONValue]) {
    let category = answers[FieldName.category]
    guard case .text(let story)? = answers[FieldName.story]?["value"].flatMap(Value.init(json:)),
      case .choices(let chosen)? = category?["value"].flatMap(Value.init(json:)),
      let choice = chosen.first, choice.isListed
    else { return nil }
    let proposal = category?["proposal"]
    var guessed = proposal?["uncounted"]?.string
    if guessed == nil,
      case .choices(let proposed)? = proposal?["value"].flatMap(Value.init(json:))
    {
      guessed = proposed.first?.name
    }
    self.init(
      visit: Visit.ID(rawValue: visit), story: story, category: choice.name, guessed: guessed)
  }
}
