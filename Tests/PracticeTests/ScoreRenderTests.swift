import CaseRecord
import Forms
import Testing

@testable import Practice

/// A score as it is shown, whole, once in each format.
@Suite struct ScoreRenderTests {
  private static func score(_ language: Language) -> Score {
    let isChinese = language == .chinese
    func text(_ zh: String, _ en: String) -> String { isChinese ? zh : en }
    let manner = ScorePart(
      name: "manner", title: text("态度", "Manner"), source: text("忌语", "what is never said"),
      points: 20, most: 80,
      items: [
        ScoreItem(
          name: "empathy", title: text("体谅", "Empathy"), points: 4, most: 4,
          why: text("说出了难处", "named what it is like"),
          evidence: [.init(.line(4), text("这几年您真不容易。", "That must have been hard."))]),
        ScoreItem(
          name: "summary", title: text("复述", "Summary"), points: 0, most: 4,
          why: text("从未复述", "never summarized"), instead: text("“您的意思是……”", "“You mean …”")),
        ScoreItem(
          name: "rude", title: text("忌语", "Brushed off"), points: -2, most: 0,
          why: text("不能说", "never to be said"), instead: text("“×日前回话。”", "“By … .”"),
          evidence: [.init(.line(8), text("等|着", "Wait|there"))]),
      ])
    let record = ScorePart(
      name: "record", title: text("如实记录", "Record"), source: text("第十九条", "art. 19"),
      points: 10, most: 20,
      items: [
        ScoreItem(
          name: "field.since", title: text("起始时间", "Since"), points: 1.5, most: 3,
          why: text("只对一半", "half right"), instead: text("应为：2023年8月", "It is: August 2023"),
          evidence: [
            .init(
              .field("since", short: text("起始时间", "Since")), text("2023年9月", "September 2023"))
          ])
      ])
    return Score(
      visitor: "fumes", title: text("油烟", "Fumes"), language: language, total: 30,
      word: text("还要再练", "practise again"), parts: [manner, record],
      missed: [
        ScoreMissed(
          fact: "amount", title: text("金额", "amount"), weight: .must,
          question: text("多少钱？", "How much?"), withheld: nil),
        ScoreMissed(
          fact: "visitor_id_number", title: text("身份证号", "ID number"), weight: .may,
          question: text("方便登记吗？", "May I note it?"), withheld: 6),
      ],
      notUnderstood: [ScoreEvidence(.line(6), text("那个呢？", "And that?"))],
      fields: [
        TruthResult(
          field: FieldPath("since"), fact: "since", weight: .must, grade: .half,
          short: text("起始时间", "Since"), recorded: text("2023年9月", "September 2023"),
          truth: text("2023年8月", "August 2023"))
      ],
      milliseconds: 431_000, turns: 9)
  }

