import CaseRecord
import Foundation
import Testing
import Understanding

/// Words in any order: whatever is typed is read or refused, and never crashes a reader.
@Suite struct ReaderFuzzTests {
  /// A generator whose numbers are the same on every run (SplitMix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let words = [
    "去年", "大前年", "3", "12", "三", "十", "两", "百", "万", "亿", "零", "年", "月", "日", "号", "天", "周", "星期",
    "个", "半", "多", "几", "前", "后", "内", "底", "初", "上", "下", "这", "春", "秋天", "国庆", "过", "点", "刻", "分",
    "差", "下午", "元", "块", "角", "不到", "大约", "左右", "以上", "人", "户", "99999999999", "0", "-", ".", ",",
    "/", ":",
    "(", ")", "last", "next", "march", "friday", "ago", "in", "within", "days", "a", "half", "past",
    "to",
    "end", "million", "dozen", "and", "yuan", "pm", "by", "1st", "２", "Ｘ", "😀", "\u{0}", "\u{301}",
    "　", "+86",
    "转", "第", "季度", "到", "至", "、", "~", "%", "k", "w",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64], [1, 4, 8])
  func `words in any order`(seed: UInt64, most: Int) {
    var random = Seeded(state: seed)
    let today = DateReaderTests.today
    let reader = DateReader(today: today)
    let choices = ChoiceMatcherTests.departments
    for _ in 0..<100 {
      let count = Int.random(in: 1...most, using: &random)
      let text = (0..<count).compactMap { _ in Self.words.randomElement(using: &random) }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      for preference in DatePreference.allCases {
        guard let date = reader.read(text, prefer: preference) else { continue }
        let day = CivilDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
        #expect(day != nil, "\(text)")
      }
      for unit in QuantityUnit.allCases {
        let value = QuantityReader.read(text, unit: unit)?.value ?? 0
        #expect(!value.isNaN && (unit == .decimal || value >= 0), "\(text)")
      }
      if let time = TimeReader.read(text) {
        #expect((0..<24).contains(time.hour) && (0..<60).contains(time.minute), "\(text)")
      }
      _ = PhoneNumber.check(text)
      _ = IDNumber.check(text, today: today)
      _ = Pinyin.of(text)
      _ = choices.match(text)
      _ = choices.matches(text)
      #expect(Folding.fold(Folding.fold(text)) == Folding.fold(text), "\(text)")
    }
  }
}
