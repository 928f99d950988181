import Foundation

/// A program running on a terminal of its own, byte by byte.
final class PseudoTerminal {
  let terminal: CInt
  /// The program's side, kept open to see what it has not read yet.
  private var session: CInt
  let process: pid_t
  private var status: CInt?

  init(
    _ program: URL, _ arguments: [String] = [], environment: [String] = [],
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
    self.session = session

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes the session's own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    // Tests run on Dispatch's threads, which block signals; the program must not inherit that.
    posix_spawnattr_setsigmask(&attributes, &signals)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Glibc's module hides.
    posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK))

    let usual = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"].filter { usual in
      !environment.contains { $0.prefix { $0 != "=" } == usual.prefix { $0 != "=" } }
    }
    let variables = usual + environment
    let argv = ([program.path] + arguments).map { strdup($0) } + [nil]
    let envp = variables.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program.path, &actions, &attributes, argv, envp)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    process = pid
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  /// Closes the terminal, as a window does.
  func hangUp() {
    guard session >= 0 else { return }
    close(session)
    close(terminal)
    session = -1
  }

  /// Types bytes, and reads on meanwhile: a full terminal would take no more.
  func type(_ bytes: some Collection<UInt8>, reading take: ([UInt8]) -> Void) {
    for chunk in stride(from: 0, to: bytes.count, by: 1024) {
      let part = Array(bytes.dropFirst(chunk).prefix(1024))
      _ = write(terminal, part, part.count)
      if bytes.count > 1024 {
        while hasUnread { take(output(within: 0.001)) }
      }
    }
  }

  /// Whether there are bytes that the program has not read.
  ///
  /// Only `poll` makes the kernel pass on first what was typed a moment ago.
  private var hasUnread: Bool {
    var poller = pollfd(fd: session, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, 0) > 0
  }

  /// What the program has written; waits for it at most some seconds.
  func output(within seconds: Double) -> [UInt8] {
    var poller = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, CInt(seconds * 1000)) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  /// Gives all output until the program has read its keys and waits for more.
  func settle(seconds: Double = 10, reading take: ([UInt8]) -> Void) {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      let bytes = output(within: 0)
      if !bytes.isEmpty {
        take(bytes)
        continue
      }
      if !hasUnread && isWaiting {
        let last = output(within: 0)
        if last.isEmpty { return }
        take(last)
      } else {
        usleep(50)
      }
    }
  }

  /// Whether the program sleeps, or has ended.
  private var isWaiting: Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return true
    }
    guard let state = stat.split(separator: ")").last?.split(separator: " ").first else {
      return true
    }
    return state != "R"
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// The program's exit code once it has ended; nil if a signal ended it or `seconds` have passed.
  func exitCode(seconds: Double = 10) -> CInt? {
    let end = Date(timeIntervalSinceNow: seconds)
    while status == nil, Date() < end {
      if session >= 0 { _ = output(within: 0.02) } else { usleep(20_000) }
      var raw: CInt = 0
      if waitpid(process, &raw, WNOHANG) == process { status = raw }
    }
    guard let status, status & 0x7f == 0 else { return nil }
    return status >> 8 & 0xff
  }
}
