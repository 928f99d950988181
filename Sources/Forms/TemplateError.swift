/// Why a text with answers in it was refused, and where in it.
package struct TemplateError: Error, Hashable, Sendable {
  package let problem: Problem
  /// Counted in characters from 1.
  package let column: Int

  /// What is wrong with such a text.
  package enum Problem: Hashable, Sendable {
    /// A `${` has no `}`.
    case openReference
    case badReference(String)
    /// A `[[` has no `]]`.
    case openSegment
    /// A `]]` has no `[[`.
    case strayClose
    /// A `[[` inside a `[[`.
    case nestedSegment
  }
}
