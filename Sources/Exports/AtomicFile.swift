package import Foundation
import Glibc

/// Writes a file so that it is there whole or not at all, also after a loss of power.
///
/// It goes to a temporary file in the same folder, with mode 0600, is synced, and takes its name in
/// one step; then the folder is synced, which makes the name durable.
package enum AtomicFile {
  /// Writes `data` to `path`.
  ///
  /// Without `replacing`, a file of that name is never overwritten, not even one that another
  /// program makes at the same moment. A symbolic link is replaced, not followed.
  package static func write(
    _ data: Data, to path: String, replacing: Bool
  ) throws(FileProblem) {
    guard !path.isEmpty, !path.utf8.contains(0), !path.hasSuffix("/") else {
      throw .other(path: path, number: path.hasSuffix("/") ? EISDIR : EINVAL)
    }
    let folder = Self.folder(of: path)
    let temporary = folder + ".jiefang-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw problem(errno, path: path, folder: folder) }
    do {
      try fill(file, with: data, path: path)
      try name(temporary, path, replacing: replacing)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    syncFolder(folder)
  }

  private static func fill(_ file: Int32, with data: Data, path: String) throws(FileProblem) {
    // The mode, whatever the umask took away.
    var number: Int32 = fchmod(file, 0o600) == 0 ? 0 : errno
    if number == 0 { number = send(data, to: file) }
    if number == 0, fsync(file) != 0 { number = errno }
    // Some file systems say only here that a write has failed.
    if close(file) != 0, number == 0, errno != EINTR { number = errno }
    if number != 0 { throw problem(number, path: path, folder: folder(of: path)) }
  }

  /// Writes everything; an error number, or 0.
  private static func send(_ data: Data, to file: Int32) -> Int32 {
    unsafe data.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[sent...])
        let count = unsafe Glibc.write(file, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return count == 0 ? EIO : errno }
        sent += count
      }
      return 0
    }
  }

  private static func name(
    _ temporary: String, _ path: String, replacing: Bool
  ) throws(FileProblem) {
    if replacing {
      guard unsafe rename(temporary, path) == 0 else { throw problem(errno, path: path) }
      return
    }
    // A second name fails if there is one already, and then the first one goes.
    if unsafe link(temporary, path) == 0 {
      unsafe unlink(temporary)
      return
    }
    guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else {
      throw problem(errno, path: path)
    }
    // A file system without second names: an empty file of our own holds the place.
    let place = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard place >= 0 else { throw problem(errno, path: path) }
    close(place)
    guard unsafe rename(temporary, path) == 0 else { throw problem(errno, path: path) }
  }

  /// The file is whole either way; a folder that cannot be synced is no reason to call it lost.
  private static func syncFolder(_ folder: String) {
    let handle = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  /// With its final slash; empty for the working folder.
  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  private static func problem(_ number: Int32, path: String, folder: String = "") -> FileProblem {
    switch number {
    case EEXIST: .exists(path: path)
    case ENOENT, ENOTDIR: .notFound(folder: folder.isEmpty ? self.folder(of: path) : folder)
    case EACCES, EPERM, EROFS: .denied(path: path)
    case ENOSPC, EDQUOT: .full(path: path)
    default: .other(path: path, number: number)
    }
  }
}
