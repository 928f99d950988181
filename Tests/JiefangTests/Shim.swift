import Foundation

/// A small C library that a program is started with, built by the tests themselves.
enum Shim: String {
  case failingWrites = "failing_writes"
  case fakeClock = "fake_clock"

  /// Why the tests that need one are skipped.
  static let missing: String = "no C compiler (cc, clang or gcc) on the PATH"

  static let isAvailable = compiler != nil

  private static let compiler: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = ["cc", "clang", "gcc"].flatMap { name in folders.map { "\($0)/\(name)" } }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private static let built: [String: Result<String, any Error>] = Dictionary(
    uniqueKeysWithValues: [Shim.failingWrites, .fakeClock].map { shim in
      (shim.rawValue, Result { try shim.build() })
    })

  /// The library's path.
  var path: String {
    get throws { try Self.built[rawValue]?.get() ?? "" }
  }

  private func build() throws -> String {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(rawValue).c").path
    let library = FileManager.default.temporaryDirectory
      .appending(path: "\(rawValue)-\(getpid()).so").path
    let process = try Launch.start(
      URL(filePath: Self.compiler ?? "/usr/bin/cc"),
      ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"],
      environment: ["PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "")"], newSession: false
    ) { _ in }
    guard Launch.wait(for: process, seconds: 60) == .exit(0) else { throw POSIXError(.ENOEXEC) }
    return library
  }
}
