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
    // SQLite gives its -shm the register's mode: one that others may read is told, not opened.
    if RegisterFile.mode(of: file.path).map({ $0 & 0o077 }) == 0 {
      sentences += try examine(file, language)
    }
    for sentence in sentences { Output.write("! " + sentence + "\n") }
    guard sentences.isEmpty else { throw ExitCode(Failure.data) }
    Output.write(DoctorWords.allIsWell(language) + "\n")
  }

  /// What is wrong inside the register, in sentences.
  private func examine(_ file: RegisterFile, _ language: Language) throws -> [String] {
    do {
      let database = try CaseLog.databaseToExamine(at: file.path)
      defer { try? database.close() }
      let (findings, events) = try RegisterCheck(database).findings()
      Output.write(DoctorWords.examined(path: file.path, events: events)(language) + "\n")
      return findings.map { DoctorWords.text(of: $0)(language) }
    } catch let error as DatabaseError {
      return [DoctorWords.unreadable(error)(language)]
    }
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
