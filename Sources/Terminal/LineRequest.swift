/// What one read asks for and shows.
///
/// The functions are called on the editor's own thread, during the read only.
package struct LineRequest {
  /// Plain text before the line; continuation rows are indented by its width.
  package var prompt = "› "
  /// An old answer that stands in the line from the start, with the cursor at its end.
  package var text = ""
  /// Earlier lines for Up, Down and Ctrl-R, oldest first.
  package var history: [String] = []
  /// Dim text after the prompt while the line is empty; never part of the result.
  package var ghost = ""
  /// One dim row under the line; what follows a tab stands at the right.
  package var status: () -> String = { "" }
  /// Seconds after which `status` is asked again.
  package var tick: Double = 1
  /// The completion of a text at a cursor, counted in Characters; asked at Tab.
  package var complete: (String, Int) -> Completion = { _, _ in .none }
  /// Items to list under the line while it reads as given; nil asks nobody.
  package var live: ((String) -> [String])?
  /// What a text must begin with for `live` to be asked; any text if empty.
  ///
  /// It spares the keys of all other lines the making of a string.
  package var liveStarts: Set<Unicode.Scalar> = []
  /// Keeps what this line killed from later reads.
  package var isSecret = false
  /// Seconds without a key after which `draft` is called, if the text has changed.
  package var pause: Double = 0.8
  /// Saves the half line.
  package var draft: (String) -> Void = { _ in }
  /// Lets the answer have several lines; otherwise line breaks become spaces.
  package var isMultiline = true
  /// What stands before the pattern while Ctrl-R searches.
  package var searchLabel = "^R "

  package init(prompt: String = "› ") {
    self.prompt = prompt
  }
}
