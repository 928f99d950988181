import Foundation

/// A register in which a reception is open and no visitor has come yet.
enum SittingRegister {
  private static let template = Result { try makeTemplate() }

  private static func makeTemplate() throws -> Sandbox {
    let sandbox = try Sandbox()
    let terminal = try sandbox.terminal()
    for answer in ["城区信访接待室", "李某", "32", "7", ""] {
      let reads = terminal.output.occurrences(of: Typist.reading)
      terminal.wait { terminal.output.occurrences(of: Typist.reading) > reads || reads > 0 }
      let ends = terminal.output.occurrences(of: Typist.done)
      terminal.type(answer + "\r")
      terminal.wait {
        terminal.output.occurrences(of: Typist.done) > ends
          && terminal.output.occurrences(of: Typist.reading) > ends + 1
      }
    }
    terminal.type("/quit\r")
    guard terminal.exitCode() == 0 else { throw POSIXError(.EIO) }
    return sandbox
  }

  /// A sandbox of its own with a copy of that register.
  static func sandbox(_ environment: [String: String] = [:]) throws -> Sandbox {
    let original = try template.get()
    let sandbox = try Sandbox(environment)
    try FileManager.default.copyItem(at: original.registerFolder, to: sandbox.registerFolder)
    return sandbox
  }
}
