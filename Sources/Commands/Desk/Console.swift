import Foundation
import Terminal

/// Where a reception is shown and typed: a terminal with its line editor, or plain lines.
final class Console {
  let style: Style
  /// Whether lines are edited; otherwise they come as they are and nothing is redrawn.
  let isEditing: Bool
  /// Whether nothing is shown, because what is said is given otherwise.
  var isSilent = false
  private let isPiped: Bool
  private var editor: LineEditor?
  private var reader = PlainReader()

  /// Opens the terminal, or plain lines if one prompt a line is wanted, as screen readers like it.
  init(isPlain: Bool, keys: KeyBindings) {
    isPiped = isatty(STDIN_FILENO) != 1
    let opened = isPlain ? nil : LineEditor(program: "jiefang", keys: keys)
    switch consume opened {
    case .some(let lineEditor):
      editor = consume lineEditor
      isEditing = true
    case .none:
      editor = nil
      isEditing = false
    }
    style = isEditing ? .standardOutput : Style(isEnabled: false)
  }

  /// Whether someone is there who can be asked.
  var isInteractive: Bool { !isPiped }

  var width: Int { isEditing ? max(20, TerminalSize.current.columns) : 80 }

  /// Takes other keys from the next line on.
  func use(_ keys: KeyBindings) {
    guard isEditing else { return }
    editor = nil
    if let other = LineEditor(program: "jiefang", keys: keys) { editor = consume other }
  }

  func read(_ request: LineRequest) -> Reading {
    if isEditing { return editor?.read(request) ?? .endOfInput }
    return reader.read(prompt: isPiped ? "" : request.prompt)
  }

  /// Shows text: broken at the width, continuation lines indented; what people said is cleaned of
  /// anything that could move the cursor.
  func show(_ text: String = "", indent: Int = 0, _ look: Look = .plain) {
    var lines = ""
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let clean = TerminalText.sanitized(String(paragraph))
      let margin = String(repeating: " ", count: indent)
      let rows =
        isEditing
        ? TerminalText.wrapped(clean, to: max(10, width - 1 - indent), indent: 0) : [clean]
      for row in rows.isEmpty ? [""] : rows { lines += margin + styled(row, look) + "\n" }
    }
    write(lines)
  }

  /// Shows text with dim words behind it: on the same row, shortened, where at least a few fit, else
  /// on a row of their own.
  func show(_ text: String, dim words: String, indent: Int, hanging: Int) {
    let clean = TerminalText.sanitized(words).replacing("\n", with: " ")
    guard !clean.isEmpty else { return show(text, indent: indent) }
    let text = TerminalText.sanitized(text)
    let room = max(10, width - 1 - indent)
    let left = room - TerminalText.width(text) - 1
    if !isEditing || left >= min(16, TerminalText.width(clean)) {
      let shown = isEditing ? TerminalText.truncated(clean, to: left) : clean
      write(String(repeating: " ", count: indent) + text + " " + style.dim(shown) + "\n")
    } else {
      show(text, indent: indent)
      show(TerminalText.truncated(clean, to: room - hanging), indent: indent + hanging, .dim)
    }
  }

  private func write(_ text: String) {
    if !isSilent { Output.write(text) }
  }

  enum Look {
    case plain, bold, dim
  }

  private func styled(_ text: String, _ look: Look) -> String {
    switch look {
    case .plain: text
    case .bold: style.bold(text)
    case .dim: style.dim(text)
    }
  }

  /// Shows items side by side in aligned columns where that saves rows.
  func show(items: [String], indent: Int) {
    let margin = String(repeating: " ", count: indent)
    let clean = items.map { TerminalText.sanitized($0) }
    let line = clean.joined(separator: "  ")
    let room = max(10, width - 1 - indent)
    if !isEditing || TerminalText.width(line) <= room {
      write(margin + line + "\n")
    } else {
      let rows = TerminalText.columns(clean, width: room)
      write(rows.map { margin + $0 + "\n" }.joined())
    }
  }

  /// A line across the terminal with words at its left and right.
  func rule(_ left: String, _ right: String) {
    let left = TerminalText.sanitized(left)
    let right = TerminalText.sanitized(right)
    let used = TerminalText.width(left) + TerminalText.width(right) + 8
    let fill = String(repeating: "─", count: max(2, min(width - 1, 80) - used))
    show()
    show("── \(left) \(fill) \(right) ──")
  }
}
