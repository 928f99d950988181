import ArgumentParser
import CaseLog
import CaseRecord
import Foundation

/// Where the register is.
struct RegisterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The register (default: $JIEFANG_REGISTER, else register.sqlite in the data folder).",
      valueName: "path"))
  var register: String?

  var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let register { return register }
    if let path = environment["JIEFANG_REGISTER"], !path.isEmpty { return path }
    return Self.dataFolder + "/register.sqlite"
  }

  /// Where registers are kept if nothing else is said.
  static var dataFolder: String {
    let environment = ProcessInfo.processInfo.environment
    func path(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    // Foundation asks the system's table of users, whatever HOME says.
    let home = path("HOME") ?? NSHomeDirectory()
    return (path("XDG_DATA_HOME") ?? home + "/.local/share") + "/jiefang"
  }

  /// Opens the register that is there.
  func open() throws -> CaseLog {
    guard RegisterFile.mode(of: path) != nil else { throw RegisterProblem.noRegister(path: path) }
    return try openOrCreate()
  }

  /// Opens the register, and makes it if there is none.
  func openOrCreate() throws -> CaseLog {
    let log = try RegisterFile(path: path).open()
    guard try log.setting(.purpose) == nil else { throw RegisterProblem.isOfPractice(path: path) }
    return log
  }
}
