import CaseRecord
import Foundation
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    ("油烟\n\"\\\t\u{0}\u{1F}", #""油烟\n\"\\\t\u0000\u001f""#),
    ("\u{2028}\u{7F}\u{9B}", #""\u2028\u007f\u009b""#), ("👨‍👩‍👧é", "\"👨‍👩‍👧é\""),
  ])
  func `strings are escaped and read back`(text: String, json: String) {
    #expect(JSONValue.string(text).text == json)
    #expect(JSONValue(parsing: json) == .string(text))
  }

  @Test(arguments: [
    "null", "true", "false", "0", "1", "-12", "3.25", "1234567.89", "[1,[],{}]",
    #"{"a":1,"b":[true,null]}"#,
  ])
  func `values are read and written alike`(json: String) {
    #expect(JSONValue(parsing: json)?.text == json)
  }

  @Test func `an object keeps the order of its members`() {
    let value: JSONValue = ["z": 1, "a": ["y": 2, "b": []]]
    #expect(value.text == #"{"z":1,"a":{"y":2,"b":[]}}"#)
    #expect(
      value.indentedText == "{\n  \"z\": 1,\n  \"a\": {\n    \"y\": 2,\n    \"b\": []\n  }\n}\n")
  }

  @Test(arguments: ["", "{", "nul", "{1:2}", "\u{1}"])
  func `what is no JSON is refused`(text: String) {
    #expect(JSONValue(parsing: text) == nil)
  }
}
