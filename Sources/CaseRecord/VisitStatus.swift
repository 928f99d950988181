/// How far a visit is.
package enum VisitStatus: String, Sendable, CaseIterable {
  case open, parked, finished, abandoned

  /// Whether the visit can be taken up again.
  package var isUnfinished: Bool { self == .open || self == .parked }
}
