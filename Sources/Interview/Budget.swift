/// How the time of a visit stands against its target, in milliseconds.
///
/// It stands still between two answers, so that what is asked never changes under what is typed.
package struct Budget: Hashable, Sendable {
  package let target: Int
  /// Spent with the visitor up to the last answer.
  package let spent: Int
  /// What one prompt takes in this visit.
  ///
  /// The mean, since what waits is a sum: with many answers by Enter alone, the median would promise
  /// an end that does not come.
  package let pace: Int
  /// What nine of ten prompts do not exceed.
  let slowPace: Int
  package let waiting: Waiting

  /// How many prompts wait, by what they are for.
  package struct Waiting: Hashable, Sendable {
    package var required = 0
    package var routing = 0
    package var nice = 0
    /// Those of them that are asked even of a visit that is closed early.
    package var closing = 0

    package var count: Int { required + routing + nice }
  }

  /// What a prompt takes until the visit has shown its own pace.
  private static let usualPace = 10_000
  /// So many answers count as much as what is usual.
  private static let usualWeight = 4
  /// A longer silence is no pace: a call, tears, a glass of water.
  private static let longestSpan = 45_000

  init(target: Int, spent: Int, spans: [Int], waiting: Waiting) {
    let spans =
      Array(repeating: Self.usualPace, count: Self.usualWeight)
      + spans.map { max(0, min($0, Self.longestSpan)) }
    self.target = target
    self.spent = spent
    self.waiting = waiting
    pace = spans.reduce(0, +) / spans.count
    slowPace = spans.sorted()[spans.count * 9 / 10]
  }

  /// Whether all that waits can be asked in time.
  package var reaches: Bool { spent &+ pace * waiting.count <= target }

  /// Whether there is surely time for one more question that is merely nice.
  ///
  /// What must be asked has to be done in time even if it goes slowly; the read-back mostly does.
  var allowsOneMore: Bool {
    spent &+ slowPace * (waiting.required + waiting.routing + 1) <= target
  }
}
