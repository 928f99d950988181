import Foundation

/// The lines of a file or of standard input, each as soon as it is there.
///
/// Ended by a line feed, with or without a carriage return; nothing else ends one, so that a line
/// of JSON may hold any other character.
final class InputLines: Sequence, IteratorProtocol {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  /// Up to where no line feed was found.
  private var searched = 0
  private var isAtEnd = false
  private var isAtStart = true

  private static let chunk = 65_536
  /// The byte order mark that some editors write.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Standard input.
  init() { descriptor = STDIN_FILENO }

  /// Nil if there is no such file, or it may not be read.
  init?(file: String) {
    descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    // A folder can be opened, and only then says that it is not to be read.
    guard descriptor >= 0, readMore() else { return nil }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  func next() -> String? {
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return taken(end, dropping: end + 1)
      }
      searched = bytes.count
      guard !isAtEnd, readMore() else { break }
    }
    return bytes.isEmpty ? nil : taken(bytes.count, dropping: bytes.count)
  }

  private func taken(_ end: Int, dropping count: Int) -> String {
    var line = bytes[..<end]
    if isAtStart, line.starts(with: Self.mark) { line = line.dropFirst(Self.mark.count) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    let text = String(decoding: line, as: UTF8.self)
    isAtStart = false
    bytes.removeFirst(count)
    searched = 0
    return text
  }

  /// Whether the input can be read; at its end it can.
  private func readMore() -> Bool {
    var chunk = [UInt8](repeating: 0, count: Self.chunk)
    var count = 0
    repeat {
      count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
    } while count < 0 && errno == EINTR
    isAtEnd = count <= 0
    bytes += chunk.prefix(Swift.max(0, count))
    return count >= 0
  }
}
