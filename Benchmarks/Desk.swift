import Foundation

/// The program that is measured, with a folder and a register of its own.
struct Desk {
  let program: String
  let folder: String
  let register: String

  init(folder: String) throws {
    self.folder = folder
    register = folder + "/data/register.sqlite"
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "jiefang").path
    program = ProcessInfo.processInfo.environment["JIEFANG_PROGRAM"] ?? beside
    try FileManager.default.createDirectory(
      atPath: folder + "/data", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
  }

  func start() throws -> BenchTerminal {
    try BenchTerminal(
      program,
      environment: [
        "JIEFANG_REGISTER": register, "JIEFANG_LANGUAGE": "zh-Hans", "HOME": folder, "TZ": "CST-8",
      ])
  }

  /// Opens a reception with what the first start offers, unless there is one.
  func prepare() throws {
    let terminal = try start()
    for read in 1...12 {
      guard terminal.awaitRead(read) != nil else { throw CocoaError(.fileReadUnknown) }
      if terminal.output.count(of: Array("请下一位".utf8)) > 0 { break }
      terminal.type("\r")
    }
    terminal.type("/quit\r")
    terminal.settle(300)
  }

  /// A terminal at the first question of a new visit.
  func atStory() throws -> BenchTerminal {
    let terminal = try start()
    terminal.awaitRead(1)
    // A visit that was left open is offered first.
    let isOffered = terminal.output.count(of: Array("没有办完".utf8)) > 0
    terminal.type(isOffered ? "2\r" : "\r")
    terminal.awaitRead(2)
    if isOffered {
      terminal.type("\r")
      terminal.awaitRead(3)
    }
    terminal.settle(50)
    return terminal
  }
}
