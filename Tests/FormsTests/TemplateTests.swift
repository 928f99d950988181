import Testing

@testable import Forms

@Suite struct TemplateTests {
  static func render(_ text: String, _ language: Language = .chinese) throws -> String {
    let values = ["name": "王某", "date": "2025年3月", "empty": ""]
    return try Template(LocalizedText(text)).render(language) { values[$0] }
  }

  @Test(arguments: [
    ("", ""), ("您好", "您好"), ("${name}您好", "王某您好"), ("${none}您好", "您好"), ("${empty}。", "。"),
    ("[[${date}]]反映", "2025年3月反映"), ("[[${none}时]]反映", "反映"), ("[[${name}，${none}]]。", "。"),
    ("[[一直]]反映", "一直反映"), ("\\[[不是\\]]", "[[不是]]"), ("\\${name}", "${name}"), ("a\\b", "a\\b"),
    ("\\", "\\"), ("[a] ]b", "[a] ]b"), ("$name {x}", "$name {x}"), ("[[a]][[${none}]][[b]]", "ab"),
    ("[[${name}[注]]]", "王某[注]"), ("\\\\", "\\\\"),
  ])
  func `a text with answers in it`(text: String, expected: String) throws {
    #expect(try Self.render(text) == expected)
  }

  @Test(arguments: [
    ("a${", TemplateError.Problem.openReference, 2), ("${}", .badReference(""), 1),
    ("${a b}", .badReference("a b"), 1), ("x[[y", .openSegment, 2), ("x]]", .strayClose, 2),
    ("[[a[[b]]]]", .nestedSegment, 4), ("[[${a]]", .openReference, 3),
  ])
  func `what is wrong, and where`(text: String, problem: TemplateError.Problem, column: Int) {
    #expect(throws: TemplateError(problem: problem, column: column)) {
      try Template(LocalizedText(text))
    }
    for language in Language.allCases { #expect(!problem.text(language).isEmpty) }
  }

  @Test func `each language has its text, and references are told of all`() throws {
    let template = try Template(LocalizedText(zh: "${a}说", en: "[[${b}]] said"))
    #expect(template.references == ["a", "b"])
    #expect(template.render(.english) { $0 == "b" ? "Wang" : nil } == "Wang said")
    #expect(template.source.zh == "${a}说")
  }
}
