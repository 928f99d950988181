import Foundation
import Synchronization

/// The sound of a text, in Latin letters without tones.
package enum Pinyin {
  /// The syllables run together, and their first letters.
  ///
  /// What is not Chinese stays as it is, without blanks. `ü` is written `v`. Of characters with
  /// several sounds the usual one is taken; `readings` has the others.
  package static func of(_ text: String) -> (full: String, initials: String) {
    let readings = readings(of: text)
    return (
      readings.map { $0.sounds[0] }.joined(),
      readings.map { $0.isHan ? String($0.sounds[0].prefix(1)) : $0.sounds[0] }.joined()
    )
  }

  /// A syllable, or a letter or digit that is none.
  struct Reading: Hashable, Sendable {
    /// The usual sound first.
    let sounds: [String]
    let isHan: Bool
  }

  static func readings(of text: String) -> [Reading] {
    readings(ofFolded: Folding.fold(text))
  }

  static func readings(ofFolded text: String) -> [Reading] {
    let folded = text.filter { $0.isLetter || $0.isNumber }
    return cache.withLock { known in
      learn(folded, &known)
      return folded.map { character in
        known[character] ?? Reading(sounds: [String(character)], isHan: false)
      }
    }
  }

  /// The sounds that were asked for so far.
  private static let cache = Mutex<[Character: Reading]>([:])

  /// Looks up in one go the characters whose sounds are not known yet.
  private static func learn(_ text: String, _ known: inout [Character: Reading]) {
    let unknown = Set(text.filter { known[$0] == nil && $0.isHan }).sorted()
    guard !unknown.isEmpty else { return }
    let lines = unknown.map(String.init).joined(separator: "\n")
    let latin = lines.applyingTransform(.mandarinToLatin, reverse: false) ?? lines
    let sounds = latin.split(separator: "\n", omittingEmptySubsequences: false).map(plain)
    guard sounds.count == unknown.count else { return }
    for (character, sound) in zip(unknown, sounds) {
      let others = (otherSounds[character] ?? []).filter { $0 != sound }
      known[character] = Reading(sounds: [sound] + others, isHan: true)
    }
  }

  /// The letters without their marks, but for the two points of ü, which make it a v.
  private static func plain(_ sound: Substring) -> String {
    var letters = ""
    for scalar in sound.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.value == 0x308, letters.last == "u" {
        letters.removeLast()
        letters.append("v")
      } else if scalar.properties.isAlphabetic {
        letters.unicodeScalars.append(scalar)
      }
    }
    return letters
  }

  /// Further sounds of characters that stand in names of offices, places and matters.
  private static let otherSounds: [Character: [String]] = [
    "行": ["hang", "xing"], "重": ["chong", "zhong"], "长": ["chang", "zhang"],
    "调": ["tiao", "diao"], "乐": ["yue", "le"], "会": ["kuai", "hui"], "厦": ["xia", "sha"],
    "都": ["du", "dou"], "朝": ["zhao", "chao"], "单": ["shan", "dan"], "还": ["huan", "hai"],
    "参": ["shen", "can"], "曾": ["zeng", "ceng"], "查": ["zha", "cha"], "省": ["xing", "sheng"],
    "率": ["shuai", "lv"], "传": ["zhuan", "chuan"], "藏": ["zang", "cang"],
    "降": ["xiang", "jiang"], "宿": ["xiu", "su"], "区": ["ou", "qu"], "仇": ["qiu", "chou"],
    "车": ["ju", "che"], "校": ["jiao", "xiao"], "差": ["chai", "cha"], "便": ["bian", "pian"],
    "给": ["gei", "ji"], "解": ["jie", "xie"], "角": ["jiao", "jue"], "觉": ["jue", "jiao"],
    "泊": ["bo", "po"], "朴": ["pu", "piao"], "石": ["shi", "dan"], "什": ["shen", "shi"],
    "似": ["si", "shi"], "说": ["shuo", "shui"], "提": ["ti", "di"], "着": ["zhe", "zhao"],
    "得": ["de", "dei"], "地": ["di", "de"], "了": ["le", "liao"], "的": ["de", "di"],
    "血": ["xue", "xie"], "约": ["yue", "yao"], "轧": ["zha", "ya"], "柏": ["bai", "bo"],
    "薄": ["bo", "bao"], "剥": ["bo", "bao"], "露": ["lu", "lou"], "绿": ["lv", "lu"],
    "六": ["liu", "lu"], "大": ["da", "dai"], "折": ["zhe", "she"], "蔚": ["yu", "wei"],
    "氏": ["shi", "zhi"],
  ]
}
