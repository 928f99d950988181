/// What a visit leaves open: short names, in the order of the form.
package struct OpenPoints: Hashable, Sendable {
  /// Put off, required, or needed to send the matter the right way.
  package internal(set) var needed: [String] = []
  /// Passed over because time was short.
  package internal(set) var nice: [String] = []
  /// How many of the needed were required, where the visit is closed before all was asked.
  package internal(set) var required = 0

  /// All of them, what matters most first.
  package var all: [String] { needed + nice }
}
