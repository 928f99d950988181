import CaseLog
import CaseRecord
import Foundation
import GRDB

/// The register as a file, which only its owner may read.
struct RegisterFile {
  static let folderMode: mode_t = 0o700
  static let fileMode: mode_t = 0o600

  let path: String

  /// Opens the register, and makes it, with its folder, if there is none.
  func open() throws -> CaseLog {
    try create()
    do {
      var generator = SystemRandomNumberGenerator()
      let milliseconds = Clock.now().milliseconds
      return try CaseLog(
        CaseLog.database(at: path),
        newDevice: UUIDv7.text(milliseconds: milliseconds, using: &generator))
    } catch is NewerRegister {
      throw RegisterProblem.newer(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw RegisterProblem.notADatabase(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      throw RegisterProblem.denied(path: path)
    }
  }

  /// The modes of a path, less the file type; nil if there is nothing.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// The register, what SQLite keeps beside it, and their folder.
  var files: [(path: String, isFolder: Bool)] {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return [(folder, true)]
      + [
        path, path + "-wal", path + "-shm", VisitLocks.path(of: path),
      ].map { ($0, false) }
  }

  private func create() throws {
    if let mode = Self.mode(of: path) {
      guard mode & 0o077 == 0 else {
        throw RegisterProblem.readableByOthers(path: path, mode: String(mode, radix: 8))
      }
      return
    }
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: Int(Self.folderMode)])
    } catch {
      throw RegisterProblem.folder(path: folder.path, reason: error.localizedDescription)
    }
    // SQLite would make it readable by others, and gives -wal and -shm the mode of the file.
    let descriptor = unsafe Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, Self.fileMode)
    guard descriptor >= 0 else { throw RegisterProblem.denied(path: path) }
    fchmod(descriptor, Self.fileMode)
    close(descriptor)
  }
}
