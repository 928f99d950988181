import Foundation

/// A program running on a terminal of its own.
final class PseudoTerminal {
  private var terminal: CInt
  let process: pid_t
  private var status: CInt?
  /// All that the program has written.
  private(set) var output: [UInt8] = []
  /// Up to where `show` has given it out.
  private var mark = 0

  init(
    _ program: URL, _ arguments: [String] = [],
    environment: [String] = ["TERM=xterm", "LC_ALL=C.UTF-8"],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var terminal: CInt = -1
    var session: CInt = -1
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 64)
    guard openpty(&terminal, &session, &name, nil, &size) == 0 else { throw POSIXError(.ENOTTY) }
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    _ = fcntl(session, F_SETFD, FD_CLOEXEC)
    self.terminal = terminal
    process = try Launch.start(
      program, arguments, environment: environment, newSession: true
    ) { actions in
      // The first terminal that a session's leader opens becomes the session's own.
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    close(session)
  }

  deinit {
    if status == nil {
      Foundation.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  // MARK: What a person does

  func type(_ text: String) {
    type(Array(text.utf8))
  }

  /// Types bytes as they are, and reads on meanwhile: a full terminal would take no more.
  func type(_ bytes: [UInt8]) {
    for start in stride(from: 0, to: bytes.count, by: 512) {
      let part = Array(bytes[start..<min(start + 512, bytes.count)])
      var poller = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
      while poll(&poller, 1, 10) == 0 { read(for: 0) }
      _ = write(terminal, part, part.count)
      read(for: 0)
    }
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal, as a window does; the kernel sends SIGHUP.
  func hangUp() {
    guard terminal >= 0 else { return }
    close(terminal)
    terminal = -1
  }

  func send(_ signal: CInt) {
    guard status == nil else { return }
    Foundation.kill(process, signal)
  }

  // MARK: What a person sees

  /// Takes in what the program writes, waiting for it at most some milliseconds; whether it has
  /// the terminal open still.
  @discardableResult func read(for milliseconds: CInt) -> Bool {
    guard terminal >= 0 else { return false }
    var poller = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    var patience = milliseconds
    while poll(&poller, 1, patience) > 0 {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = Foundation.read(terminal, &buffer, buffer.count)
      guard count > 0 else { return false }
      output += buffer.prefix(count)
      patience = 0
    }
    return true
  }

  /// Reads until something holds of the output, the program ends, or `seconds` have passed.
  @discardableResult func wait(seconds: Double = 20, until holds: () -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while !holds() {
      guard Date() < end, read(for: 20) else { return holds() }
    }
    return true
  }

  /// What the program shows, since the last time, until `text` appears.
  @discardableResult func show(until text: String, seconds: Double = 20) -> String {
    let start = mark
    let words = Array(text.utf8)
    wait(seconds: seconds) { output[start...].firstRange(of: words) != nil }
    mark = output.count
    return String(decoding: output[start...], as: UTF8.self)
  }

  /// How the program ended, once it has; `running` after `seconds`.
  func ending(seconds: Double = 20) -> Launch.Ending {
    let end = Date(timeIntervalSinceNow: seconds)
    while status == nil, Date() < end {
      if !read(for: 5) { usleep(1000) }
      var raw: CInt = 0
      if waitpid(process, &raw, WNOHANG) == process { status = raw }
    }
    read(for: 0)
    return status.map(Launch.ending) ?? .running
  }

  /// The program's exit code once it has ended; nil if a signal ended it or `seconds` have passed.
  func exitCode(seconds: Double = 20) -> CInt? {
    if case .exit(let code) = ending(seconds: seconds) { code } else { nil }
  }
}

extension Collection where Element == UInt8 {
  /// How often some bytes occur.
  func occurrences(of text: String) -> Int {
    let words = Array(text.utf8)
    var rest = self[...]
    var count = 0
    while let range = rest.firstRange(of: words) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
