import CEditLine
import Foundation

/// Lines from standard input when there is no terminal to edit them on.
///
/// The same text gives the same answers as in the editor: it is cleaned in the same way, and a
/// line that ends with a single `\` goes on in the next one.
package struct PlainReader {
  private var source = InputSource()
  private var isPastEnd = false
  private let isTerminal = isatty(STDIN_FILENO) == 1

  package init() {}

  /// Shows a prompt and reads one line.
  package mutating func read(prompt: String) -> Reading {
    show(prompt)
    var text = ""
    while true {
      switch readLine() {
      case .line(let line):
        guard LineEnd.continues(line) else { return .line(text + line) }
        text += line.dropLast() + "\n"
      case .endOfInput where !text.isEmpty: return .line(String(text.dropLast()))
      case .interrupted(let line): return .interrupted(text + line)
      case .gone(let line): return .gone(text + line)
      case let other: return other
      }
    }
  }

  private func show(_ prompt: String) {
    guard !prompt.isEmpty else { return }
    ceditline_flush_output()
    let line = TerminalText.sanitized(prompt)
    // What is piped in is not echoed, so the prompt is a line of its own.
    FileHandle.standardOutput.write(Data((isTerminal ? line : line + "\n").utf8))
  }

  /// One line as it came, less its end and its dirt.
  private mutating func readLine() -> Reading {
    var line: [UInt8] = []
    while true {
      while let byte = source.next() {
        if byte == 0x0A { return .line(Self.text(line)) }
        line.append(byte)
      }
      if isPastEnd { return line.isEmpty ? .endOfInput : .line(Self.text(line)) }
      switch source.wait(seconds: -1) {
      case .bytes, .timeout: continue
      case .end: isPastEnd = true
      case .failure: return .gone(Self.text(line))
      case .signals:
        let signals = ceditline_take_signals()
        if signals & CEDITLINE_GONE.rawValue != 0 { return .gone(Self.text(line)) }
        if signals & CEDITLINE_INTERRUPT.rawValue != 0 { return .interrupted(Self.text(line)) }
      }
    }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    if bytes.last == 0x0D { bytes.removeLast() }
    return TerminalText.input(String(decoding: bytes, as: UTF8.self), keepingLineBreaks: false)
  }
}
