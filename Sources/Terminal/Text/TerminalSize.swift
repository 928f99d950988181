import Foundation

/// The size of the terminal in character cells.
package struct TerminalSize: Equatable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size of the terminal on standard output, or input; 80 by 24 where there is none.
  package static var current: TerminalSize {
    for descriptor in [STDOUT_FILENO, STDIN_FILENO] {
      var size = winsize()
      let code = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
      guard code == 0, size.ws_col > 0, size.ws_row > 0 else { continue }
      return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }
    return TerminalSize(columns: 80, rows: 24)
  }
}
