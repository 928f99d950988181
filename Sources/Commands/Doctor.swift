import ArgumentParser
import CaseLog
import Forms
import Foundation
import GRDB

/// Checks the register.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the register: its chain, what is derived from it, SQLite's own checks, modes.",
    discussion: "Exit code 0: all is well. 65: something is wrong, and it was said what.")

  @OptionGroup var register: RegisterOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Flag(help: "Make the derived tables anew from the log.") var rebuild = false

  func run() throws {
    let language = try languageOptions.chosen(nil) ?? .chinese
    let file = RegisterFile(path: register.path)
    guard RegisterFile.mode(of: file.path) != nil else {
      throw RegisterProblem.noRegister(path: file.path)
    }
    if rebuild { try file.open().rebuild() }
    var sentences = modes(file).map { $0(language) }
    do {
      let database = try CaseLog.databaseToExamine(at: file.path)
      // Closed, so that no -wal and -shm of a wrong mode stay behind.
      defer { try? database.close() }
      let (findings, events) = try RegisterCheck(database).findings()
      sentences += findings.map { DoctorWords.text(of: $0)(language) }
      Output.write(DoctorWords.examined(path: file.path, events: events)(language) + "\n")
    } catch let error as DatabaseError {
      sentences.append(DoctorWords.unreadable(error)(language))
    }
    for sentence in sentences { Output.write("! " + sentence + "\n") }
    guard sentences.isEmpty else { throw ExitCode(Failure.data) }
    Output.write(DoctorWords.allIsWell(language) + "\n")
  }

  /// Files that others may read, with the cure.
  private func modes(_ file: RegisterFile) -> [LocalizedText] {
    file.files.compactMap { path, isFolder in
      guard let mode = RegisterFile.mode(of: path), mode & 0o077 != 0 else { return nil }
      let wanted = isFolder ? "700" : "600"
      return DoctorWords.mode(path: path, mode: String(mode, radix: 8), wanted: wanted)
    }
  }
}