  @Test func `on screen in Chinese`() {
    #expect(
      ScorePage.text(Self.score(.chinese), .chinese) == """
        ── 练习成绩 · 油烟 ─────────────────────────────────────── 30 分 · 还要再练 ──

          态度       20.0 / 80.0  ████████······················
          如实记录   10.0 / 20.0  ███████████████···············

        做得好
          + 体谅：第 4 行“这几年您真不容易。”

        最该改进
          - 复述：从未复述
            → “您的意思是……”
          - 忌语：不能说（第 8 行“等|着”）
            → “×日前回话。”
          - 起始时间：只对一半（记录·起始时间“2023年9月”）
            → 应为：2023年8月

        没听懂的（不扣分；换个说法再问）
          ~ 第 6 行“那个呢？”

        没问出来的（2 项），可以这样问
          ? 金额：多少钱？
          ? 身份证号：方便登记吗？（第 6 行问过，没肯说）

        """)
  }

  @Test func `on screen in English`() {
    #expect(
      ScorePage.text(Self.score(.english), .english) == """
        ── Practice · Fumes ──────────────────────────── 30 of 100 · practise again ──

          Manner   20.0 / 80.0  ████████······················
          Record   10.0 / 20.0  ███████████████···············

        What went well
          + Empathy: line 4 “That must have been hard.”

        What would help most
          - Summary: never summarized
            → “You mean …”
          - Brushed off: never to be said (line 8 “Wait|there”)
            → “By … .”
          - Since: half right (record, Since “September 2023”)
            → It is: August 2023

        Not understood (costs nothing; put it another way)
          ~ line 6 “And that?”

        Not found (2), and how to ask
          ? amount: How much?
          ? ID number: May I note it? (asked in line 6, not told)

        """)
  }

  @Test func `as Markdown`() {
    #expect(
      ScoreMarkdown.text(Self.score(.english), .english) == #"""
        # Practice · Fumes

        **30 of 100 · practise again** · 7:11 · 9 turns

        | part | points | of | rests on |
        |---|---:|---:|---|
        | Manner | 20.0 | 80.0 | what is never said |
        | Record | 10.0 | 20.0 | art. 19 |

        ## Manner

        | item | points | why | where | instead |
        |---|---:|---|---|---|
        | Empathy | 4 / 4 | named what it is like | line 4 “That must have been hard.” |  |
        | Summary | 0 / 4 | never summarized | never | “You mean …” |
        | Brushed off | -2 / 0 | never to be said | line 8 “Wait\|there” | “By … .” |

        ## Record

        | item | points | why | where | instead |
        |---|---:|---|---|---|
        | Since | 1.5 / 3 | half right | record, Since “September 2023” | It is: August 2023 |

        ## Not understood (costs nothing; put it another way)

        - line 6 “And that?”

        ## Not found

        - amount: How much?
        - ID number: May I note it? (asked in line 6, not told)

        """#)
  }

  @Test func `as JSON`() {
    #expect(
      ScoreJSON.value(Self.score(.english)).text
        == [
          #"{"schema":"jiefang:practice-score","version":1,"visitor":"fumes","title":"Fumes","#,
          #""language":"en","total":30,"word":"practise again","milliseconds":431000,"turns":9,"#,
          #""parts":[{"name":"manner","title":"Manner","source":"what is never said","#,
          #""points":20,"most":80,"items":[{"name":"empathy","title":"Empathy","points":4,"#,
          #""most":4,"why":"named what it is like","instead":"","evidence":[{"line":4,"#,
          #""field":null,"words":"That must have been hard."}],"never":false},"#,
          #"{"name":"summary","title":"Summary","points":0,"most":4,"why":"never summarized","#,
          #""instead":"“You mean …”","evidence":[],"never":true},{"name":"rude","#,
          #""title":"Brushed off","points":-2,"most":0,"why":"never to be said","#,
          #""instead":"“By … .”","evidence":[{"line":8,"field":null,"words":"Wait|there"}],"#,
          #""never":false}]},{"name":"record","title":"Record","source":"art. 19","points":10,"#,
          #""most":20,"items":[{"name":"field.since","title":"Since","points":1.5,"most":3,"#,
          #""why":"half right","instead":"It is: August 2023","evidence":[{"line":null,"#,
          #""field":"since","words":"September 2023"}],"never":false}]}],"missed":["#,
          #"{"fact":"amount","title":"amount","weight":"must","question":"How much?","#,
          #""withheld_in":null},{"fact":"visitor_id_number","title":"ID number","weight":"may","#,
          #""question":"May I note it?","withheld_in":6}],"not_understood":[{"line":6,"#,
          #""field":null,"words":"And that?"}],"record":[{"field":"since","#,
          #""fact":"since","weight":"must","grade":"half","recorded":"September 2023","#,
          #""true":"August 2023"}]}"#,
        ].joined())
  }

  @Test(arguments: Language.allCases) func `the page of a whole talk is never wider than 78`(
    _ language: Language
  ) throws {
    var talk = ScoreSampleTalk()
    let long = String(repeating: "您这件事情我听明白了 and I see what you mean ", count: 6)
    talk.trainee(long, "rush blame dismiss", notes: [.jargon("属地管理")])
    talk.visitor(String(repeating: "啊", count: 200))
    let score = try ScoreSample.score(talk, nil, visitor: ScoreSample.visitor(), language)
    let rows = ScorePage.text(score, language).split(separator: "\n").map(String.init)
    #expect(rows.count > 25)
    for row in rows { #expect(ScoreText.width(row) <= 78, "\(row)") }
  }

  @Test(arguments: [
    ("一二三四五，六", 10, ["一二三四", "五，六"]), ("say it (now) please", 10, ["say it", "(now)", "please"]),
    ("他说：“好的”。", 8, ["他说：", "“好的”。"]), ("", 8, [""]), ("a\u{1B}[2Jb\nc", 20, ["a[2Jb c"]),
  ])
  func `text is wrapped by its width`(_ text: String, _ columns: Int, _ rows: [String]) {
    #expect(ScoreText.wrapped(text, to: columns, first: "", indent: "") == rows)
  }
}
