/// A stretch of a sentence that tells one thing: up to a mark, a blank in telegraph style, a change
/// of who acts.
struct Segment {
  let tokens: Range<Int>
  /// Which sentence it stands in.
  let sentence: Int
  let opensSentence: Bool
}
