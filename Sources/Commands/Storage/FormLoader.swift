import Dispatch
import Synchronization

/// A form that is being read while the first prompt is already shown.
///
/// Reading takes about as long as all the rest of the start. Only the built-in files are read so:
/// they are known to be right, and a mistake in files of one's own must be told before anything
/// else.
final class FormLoader: Sendable {
  private let result = Mutex<Result<FormLibrary.Entry, any Error>?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Reads a form at once, or begins to, if it and its lists are the built-in ones.
  init(_ name: String, _ library: FormLibrary) throws {
    guard library.prompts.isBuiltIn(["forms/\(name).yaml"]) else {
      let entry = try library.load(name)
      result.withLock { $0 = .success(entry) }
      done.signal()
      return
    }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let loaded = Result { try library.load(name) }
      result.withLock { $0 = loaded }
      done.signal()
    }
  }

  /// The form; waits until it is read.
  func entry() throws -> FormLibrary.Entry {
    done.wait()
    done.signal()
    guard let result = result.withLock({ $0 }) else {
      preconditionFailure("it is signalled after the result is there")
    }
    return try result.get()
  }
}
