import CaseRecord
import Crypto
import GRDB

/// Events as rows, each chained to the one before it on its device.
enum StoredEvent {
  /// The end of a device's chain.
  struct Link {
    let sequence: Int
    let hash: String
    let clock: HybridClock
  }

  static func last(of device: Device.ID, _ db: Database) throws -> Link? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, hash, clock FROM event WHERE device = ? ORDER BY sequence DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [device.rawValue]).map { row in
      Link(
        sequence: row.number("sequence"), hash: row.text("hash"),
        clock: HybridClock(text: row.text("clock")) ?? HybridClock(milliseconds: 0))
    }
  }

  /// Writes an event and returns its hash.
  static func insert(_ event: Event, after previousHash: String, _ db: Database) throws -> String {
    let payload = event.payload.text
    let hash = hash(of: event, payload: payload, after: previousHash)
    let statement = try db.cachedStatement(
      sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      event.device.rawValue, event.sequence, event.id, event.visit?.rawValue,
      event.caseID?.rawValue, event.time, event.clock.text, event.actor, event.kind.rawValue,
      payload, event.formHash, previousHash, hash,
    ])
    return hash
  }

  static func all(of visit: Visit.ID, _ db: Database) throws -> [Event] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM event WHERE visit = ? ORDER BY device, sequence",
      arguments: [visit.rawValue]
    ).map(event)
      .sorted {
        ($0.clock, $0.device.rawValue, $0.sequence) < ($1.clock, $1.device.rawValue, $1.sequence)
      }
  }

  static func all(of kind: EventKind, _ db: Database) throws -> [Event] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM event WHERE kind = ? ORDER BY clock, device, sequence",
      arguments: [kind.rawValue]
    ).map(event)
  }

  static func event(_ row: Row) -> Event {
    Event(
      id: row.text("id"), device: Device.ID(rawValue: row.text("device")),
      sequence: row.number("sequence"),
      visit: row.optionalText("visit").map { Visit.ID(rawValue: $0) },
      caseID: row.optionalText("case_id").map { Case.ID(rawValue: $0) }, time: row.text("time"),
      clock: HybridClock(text: row.text("clock")) ?? HybridClock(milliseconds: 0),
      actor: row.text("actor"), kind: EventKind(rawValue: row.text("kind")),
      payload: JSONValue(parsing: row.text("payload")) ?? .null, formHash: row.text("form_hash"))
  }

  /// SHA-256 over everything that the row says and the hash before it, in hexadecimal.
  ///
  /// The fields go in as a JSON array, so that none can run into the next.
  static func hash(of event: Event, payload: String, after previousHash: String) -> String {
    let fields: [String] = [
      previousHash, event.device.rawValue, String(event.sequence), event.id,
      event.visit?.rawValue ?? "", event.caseID?.rawValue ?? "", event.time, event.clock.text,
      event.actor, event.kind.rawValue, payload, event.formHash,
    ]
    return hexadecimal(of: JSONValue.array(fields.map { .string($0) }).text)
  }

  static func hexadecimal(of text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = SHA256.hash(data: Array(text.utf8)).flatMap { byte in
      [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
