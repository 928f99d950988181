import Foundation

/// An exported case, less what may differ between two sittings that say the same.
struct Record: Equatable, Sendable, CustomStringConvertible {
  /// The whole export with sorted names, without identifiers, codes, times and durations.
  let description: String
  /// The transcript, without what tells only of interruptions.
  let transcript: [[String: String]]
  /// The values that are texts.
  let values: [String: String]
  let number: String
  let status: String

  /// Differ from run to run.
  private static let accidental: Set<String> = [
    "case_id", "visit_id", "query_code", "received_at", "ended_at", "seconds_spent", "exported_at",
    "time", "answered_at", "date_of_export", "case_number", "group", "hash",
  ]
  /// Tell of interruptions only.
  private static let interruptions: Set<String> = ["parked", "resumed"]

  init(json bytes: [UInt8]) throws {
    let whole = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    guard let first = (whole?["cases"] as? [[String: Any]])?.first else {
      throw POSIXError(.EINVAL)
    }
    number = first["case_number"] as? String ?? ""
    status = first["status"] as? String ?? ""
    values = (first["values"] as? [String: Any] ?? [:]).compactMapValues { $0 as? String }
    var clean = Self.clean(first) as? [String: Any] ?? [:]
    let entries = clean["transcript"] as? [[String: Any]] ?? []
    var kept: [[String: String]] = []
    for entry in entries.map({ $0.compactMapValues { $0 as? String } }) {
      if Self.interruptions.contains(entry["kind"] ?? "") { continue }
      // After a kill the official has to go to the question once more.
      if entry["kind"] == "jump", kept.last == entry { continue }
      if entry["kind"] == "other", entry["text"]?.hasPrefix("visit_started") ?? false { continue }
      kept.append(entry)
    }
    transcript = kept
    clean["transcript"] = kept
    let data = try JSONSerialization.data(
      withJSONObject: clean, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    description = String(decoding: data, as: UTF8.self)
  }

  static func == (left: Record, right: Record) -> Bool {
    left.description == right.description
  }

  private static func clean(_ object: Any) -> Any {
    if let members = object as? [String: Any] {
      return members.filter { !accidental.contains($0.key) }.mapValues(clean)
    }
    if let elements = object as? [Any] { return elements.map(clean) }
    return object
  }

  /// The first line in which two records differ, with the one before it.
  func difference(from other: Record) -> String {
    let ours = description.split(separator: "\n")
    let theirs = other.description.split(separator: "\n")
    for (index, line) in ours.enumerated() where index >= theirs.count || theirs[index] != line {
      let there = index < theirs.count ? String(theirs[index]) : "(end)"
      return "line \(index): \(ours[max(0, index - 1)]) / \(line) | \(there)"
    }
    return "\(theirs.count - ours.count) lines more"
  }
}
