/// What is guessed of an answer from outside, such as a category from the story.
package struct Guess: Hashable, Sendable {
  /// Names of choices, the likeliest first.
  package let names: [String]
  /// The likeliest before the cases of this desk were counted; nil if they changed nothing.
  package let uncounted: String?

  package init(_ names: [String], uncounted: String? = nil) {
    self.names = names
    self.uncounted = uncounted == names.first ? nil : uncounted
  }
}

extension Guess: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: String...) { self.init(elements) }
}
