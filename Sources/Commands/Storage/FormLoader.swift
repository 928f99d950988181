import Dispatch
import Synchronization

/// A form that is read when the first prompt is already shown.
///
/// Reading takes about as long as all the rest of the start. Only the built-in files are read so:
/// they are known to be right, and a mistake in files of one's own must be told before anything
/// else.
final class FormLoader: Sendable {
  /// Long enough for the first prompt, too short for a finger.
  private static let delay = DispatchTimeInterval.milliseconds(60)

  private let name: String
  private let library: FormLibrary
  private let result = Mutex<Result<FormLibrary.Entry, any Error>?>(nil)

  /// Reads a form at once, or soon, if it and its lists are the built-in ones.
  init(_ name: String, _ library: FormLibrary) throws {
    self.name = name
    self.library = library
    guard library.prompts.isBuiltIn(["forms/\(name).yaml"]) else {
      _ = try entry()
      return
    }
    DispatchQueue.global(qos: .userInitiated).asyncAfter(deadline: .now() + Self.delay) { [self] in
      _ = try? entry()
    }
  }

  /// The form; reads it, or waits for whoever is reading it.
  func entry() throws -> FormLibrary.Entry {
    try result.withLock { result in
      if let result { return try result.get() }
      let loaded = Result { try library.load(name) }
      result = loaded
      return try loaded.get()
    }
  }
}
