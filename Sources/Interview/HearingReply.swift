import Understanding

/// What was typed while proposals waited.
enum HearingReply: Hashable {
  /// Enter alone: all that are certain.
  case take
  /// All that are certain but these: `-2 -4`.
  case leave(Set<Int>)
  /// None of them: `0`, `-`.
  case none
  /// One into the line: `2`.
  case open(Int)
  /// A number that none of them has.
  case unknown(String)
  /// Something else: an answer to the next question.
  case other

  /// Reads a line; positions are counted from 0.
  init(_ line: String, count: Int) {
    let dashes: Set<Character> = ["—", "–", "−", "﹣", "－"]
    // Input methods make many things of the minus key.
    var text = Folding.fold(line)
    if let first = text.first, dashes.contains(first) {
      text = "-" + text.drop { dashes.contains($0) }
    }
    if text.isEmpty {
      self = .take
      return
    }
    if text == "0" || text == "-" {
      self = .none
      return
    }
    let separators: Set<Character> = ["-", " ", ",", "，", "、"]
    guard text.allSatisfy({ $0.isASCIIDigit || separators.contains($0) || dashes.contains($0) })
    else {
      self = .other
      return
    }
    let numbers = text.split { !$0.isASCIIDigit }.map { Int($0) ?? 0 }
    guard !numbers.isEmpty, numbers.allSatisfy({ (1...count).contains($0) }) else {
      self = .unknown(line)
      return
    }
    if text.first == "-" {
      self = .leave(Set(numbers.map { $0 - 1 }))
    } else {
      self = numbers.count == 1 ? .open(numbers[0] - 1) : .unknown(line)
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
