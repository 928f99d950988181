/// The family of keys that edit a line.
package enum KeyBindings: String, Sendable, CaseIterable {
  case emacs
  case vi
}
