import CaseRecord
import Forms
import Testing
import Understanding

@testable import Practice

@Suite struct ReplayTests {
  private static func replay(_ language: Language = .chinese) throws -> Replay {
    Replay(rubric: try ScoreSample.rubric(), language: language)
  }

  private static let notes: [TalkNote] = [
    .interrupted, .askedAgain("since"), .jargon("属地管理"), .forbidden("等着", instead: "稍等"),
    .volunteered("place"), .corrected("since"), .withheld("amount"), .recordWrong("since"),
    .stoodUp, .satDown, .left, .story(2), .notUnderstood,
  ]

  private static var talk: [TalkLine] {
    var talk = ScoreSampleTalk()
    talk.trainee("不容易。哪天的事？", "empathy date", notes: notes)
    talk.visitor("2024年4月。", ["contacts[1].date"])
    var lines = talk.lines
    lines[1].confidence = 0.93
    lines[2].mood = Mood(upset: 40, trust: 41)
    return lines
  }

  @Test func `a practice shows what each turn did and how the mood moved`() throws {
    let steps = try Self.replay().steps(Self.talk)
    #expect(steps.map(\.speaker) == [.visitor, .official, .visitor])
    #expect(steps[0].upset == nil)
    #expect(steps[1].did == ["体谅", "反映时间"])
    #expect(steps[2].upset == -5)
    #expect(steps[2].trust == 6)
    #expect(steps[1].notes.count == Self.notes.count)
    #expect(steps[1].notes[3] == "“等着”不能说，可以说：稍等")
    #expect(try Self.replay(.english).steps(Self.talk)[1].did == ["empathy", "date"])
  }

  @Test func `a talk survives the way through JSON`() throws {
    let json = TalkJSON.value(
      visitor: "fumes", seed: .max, language: "zh-Hans", date: "2026-11-24", lines: Self.talk)
    let back = try #require(JSONValue(parsing: json.indentedText))
    #expect(TalkJSON.lines(back) == Self.talk)
    #expect(TalkJSON.lines(TalkJSON.value(Self.talk)) == Self.talk)
    #expect(back["seed"]?.string == "18446744073709551615")
    let replay = try Self.replay()
    #expect(try replay.steps(text: json.text) == replay.steps(Self.talk))
    #expect(try replay.steps(text: TalkJSON.value(Self.talk).text) == replay.steps(Self.talk))
  }

  private static let transcript = """
    {"schema": "jiefang:document", "version": 1, "document": "transcript", "documents": [
      {"case_number": "2026-0001", "visitor_name": "█", "entries": [
        {"time": "14:52", "is_answer": true, "question": "遇到了什么事？", "answer": "█住的楼下油烟大"},
        {"time": "14:53", "is_change": true, "short": "时间", "old": "2024年", "answer": "2025年"},
        {"time": "14:54", "is_deletion": true, "short": "反映经过", "old": "街道"},
        {"time": "14:55", "is_note": true, "note": "接谈结束"}]}]}
    """

  @Test func `an exported transcript is question and answer`() throws {
    var seen: [TopicTurn] = []
    let steps = try Self.replay().steps(text: Self.transcript) { turn in
      seen.append(turn)
      return [Topic(rawValue: "story")]
    }
    #expect(steps.map(\.speaker) == [.official, .visitor, .stage, .stage, .stage])
    #expect(
      steps.map(\.words) == [
        "遇到了什么事？", "█住的楼下油烟大", "更正 时间：“2024年”改为“2025年”", "删去 反映经过：“街道”", "接谈结束",
      ])
    #expect(steps[0].did == ["情况"])
    #expect(steps.map(\.number) == [1, 2, 3, 4, 5])
    #expect(seen == [TopicTurn("遇到了什么事？")])
  }

  @Test(arguments: [
    ("not json", ReplayError.notJSON), ("[]", .empty), ("{}", .unknown), ("[1]", .unknown),
    (#"{"schema":"jiefang:record","version":1,"cases":[]}"#, .wholeRecord),
    (
      #"{"schema":"jiefang:document","document":"receipt","documents":[]}"#,
      .otherDocument("receipt")
    ),
    (#"{"schema":"jiefang:document","document":"transcript","documents":[]}"#, .empty),
    (#"{"schema":"jiefang:document","document":"transcript"}"#, .unknown),
    (#"{"schema":"jiefang:practice","version":2,"lines":[]}"#, .newer(2)),
    (#"{"schema":"jiefang:practice","version":1}"#, .unknown),
    (#"{"schema":"jiefang:practice-score","version":1}"#, .unknown),
    (#"[{"number":1,"speaker":"nobody","text":"x"}]"#, .unknown),
  ])
  func `any other file is refused with its reason`(_ text: String, _ reason: ReplayError) throws {
    let error = #expect(throws: ReplayError.self) { try Self.replay().steps(text: text) }
    #expect(error == reason)
    #expect(Language.allCases.allSatisfy { error?.text($0).isEmpty == false })
    #expect(error?.text(.chinese) != error?.text(.english))
  }
}
