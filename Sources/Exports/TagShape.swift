/// What a template may name: a value, or something with names of its own.
indirect enum TagShape: Hashable, Sendable {
  /// A text, a number or a flag.
  case value
  /// A section that is printed once for each entry.
  case list([String: TagShape])
}
