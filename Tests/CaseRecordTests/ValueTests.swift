import CaseRecord
import Foundation
import Testing

@Suite struct ValueTests {
  static let values: [Value] = [
    .text("油烟\n扰民"), .text(""), .acknowledged, .time(hour: 15, minute: 5),
    .quantity(Quantity(value: 600_000, approximation: .atLeast, said: "60多万")),
    .quantity(Quantity(value: 0.5, said: "0.5")),
    .date(SaidDate(year: 2025, month: 3, said: "去年3月")),
    .date(SaidDate(year: 2024, season: .autumn, said: "前年秋天")),
    .date(SaidDate(year: 2026, month: 12, day: 1, bound: .before, said: "12月1日前")),
    .choices([Value.Choice("visit"), Value.Choice("环保局", isListed: false)]), .choices([]),
  ]

  @Test(arguments: values) func `a value comes back from the log as it was`(value: Value) throws {
    let text = value.json.text
    #expect(Value(json: try #require(JSONValue(parsing: text))) == value)
  }

  @Test(arguments: [#"{"type":"hologram"}"#, "{}", "null", #"{"type":"time","value":[1]}"#])
  func `a value of a newer program is not guessed at`(json: String) throws {
    #expect(Value(json: try #require(JSONValue(parsing: json))) == nil)
  }
}
