import Testing

@testable import Practice

@Suite struct TalkWordsTests {
  @Test(arguments: [
    ("这事，不归我管！", "这事不归我管", true), ("That's NOT my job.", "that's not my job", true),
    ("That’s not my job", "that's not my job", true), ("the remittance", "remit", false),
    ("our remits", "remit", true), ("他們的職能", "职能", true), ("１２３４５", "12345", true),
    ("call 123456", "12345", false), ("go on", "", false), ("", "x", false),
  ])
  func `finds phrases`(text: String, phrase: String, isFound: Bool) {
    #expect(SpokenText(text).has(SpokenText(phrase)) == isFound)
  }

  @Test(arguments: [
    ("嗯，好的。", true), ("OK, I see!", true), ("嗯？谁", false), ("okay then what", false), ("", false),
  ])
  func `knows a text of nothing but some words`(text: String, isAll: Bool) {
    let words = PhraseList(Lines(zh: ["嗯", "好", "好的"], en: ["ok", "i see"]))
    #expect(words.isAll(of: SpokenText(text)) == isAll)
  }

  @Test func `keeps the longest of phrases that are parts of each other`() {
    let words = PhraseList(Lines(zh: ["不归我管", "这事不归我管"], en: ["not my job"]))
    #expect(words.found(in: SpokenText("这事不归我管，not my job")) == ["not my job", "这事不归我管"])
  }

  @Test func `dice repeat, and are even`() {
    let dice = Dice(seed: 42)
    #expect(dice.roll(6, line: 3, for: "x") == dice.roll(6, line: 3, for: "x"))
    #expect(dice.roll(0, line: 1, for: "x") == 0)
    var counts = [Int](repeating: 0, count: 6)
    for line in 0..<6000 { counts[dice.roll(6, line: line, for: "x")] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) }, "\(counts)")
  }

  @Test(arguments: [
    ("烟囱朝哪边开", ["chimney"]), ("孩子上学怎么办", ["school"]), ("说说情况", []), ("什么时候的事", []),
    ("how tall is the chimney", ["chimney"]), ("what happened", []),
  ])
  func `finds what a question in words of its own is about`(text: String, found: [String]) {
    func fact(_ id: String, _ zh: String, _ en: String) -> Fact {
      Fact(
        id: id, topic: .story, contact: nil, field: nil, tell: .asked, weight: .should,
        say: Lines(zh: [zh], en: [en]), upset: nil, record: [], first: nil, firstRecord: nil,
        words: Lines(zh: [], en: []))
    }
    let facts = [
      fact("chimney", "烟囱开在二楼窗下，什么都挡不住。", "The chimney is below our windows."),
      fact("school", "孩子上学要走那条路。", "The children walk to school by that road."),
    ]
    #expect(FactSearch(facts: facts, text: SpokenText(text)).akin().map(\.id) == found)
  }
}
