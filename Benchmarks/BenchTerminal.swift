import Foundation

/// A program in a terminal of 80 by 24, and the clock that is held against it.
final class BenchTerminal {
  private let terminal: CInt
  let process: pid_t
  /// When it was let go, in nanoseconds of the monotonic clock.
  let started: UInt64
  private(set) var output: [UInt8] = []

  init(_ program: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    var terminal: CInt = -1
    var session: CInt = -1
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 64)
    guard unsafe openpty(&terminal, &session, &name, nil, &size) == 0 else {
      throw POSIXError(.ENOTTY)
    }
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    self.terminal = terminal
    defer { close(session) }
    _ = fcntl(session, F_SETFD, FD_CLOEXEC)

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes the session's own.
    unsafe posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which Glibc's module hides.
    unsafe posix_spawnattr_setflags(&attributes, newSession)

    let usual = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let variables = usual.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let argv = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    let envp = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { text in unsafe free(text) } }
    var pid: pid_t = 0
    started = Self.now
    let code = unsafe posix_spawn(&pid, program, &actions, &attributes, argv, envp)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    process = pid
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(terminal)
  }

  static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 1024) {
      let part = Array(bytes[start..<min(start + 1024, bytes.count)])
      _ = unsafe write(terminal, part, part.count)
      if bytes.count > 1024 { read(for: 5) }
    }
  }

  /// Takes in what is there, waiting for it at most some milliseconds; whether there was anything.
  @discardableResult func read(for milliseconds: CInt) -> Bool {
    var poller = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&poller, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe Foundation.read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer.prefix(count)
    return true
  }

  /// Reads until nothing comes for so long.
  func settle(_ milliseconds: CInt) {
    while read(for: milliseconds) {}
  }

  /// Reads until something holds of what came since `start`; the time at which it did.
  func wait(from start: Int, seconds: Double = 10, until holds: (ArraySlice<UInt8>) -> Bool)
    -> UInt64?
  {
    let end = Self.now + UInt64(seconds * 1e9)
    while !holds(output[start...]) {
      if Self.now > end { return nil }
      if !read(for: 100) { usleep(50) }
    }
    return Self.now
  }

  /// Waits for a line to be read, the n-th of the program.
  @discardableResult func awaitRead(_ count: Int, seconds: Double = 20) -> UInt64? {
    wait(from: 0, seconds: seconds) { $0.count(of: Self.reading) >= count }
  }

  /// What jiefang writes when it reads a line, and when the line is done.
  static let reading = Array("\u{1B}[?2004h".utf8)
  static let done = Array("\u{1B}[?2004l".utf8)

  /// Processor time of all its threads so far, in nanoseconds.
  var processorTime: Int {
    let tasks = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.reduce(0) { total, thread in
      let stat =
        (try? String(contentsOfFile: "\(tasks)/\(thread)/schedstat", encoding: .utf8)) ?? ""
      return total + (stat.split(separator: " ").first.flatMap { Int($0) } ?? 0)
    }
  }

  /// Mebibytes that a line of its status says: `VmHWM`, `RssAnon`.
  func memory(_ name: String) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
    return (line.split(separator: " ").compactMap { Double($0) }.first ?? 0) / 1024
  }
}

extension Collection where Element == UInt8 {
  func count(of words: [UInt8]) -> Int {
    var rest = self[...]
    var count = 0
    while let range = rest.firstRange(of: words) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
