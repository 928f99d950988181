import Foundation

/// A register in which a reception is open and no visitor has come yet.
enum SittingRegister {
  private static let template = Result { try makeTemplate() }

  private static func makeTemplate() throws -> Sandbox {
    let sandbox = try Sandbox()
    let terminal = try sandbox.terminal()
    // What the first start asks is answered by what it says; the rest stays as it is offered.
    let answers = ["接访地点": "城区信访接待室", "接访人": "李某"]
    for _ in 0..<12 {
      let shown = terminal.show(until: Typist.reading)
      if shown.contains("请下一位") { break }
      let asked = answers.first { shown.contains($0.key) && !shown.contains($0.value) }
      terminal.type((asked?.value ?? "") + "\r")
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
