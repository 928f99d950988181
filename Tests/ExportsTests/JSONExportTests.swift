import CaseRecord
import Exports
import Foundation
import Testing

@Suite struct JSONExportTests {
  static let values: [(value: Value, text: String, json: String, bare: String)] = [
    (.text("a\"b"), "a\"b", #"{"type":"text","value":"a\"b"}"#, #""a\"b""#),
    (
      .quantity(Quantity(value: 600_000, approximation: .atLeast, said: "60多万")), "60多万",
      #"{"type":"quantity","value":600000,"approximate":"at_least","said":"60多万"}"#, "600000"
    ),
    (
      .quantity(Quantity(value: .nan, said: "x")), "x",
      #"{"type":"quantity","value":null,"approximate":"exact","said":"x"}"#, "null"
    ),
    (
      .date(SaidDate(year: 2024, season: .autumn, bound: .before, said: "前年秋天")), "2024年秋",
      #"{"type":"date","value":"2024","precision":"season","season":"autumn","bound":"before","said":"前年秋天"}"#,
      #""2024""#
    ),
    (.time(hour: 9, minute: 5), "9:05", #"{"type":"time","value":"09:05"}"#, #""09:05""#),
    (
      .choices([Value.Choice("visit"), Value.Choice("写横幅", isListed: false)]), "走访、写横幅",
      #"{"type":"choices","value":[{"name":"visit","label":"走访","listed":true},"#
        + #"{"name":"写横幅","label":"写横幅","listed":false}]}"#, #"["visit","写横幅"]"#
    ),
    (.acknowledged, "", #"{"type":"acknowledged","value":true}"#, "true"),
  ]

  @Test(arguments: values)
  func `a value keeps its type, and is bare by its name`(
    _ value: Value, _ text: String, _ json: String, _ bare: String
  ) {
    var sample = Sample()
    sample.add("a", text, value)
    let exported = JSONExport.value([sample.file], generator: "", exportedAt: "")
    let first = exported["cases"]?.array?.first
    #expect(first?["fields"]?.array?.first?["value"]?.text == json)
    #expect(first?["values"]?["a"]?.text == bare)
  }

  @Test func `risk is marked as internal, answer and talk`() {
    var sample = Sample()
    sample.file.fields.append(Sample.field("mood", "激动", isRisk: true))
    sample.say(.answer, at: "14:53", "mood", "情绪", "激动")
    let first = JSONExport.value([sample.file], generator: "", exportedAt: "")["cases"]?.array?[0]
    #expect(first?["fields"]?.array?.first?["internal"]?.bool == true)
    #expect(first?["transcript"]?.array?.first?["internal"]?.bool == true)
  }

  @Test func `a record as JSON can be read again`() throws {
    var sample = Sample()
    sample.add("story", "\u{0}\u{1B}[31m\u{2028}\"\\\u{202E}👨‍👩‍👧")
    sample.add("story", "again")
    let text = JSONExport.value([sample.file], generator: "g", exportedAt: "t").indentedText
    let first = try #require(JSONValue(parsing: text)?["cases"]?.array?.first)
    #expect(first["values"]?["story"]?.string == "\u{0}\u{1B}[31m\u{2028}\"\\\u{202E}👨‍👩‍👧")
    #expect(first["fields"]?.array?.count == 2)
  }
}
