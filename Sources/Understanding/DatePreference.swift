/// Where a date that was said without its year is looked for.
package enum DatePreference: String, Hashable, Sendable, CaseIterable {
  /// The latest such day that is not in the future: earlier approaches lie there.
  case past
  /// The first such day that is not in the past: deadlines lie there.
  case future
  /// Whichever is nearer to today.
  case nearest
}
