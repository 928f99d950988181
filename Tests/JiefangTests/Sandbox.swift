import Foundation

/// A folder of its own for one test, with a register in it and the program to run on that.
final class Sandbox: Sendable {
  let folder: URL
  /// A folder below, so that a test sees what is written beside the register.
  var registerFolder: URL { folder.appending(path: "data") }
  var register: String { registerFolder.appending(path: "register.sqlite").path }
  let environment: [String: String]

  /// The program beside the tests, or the one that `JIEFANG_PROGRAM` names.
  static let program: URL = {
    if let path = ProcessInfo.processInfo.environment["JIEFANG_PROGRAM"] {
      return URL(filePath: path)
    }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "jiefang")
  }()

  /// A short form of the tests' own, so that the built-in one may change.
  static let prompts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/prompts").path

  init(_ environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "jiefang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let all = [
      "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm", "HOME": folder.path,
      "TZ": "CST-8", "JIEFANG_PROMPTS": Self.prompts, "JIEFANG_LANGUAGE": "zh-Hans",
      "JIEFANG_REGISTER": folder.appending(path: "data/register.sqlite").path,
    ]
    self.environment = all.merging(environment) { $1 }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  private func variables(_ more: [String: String]) -> [String] {
    environment.merging(more) { $1 }.map { "\($0)=\($1)" }.sorted()
  }

  // MARK: Running

  /// What came of a run without a terminal.
  struct Finished {
    let ending: Launch.Ending
    let outputBytes: [UInt8]
    let errorBytes: [UInt8]
    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    var errors: String { String(decoding: errorBytes, as: UTF8.self) }

    var code: CInt? { if case .exit(let code) = ending { code } else { nil } }

    /// All of it, for a failure's message.
    var report: String { "\(ending)\n\(output.suffix(2000))\n\(errors.suffix(2000))" }
  }

  /// A run without a terminal that goes on beside the test.
  final class Run {
    let process: pid_t
    private let names: [URL]

    fileprivate init(_ process: pid_t, _ names: [URL]) {
      self.process = process
      self.names = names
    }

    func finish(seconds: Double = 60) -> Finished {
      var ending = Launch.wait(for: process, seconds: seconds)
      if ending == .running {
        kill(process, SIGKILL)
        _ = Launch.wait(for: process, seconds: 5)
        ending = .running
      }
      let streams = names.map { [UInt8]((try? Data(contentsOf: $0)) ?? Data()) }
      for name in names { try? FileManager.default.removeItem(at: name) }
      return Finished(ending: ending, outputBytes: streams[1], errorBytes: streams[2])
    }
  }

  /// Starts the program with its streams in files, the same way as `jiefang < answers.txt`.
  func start(
    _ arguments: [String], input: [UInt8] = [], environment more: [String: String] = [:],
    program: URL = Sandbox.program
  ) throws -> Run {
    let id = UUID().uuidString
    let names = ["in", "out", "err"].map { folder.appending(path: "\(id).\($0)") }
    try Data(input).write(to: names[0])
    let process = try Launch.start(
      program, arguments, environment: variables(more), newSession: true
    ) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, names[0].path, O_RDONLY, 0)
      for stream in [1, 2] {
        posix_spawn_file_actions_addopen(
          &actions, CInt(stream), names[stream].path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
      }
    }
    return Run(process, names)
  }

  @discardableResult func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    program: URL = Sandbox.program, seconds: Double = 60
  ) throws -> Finished {
    try start(arguments, input: input, environment: environment, program: program)
      .finish(seconds: seconds)
  }

  @discardableResult func run(
    _ arguments: String..., lines: [String], environment: [String: String] = [:]
  ) throws -> Finished {
    let input = lines.map { $0 + "\n" }.joined()
    return try run(arguments, input: Array(input.utf8), environment: environment)
  }

  func terminal(
    _ arguments: [String] = [], environment more: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program, arguments, environment: variables(more), columns: columns, rows: rows)
  }

  // MARK: Looking

  /// The exported record of a case; nil if there is none.
  func record(_ number: String) throws -> Record? {
    let export = try run(["export", number, "--format", "json"])
    guard export.code == 0 else { return nil }
    return try Record(json: export.outputBytes)
  }

  /// What `doctor` says; nil if all is well.
  func complaint() throws -> String? {
    let doctor = try run(["doctor"])
    return doctor.code == 0 ? nil : doctor.report
  }

  /// Every file below the folder, but for those of runs that go on.
  func files() throws -> Set<String> {
    try Set(FileManager.default.subpathsOfDirectory(atPath: folder.path))
  }

  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }
}
