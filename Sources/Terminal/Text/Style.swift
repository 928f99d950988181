import Foundation

/// Bold and dim text, on terminals that want it.
///
/// Nothing else is ever used: a colour would carry meaning for some people only.
package struct Style: Sendable {
  package let isEnabled: Bool

  package init(isEnabled: Bool) {
    self.isEnabled = isEnabled
  }

  /// The style for standard output: plain when it is no terminal or `NO_COLOR` is set.
  package static var standardOutput: Style {
    let environment = ProcessInfo.processInfo.environment
    let isWanted = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    return Style(isEnabled: isWanted && isatty(STDOUT_FILENO) == 1)
  }

  package func bold(_ text: String) -> String {
    isEnabled && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[m" : text
  }

  package func dim(_ text: String) -> String {
    isEnabled && !text.isEmpty ? "\u{1B}[2m\(text)\u{1B}[m" : text
  }
}
