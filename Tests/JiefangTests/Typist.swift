import Foundation

/// An official who types a sitting on a terminal, and whom anything may befall.
final class Typist {
  /// When the program is killed.
  enum Moment {
    /// So many seconds after it was started.
    case time(Double)
    /// In the middle of a line: after so many of its keys.
    case keys(line: Int, Int)
    /// So many microseconds after Enter: in the commit, or about it.
    case commit(line: Int, UInt32)
    /// So many microseconds after `/quit` at this line: in the checkpoint, or about it.
    case quit(line: Int, UInt32)
    /// So many microseconds after an export was started beside the open sitting; both are killed.
    case export(line: Int, UInt32)
  }

  private struct Killed: Error {}

  let sandbox: Sandbox
  let terminal: PseudoTerminal
  private let moment: Moment?
  private let deadline: Date?
  private(set) var isKilled = false
  /// Lines for which Enter was typed.
  private(set) var sent = 0
  /// What is shown when a line is read, and when it is done.
  static let reading = "\u{1B}[?2004h"
  static let done = "\u{1B}[?2004l"
  /// Reads that were not the sitting's: the idle line, or the offer to resume.
  private var otherReads = 0

  init(_ sandbox: Sandbox, killedAt moment: Moment? = nil) throws {
    self.sandbox = sandbox
    self.moment = moment
    var deadline: Date?
    if case .time(let seconds)? = moment { deadline = Date(timeIntervalSinceNow: seconds) }
    self.deadline = deadline
    terminal = try sandbox.terminal()
  }

  /// Begins or resumes the visit, types lines, and leaves; stops early when it is killed.
  func sit(_ lines: ArraySlice<String>, after: (Int) throws -> Void = { _ in }) throws {
    do {
      try awaitRead(1)
      try type("", line: nil)
      otherReads = 1
      for (index, line) in zip(lines.indices, lines) {
        try awaitRead(sent + otherReads + 1)
        try after(index)
        try befall(index)
        try type(line, line: index)
        sent += 1
      }
      try awaitRead(sent + otherReads + 1)
      try after(lines.endIndex)
      try type("/quit", line: nil)
      _ = terminal.ending()
    } catch is Killed {
      isKilled = true
      _ = terminal.ending()
    }
  }

  /// Lines of the sitting whose next question had begun to appear before the end.
  var accepted: Int {
    let output = terminal.output
    guard let last = output.lastRange(of: Self.done) else { return 0 }
    let ended = output.occurrences(of: Self.done)
    let isSeen = last < output.count
    return max(0, min(sent, ended - otherReads - (isSeen ? 0 : 1)))
  }

  private func awaitRead(_ count: Int) throws {
    let end = Date(timeIntervalSinceNow: 20)
    while terminal.output.occurrences(of: Self.reading) < count {
      if let deadline, Date() >= deadline { try kill() }
      guard Date() < end, terminal.read(for: deadline == nil ? 20 : 1) else {
        throw POSIXError(.ETIMEDOUT)
      }
    }
  }

  private func type(_ text: String, line: Int?) throws {
    // What a kept half line or an old answer left in the line goes first.
    let keys = ["\u{15}"] + text.map(String.init) + ["\r"]
    var limit = keys.count
    if case .keys(let at, let count)? = moment, at == line { limit = min(count, keys.count - 1) }
    for key in keys.prefix(limit) {
      if let deadline, Date() >= deadline { try kill() }
      if case .time? = moment { usleep(300) }
      if limit < keys.count { usleep(500) }
      terminal.type(key)
    }
    if limit < keys.count { try kill() }
    guard case .commit(let at, let pause)? = moment, at == line else { return }
    sent += 1
    usleep(pause)
    try kill()
  }

  /// What befalls the sitting before a line.
  private func befall(_ line: Int) throws {
    switch moment {
    case .quit(let at, let pause)? where at == line:
      terminal.type("\u{15}/quit\r")
      otherReads += 1
      usleep(pause)
      try kill()
    case .export(let at, let pause)? where at == line:
      let export = try sandbox.start([
        "export", "1", "--format", "json", "--force", "-o", sandbox.path("export.json"),
      ])
      usleep(pause)
      Foundation.kill(export.process, SIGKILL)
      _ = export.finish()
      try kill()
    default: break
    }
  }

  private func kill() throws {
    terminal.send(SIGKILL)
    throw Killed()
  }
}

extension [UInt8] {
  /// Where the last occurrence of some bytes ends.
  fileprivate func lastRange(of text: String) -> Int? {
    let words = Array(text.utf8)
    return (0...Swift.max(0, count - words.count)).reversed().first { start in
      self[start...].starts(with: words)
    }.map { $0 + words.count }
  }
}
