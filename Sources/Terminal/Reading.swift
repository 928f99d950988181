/// What came of reading a line.
///
/// Lines may contain `\n` where several were typed or pasted as one answer.
package enum Reading: Equatable, Sendable {
  /// The line, without its line end.
  case line(String)
  /// Ctrl-C was pressed; what stood in the line.
  case interrupted(String)
  /// Ctrl-D on an empty line, or the end of a file.
  case endOfInput
  /// The terminal went away (SIGHUP, SIGTERM or a failing read); what stood in the line.
  case gone(String)
}
