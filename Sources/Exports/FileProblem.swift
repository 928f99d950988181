/// Why a file could not be written; what was there before is still there.
package enum FileProblem: Error, Hashable, Sendable {
  /// There is one of that name already, and it was not to be replaced.
  case exists(path: String)
  /// The folder it was to go into is not there.
  case notFound(folder: String)
  case denied(path: String)
  /// The disk or the quota is used up.
  case full(path: String)
  /// An error number of the system (errno).
  case other(path: String, number: Int32)
}
