import CaseRecord
import Testing

@testable import Understanding

@Suite struct ListenLineTests {
  static func lines(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.path) \(Hearing.word($0))" }
  }

  @Test(arguments: [
    (
      "街道办上个月电话说不归他们；人社局走访没答复",
      [
        "contacts[0].department subdistrict_office", "contacts[0].channel phone",
        "contacts[0].date 2026-10", "contacts[0].reply 说不归他们",
        "contacts[1].department human_resources", "contacts[1].channel visit",
        "contacts[1].reply 没答复",
      ]
    ),
    ("城管局", ["contacts[0].department urban_management"]),
    (
      "城管局；信访局",
      ["contacts[0].department urban_management", "contacts[1].department petition_office"]
    ),
    ("12345", ["contacts[0].department hotline_12345", "contacts[0].channel hotline_12345"]),
    (
      "Tax Bureau by phone last month; Petition Office",
      [
        "contacts[0].department tax", "contacts[0].channel phone", "contacts[0].date 2026-10",
        "contacts[1].department petition_office",
      ]
    ),
    ("我也说不清；城管局", []), ("；；", []),
  ])
  func `a line of contacts`(line: String, expected: [String]) {
    #expect(Self.lines(Hearing.listener.hearContacts(line)) == expected)
  }

  @Test(arguments: [
    (
      "由城管局12月1日前到现场核实。",
      [
        "assignments[0].department urban_management", "assignments[0].due 2026-12-01 before",
        "assignments[0].task 到现场核实",
      ]
    ),
    (
      "由城管局和环保局下周五前到现场核实。",
      [
        "assignments[0].department urban_management", "assignments[0].due 2026-12-04 before",
        "assignments[0].task 到现场核实", "assignments[1].department ecology_environment",
        "assignments[1].due 2026-12-04 before", "assignments[1].task 到现场核实",
      ]
    ),
    (
      "由信访局督促办理。",
      ["assignments[0].department petition_office", "assignments[0].task 督促办理"]
    ),
    (
      "The Tax Bureau will check the books by Friday.",
      [
        "assignments[0].department tax", "assignments[0].due 2026-11-27",
        "assignments[0].task check the books by Friday",
      ]
    ),
    // Not yet: EnglishDateFinder.find refuses a coming day whose year was not said.
    // (
    //   "The Tax Bureau will check the books by 1 December.",
    //   [
    //     "assignments[0].department tax", "assignments[0].due 2026-12-01",
    //     "assignments[0].task check the books by 1 December",
    //   ]
    // ),
    ("我们会尽快答复您。", []),
  ])
  func `what an answer promises`(text: String, expected: [String]) {
    #expect(Self.lines(Hearing.listener.hearResponse(text)) == expected)
  }

  @Test func `own words of a bureau are heard beside the built-in ones`() {
    let own = ListenLexicon([
      Hearing.file("listen/words.zh.tsv"), "# 自己的\ncall\t摇铃给\noffice\t葫芦岛驿\n",
    ])
    #expect(own.mistakes.isEmpty)
    let listener = Listener(
      offices: Hearing.offices, chinese: own, english: Hearing.english, today: Hearing.today)
    func values(_ listener: Listener, _ field: String, _ text: String) -> [String] {
      listener.hear(text).filter { $0.field == field }.map(Hearing.word)
    }
    #expect(values(Hearing.listener, "channel", "我摇铃给城管局，没人接。").isEmpty)
    #expect(values(listener, "channel", "我摇铃给城管局，没人接。") == ["phone"])
    #expect(values(Hearing.listener, "department", "我去葫芦岛驿反映过。").isEmpty)
    #expect(values(listener, "department", "我去葫芦岛驿反映过。") == ["?葫芦岛驿"])
    for story in Hearing.stories("zh-c").prefix(20) {
      #expect(listener.hear(story.text) == Hearing.listener.hear(story.text))
    }
  }

  @Test func `the built-in words have no mistakes`() {
    #expect(Hearing.chinese.mistakes.isEmpty)
    #expect(Hearing.english.mistakes.isEmpty)
    #expect(ListenLexicon.roleNames.contains("hearsay"))
  }

  @Test(arguments: [
    ("goo\t去\n", [ListenLexicon.Mistake(line: 1, name: "goo")]),
    ("go 去\n", [.init(line: 1, name: "go 去")]),
    (
      "# 说明\n\ngo\t去\nwalk\t走|跑\r\nfly\t飞\n",
      [.init(line: 4, name: "walk"), .init(line: 5, name: "fly")]
    ),
    ("go\n", [.init(line: 1, name: "go")]), ("go\t去|\n\n# 完\n", []), ("", []),
  ])
  func `a line of a lexicon that cannot be read is named`(
    text: String, mistakes: [ListenLexicon.Mistake]
  ) {
    #expect(ListenLexicon([text]).mistakes == mistakes)
  }

  @Test func `lines are counted in each file of words`() {
    let lexicon = ListenLexicon(["go\t去\n", "\nbad\tx\n"])
    #expect(lexicon.mistakes == [ListenLexicon.Mistake(line: 2, name: "bad")])
  }
}
