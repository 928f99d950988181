/// How one label or alias sounds, in every way that it may be read.
struct ChoiceSound: Sendable {
  /// The usual sound, letter by letter.
  let usual: [Unicode.Scalar]
  private let readings: [Reading]

  private struct Reading: Sendable {
    let full: [UInt8]
    let initials: [UInt8]
    /// Where in `full` a syllable begins, but for the first.
    let starts: [Int]
  }

  /// How many readings of one text are kept.
  private static let most = 8

  init(folded text: String) {
    let syllables = Pinyin.readings(ofFolded: text)
    var ways: [[String]] = [[]]
    for syllable in syllables {
      let sounds = Self.spellings(of: syllable)
      let branches = ways.count * sounds.count <= Self.most ? sounds : [sounds[0]]
      ways = branches.flatMap { sound in ways.map { $0 + [sound] } }
    }
    readings = ways.map { way in
      var full: [UInt8] = []
      var initials: [UInt8] = []
      var starts: [Int] = []
      for (sound, syllable) in zip(way, syllables) {
        if !full.isEmpty { starts.append(full.count) }
        full += sound.utf8
        initials += sound.utf8.prefix(syllable.isHan ? 1 : sound.utf8.count)
      }
      return Reading(full: full, initials: initials, starts: starts)
    }
    usual = syllables.flatMap { $0.sounds[0].unicodeScalars }
  }

  /// ü is typed as v, and as u by those who do not know that.
  private static func spellings(of syllable: Pinyin.Reading) -> [String] {
    guard syllable.isHan else { return [syllable.sounds[0]] }
    return syllable.sounds.flatMap { sound in
      sound.contains("v") ? [sound, sound.replacing("v", with: "u")] : [sound]
    }
  }

  func fits(_ letters: [UInt8], _ tier: ChoiceTier) -> Bool {
    readings.contains { reading in
      switch tier {
      case .wholePinyin: reading.full == letters
      case .pinyinPrefix: reading.full.starts(with: letters)
      case .pinyinPart:
        reading.starts.contains { reading.full[$0...].starts(with: letters) }
      case .wholeInitials: reading.initials == letters
      case .initialsPrefix: reading.initials.starts(with: letters)
      case .initialsPart:
        letters.count >= 2
          && reading.initials.indices.dropFirst().contains {
            reading.initials[$0...].starts(with: letters)
          }
      case .exact, .number, .prefix, .part: false
      }
    }
  }
}
