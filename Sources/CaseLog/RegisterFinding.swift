/// What an examination of the register found wrong.
package enum RegisterFinding: Hashable, Sendable {
  /// SQLite's own words.
  case integrity(String)
  case missingTable(String)
  /// A table, index or trigger does not read as the program makes it; `table event` or the like.
  case changedSchema(String)
  /// An event does not say what its hash says it said.
  case changedEvent(device: String, sequence: Int)
  /// An event does not follow the one before it.
  case brokenChain(device: String, sequence: Int)
  /// Events between these two are missing.
  case gap(device: String, after: Int, before: Int)
  case unreadablePayload(device: String, sequence: Int)
  /// A form's text does not have the hash by which events name it.
  case changedForm(hash: String)
  case missingForm(hash: String)
  /// A derived table is not what the log makes it; `doctor --rebuild` mends it.
  case projection(table: String, rows: Int)
}
