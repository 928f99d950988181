/// Why the register cannot be used.
enum RegisterProblem: Error, Hashable {
  /// Others may read it; the mode in octal.
  case readableByOthers(path: String, mode: String)
  case folder(path: String, reason: String)
  case denied(path: String)
  case notADatabase(path: String)
  case newer(path: String)
  case noSuchCase(String)
  case ambiguousCase(String, [String])
  case noReception
  case noRegister(path: String)
  /// Practices stand in it, where a register of cases is wanted.
  case isOfPractice(path: String)
  /// Cases stand in it, where practices are to be kept.
  case isOfCases(path: String)

  var exitCode: Int32 {
    switch self {
    case .notADatabase, .newer, .noSuchCase, .ambiguousCase, .noReception, .noRegister,
      .isOfPractice, .isOfCases:
      Failure.data
    case .readableByOthers: Failure.general
    case .folder, .denied: Failure.inputOutput
    }
  }
}
