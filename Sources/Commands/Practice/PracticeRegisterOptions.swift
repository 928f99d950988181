import ArgumentParser
import CaseLog
import Foundation

/// Where practices are kept: a register of their own, which never holds a real case.
struct PracticeRegisterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The register of practices (default: practice.sqlite in the data folder).",
      valueName: "path"))
  var register: String?

  static let purpose = "practice"

  var path: String {
    if let register { return register }
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["JIEFANG_PRACTICE"], !path.isEmpty { return path }
    return RegisterOptions.dataFolder + "/practice.sqlite"
  }

  /// Opens the practices, and makes their register if there is none.
  ///
  /// A register in which anything stands and that is not marked as one of practices is refused.
  func openOrCreate() throws -> CaseLog {
    let log = try RegisterFile(path: path).open()
    guard try log.mark(as: Self.purpose) else { throw RegisterProblem.isOfCases(path: path) }
    return log
  }

  /// Opens the practices that are there.
  func open() throws -> CaseLog {
    guard RegisterFile.mode(of: path) != nil else { throw PracticeProblem.noPractices }
    let log = try RegisterFile(path: path).open()
    guard try log.setting(.purpose) == Self.purpose else {
      throw RegisterProblem.isOfCases(path: path)
    }
    return log
  }
}
