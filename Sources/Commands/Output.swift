import Foundation

/// Where text leaves the program, whole or not at all.
enum Output {
  /// Writes text to standard output as it is; false if it could not be written.
  @discardableResult static func write(_ text: String) -> Bool {
    write(text, to: STDOUT_FILENO)
  }

  /// Writes a line to standard error.
  static func error(_ text: String) {
    write(text + "\n", to: STDERR_FILENO)
  }

  /// A reader that has gone away (`| head`) is no error of ours.
  @discardableResult private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return errno == EPIPE }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
