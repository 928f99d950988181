import CEditLine
import Foundation

/// Bytes from standard input, and the signals that arrive while one waits for them.
struct InputSource {
  /// What ended a wait.
  enum Event {
    case bytes
    case signals
    case timeout
    case end
    /// Reading failed: the terminal went away.
    case failure
  }

  private var bytes = [UInt8](repeating: 0, count: 16_384)
  /// What of the bytes has arrived and was not taken.
  private var position = 0
  private var end = 0
  private let signals = ceditline_watch_signals()

  /// The next byte that has already arrived, and stays.
  var first: UInt8? { position < end ? bytes[position] : nil }

  mutating func removeFirst() {
    position += 1
  }

  /// The next byte that has already arrived.
  mutating func next() -> UInt8? {
    guard position < end else { return nil }
    position += 1
    return bytes[position - 1]
  }

  /// Waits for bytes at most `seconds`, for ever if negative.
  mutating func wait(seconds: Double) -> Event {
    let limit = seconds < 0 ? -1 : CInt(min((seconds * 1000).rounded(.up), 1e6))
    var polled = (
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
    )
    let count = unsafe withUnsafeMutableBytes(of: &polled) { raw in
      unsafe poll(raw.assumingMemoryBound(to: pollfd.self).baseAddress, 2, limit)
    }
    if count == 0 { return .timeout }
    if count < 0 { return errno == EINTR ? .signals : .failure }
    if polled.1.revents != 0 { return .signals }
    return fill()
  }

  private mutating func fill() -> Event {
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
    }
    position = 0
    end = max(0, count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return .signals }
    return count > 0 ? .bytes : count == 0 ? .end : .failure
  }
}
