import CaseRecord
import Understanding

/// How long a talk has lasted.
enum PracticeClock {
  /// The clock on the wall, from the moment it began or was taken up again, plus what was before.
  case wall(start: Int, before: Int)
  /// What the words would take to say: a talk that is played from a file has no other time.
  case spoken(Int)

  /// Milliseconds since the visitor came in.
  var milliseconds: Int {
    switch self {
    case .wall(let start, let before): before + Clock.now().milliseconds - start
    case .spoken(let milliseconds): milliseconds
    }
  }

  mutating func speak(_ text: String) {
    if case .spoken(let milliseconds) = self {
      self = .spoken(milliseconds + Self.milliseconds(of: text))
    }
  }

  /// About 240 Chinese characters, or 150 English words, a minute, and a second to take breath.
  private static func milliseconds(of text: String) -> Int {
    let characters = text.filter { !$0.isASCII && $0.isLetter }.count
    let words = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "'") }.count
    return 1000 + characters * 250 + words * 400
  }
}
