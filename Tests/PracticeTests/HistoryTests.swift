import CaseRecord
import Forms
import Testing

@testable import Practice

@Suite struct HistoryTests {
  private static func entry(_ index: Int, _ total: Int, manner: Double) -> HistoryEntry {
    HistoryEntry(
      date: CivilDate(daysSince1970: 20_778 + index), visitor: index == 0 ? "油烟" : "court",
      seed: 7, total: total,
      parts: [
        .init(name: "coverage", title: "问清情况", share: 0.8),
        .init(name: "manner", title: "态度", share: manner),
      ])
  }

  @Test func `a plot with its table and what got better`() {
    let entries = [
      Self.entry(0, 38, manner: -0.25), Self.entry(1, 62, manner: 0.5),
      Self.entry(2, 100, manner: 1),
    ]
    #expect(
      HistoryPlot.text(entries, .chinese, width: 60) == """
        100 ┤       ·       ·       ●
            │
         80 ┤       ·       ·       ·
            │
         60 ┤       ·       ●       ·
            │
         40 ┤       ●       ·       ·
            │
         20 ┤       ·       ·       ·
            │
          0 ┤       ·       ·       ·
            └────────────────────────
                11-21   11-22   11-23

        日期        来访人  分数  最弱
        2026-11-21  油烟      38  态度 -25%
        2026-11-22  court     62  态度 50%
        2026-11-23  court    100  问清情况 80%

        进步最大：态度，从 -25% 到 75%（前半与后半的平均）。

        """)
  }

  @Test(arguments: [
    ([], "No practice yet."), ([50], "One practice so far; a second one can be compared."),
    ([50, 50], "No part has got better yet; look at the weakest of each practice."),
  ])
  func `little is said of few practices`(_ totals: [Int], _ ending: String) {
    let entries = totals.enumerated().map { Self.entry($0.offset, $0.element, manner: 0.5) }
    let rows = HistoryPlot.text(entries, .english, width: 78).split(separator: "\n")
    #expect(rows.last.map(String.init) == ending)
  }

  @Test(arguments: [40, 60, 78], [1, 3, 30, 200]) func `it keeps to the width`(
    _ width: Int, _ count: Int
  ) {
    let entries = (0..<count).map { Self.entry($0, ($0 * 7) % 101, manner: 0.4) }
    let rows = HistoryPlot.text(entries, .chinese, width: width).split(separator: "\n")
    #expect(rows.count > 14)
    for row in rows { #expect(ScoreText.width(String(row)) <= width, "\(row)") }
    // One mark a practice, as many as fit.
    let marks = rows.joined().count { $0 == "●" }
    #expect(marks == min(count, (width - 6) / 2))
  }

  @Test func `an entry is read back from a score's JSON`() throws {
    var talk = ScoreSampleTalk()
    talk.trainee("您好，请坐。", "greeting seating")
    let score = try ScoreSample.score(talk, nil, visitor: ScoreSample.visitor())
    let day = CivilDate(daysSince1970: 20_781)
    let json = try #require(JSONValue(parsing: ScoreJSON.value(score).text))
    let read = try #require(HistoryEntry(score: json, date: day, seed: 3))
    let made = HistoryEntry(score, date: day, seed: 3)
    #expect(read.total == made.total)
    #expect(read.parts.map(\.name) == made.parts.map(\.name))
    for (one, other) in zip(read.parts, made.parts) { #expect(abs(one.share - other.share) < 0.01) }
    #expect(HistoryEntry(score: ["schema": "other"], date: day, seed: 3) == nil)
  }
}
