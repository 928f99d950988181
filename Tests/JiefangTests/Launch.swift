import Foundation

/// Starts a program without a shell, with its own environment and signals.
enum Launch {
  /// How a program ended.
  enum Ending: Equatable {
    case exit(CInt)
    case signal(CInt)
    /// It had not ended when waiting was given up.
    case running
  }

  /// Starts `program`; `prepare` says where its streams lead.
  static func start(
    _ program: URL, _ arguments: [String], environment: [String], newSession: Bool,
    prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    // Tests run on Dispatch's threads, which block signals; the program must not inherit that.
    posix_spawnattr_setsigmask(&attributes, &none)
    let session: CInt = newSession ? 0x80 : 0  // POSIX_SPAWN_SETSID, which Glibc's module hides.
    posix_spawnattr_setflags(&attributes, Int16(session | CInt(POSIX_SPAWN_SETSIGMASK)))

    let argv = ([program.path] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program.path, &actions, &attributes, argv, envp)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return pid
  }

  /// What `waitpid` said of a program that has ended.
  static func ending(_ status: CInt) -> Ending {
    status & 0x7f == 0 ? .exit(status >> 8 & 0xff) : .signal(status & 0x7f)
  }

  /// Waits until a program has ended, at most some seconds.
  static func wait(for process: pid_t, seconds: Double) -> Ending {
    let end = Date(timeIntervalSinceNow: seconds)
    var status: CInt = 0
    while true {
      if waitpid(process, &status, WNOHANG) == process { return ending(status) }
      if Date() > end { return .running }
      usleep(1000)
    }
  }
}
