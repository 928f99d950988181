import Foundation

/// A sitting that nothing disturbs, to hold others against.
struct SittingReference: Sendable {
  let lines: [String]
  let record: Record
  /// Entries of the transcript before each line, and at the end.
  let entries: [Int]
  let seconds: Double

  struct ScriptProblem: Error { let shown: String }

  /// Sits through the lines once, and looks after each how the record has grown.
  init(_ lines: [String]) throws {
    self.lines = lines
    let sandbox = try SittingRegister.sandbox()
    let typist = try Typist(sandbox)
    var entries: [Int] = []
    var seconds = 0.0
    var begin = Date()
    try typist.sit(lines[...]) { _ in
      seconds += Date().timeIntervalSince(begin)
      entries.append(try sandbox.record("1")?.transcript.count ?? 0)
      begin = Date()
    }
    guard let record = try sandbox.record("1"), record.status == "finished" else {
      throw ScriptProblem(shown: String(decoding: typist.terminal.output, as: UTF8.self))
    }
    self.record = record
    self.entries = entries
    self.seconds = seconds
  }

  /// The line with which to go on when the transcript has so many entries; nil if it never has.
  func position(entries count: Int) -> Int? {
    // The last answer is there, what it finished is not: resuming finishes it.
    if count < record.transcript.count, count > entries[lines.count - 1] { return lines.count }
    guard let position = entries.firstIndex(of: count) else { return nil }
    // Where the official had gone is not in the record: he goes there again.
    let goesAgain = position > 0 && lines[position - 1].hasPrefix("/goto")
    return goesAgain ? position - 1 : position
  }
}
