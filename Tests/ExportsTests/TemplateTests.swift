import CaseRecord
import Exports
import Testing

/// Templates that a bureau has edited.
@Suite struct TemplateTests {
  static let mistakes: [(template: String, error: ExportError)] = [
    ("a\n{{story", .unfinishedTag(file: "t", line: 2)),
    ("{{{story}}", .unfinishedTag(file: "t", line: 1)),
    ("{{story\n}}", .unfinishedTag(file: "t", line: 1)),
    ("\n\n{{#contacts}}", .unclosedSection(file: "t", tag: TemplateTag(name: "contacts", line: 3))),
    ("{{/story}}", .strayEnd(file: "t", tag: TemplateTag(name: "story", line: 1), open: nil)),
    (
      "{{#contacts}}\n{{/story}}",
      .strayEnd(file: "t", tag: TemplateTag(name: "story", line: 2), open: "contacts")
    ),
    (
      "{{storey}}\n{{#contact}}{{date}}{{/contact}}",
      .unknownTags(
        file: "t",
        tags: [
          TemplateTag(name: "storey", line: 1), TemplateTag(name: "contact", line: 2),
          TemplateTag(name: "date", line: 2),
        ])
    ),
    ("{{risk}}", .unknownTags(file: "t", tags: [TemplateTag(name: "risk", line: 1)])),
    ("{{department}}", .unknownTags(file: "t", tags: [TemplateTag(name: "department", line: 1)])),
    ("{{>part}}", .unsupportedTag(file: "t", tag: TemplateTag(name: ">part", line: 1))),
    ("{{<part}}", .unsupportedTag(file: "t", tag: TemplateTag(name: "<part", line: 1))),
    ("{{$part}}", .unsupportedTag(file: "t", tag: TemplateTag(name: "$part", line: 1))),
    ("{{=<% %>=}}", .unsupportedTag(file: "t", tag: TemplateTag(name: "=<% %>=", line: 1))),
    (
      "{{%CONTENT_TYPE:HTML}}",
      .unsupportedTag(file: "t", tag: TemplateTag(name: "%CONTENT_TYPE:HTML", line: 1))
    ),
    (
      "{{uppercased(story)}}",
      .unsupportedTag(file: "t", tag: TemplateTag(name: "uppercased(story)", line: 1))
    ),
    ("{{story.text}}", .unsupportedTag(file: "t", tag: TemplateTag(name: "story.text", line: 1))),
    ("{{}}", .unsupportedTag(file: "t", tag: TemplateTag(name: "", line: 1))),
    (
      "x\n| {{block(story)}} |",
      .blockInRow(file: "t", tag: TemplateTag(name: "block(story)", line: 2))
    ),
    ("# {{block(story)}}", .blockInRow(file: "t", tag: TemplateTag(name: "block(story)", line: 1))),
    (String(repeating: "{{#story}}", count: 21), .tooDeep(file: "t", line: 1)),
  ]

  @Test(arguments: mistakes)
  func `a mistake is found with its place`(_ template: String, _ error: ExportError) {
    #expect(throws: error) {
      try MarkdownExport(template: template, file: "t", kind: .record)
    }
    #expect(!error.text.zh.isEmpty && !error.text.en.isEmpty)
    #expect(error.text.zh.hasPrefix("t") && error.text.en.hasPrefix("t"))
  }

  static let rows: [(template: String, text: String)] = [
    ("{{story}}", "a\\*<br>b"), ("{{{story}}}", "a\\*<br>b"), ("{{&story}}", "a\\*<br>b"),
    ("{{ story }}", "a\\*<br>b"), ("{{block(story)}}", "a\\*\\\nb"),
    ("{{! {{story}} }}x", " }}x"), ("{{!\nstory\n}}x", "x"),
    ("{{demand}}|{{block(demand)}}", "＿＿＿＿＿＿|＿＿＿＿＿＿"),
    ("{{#demand}}x{{/demand}}{{^demand}}y{{/demand}}", "y"),
    ("{{#story}}x{{/story}}{{^story}}y{{/story}}", "x"),
    ("{{#story}}{{.}}{{/story}}", "a\\*<br>b"), ("{{#story}}{{demand}}{{/story}}", "＿＿＿＿＿＿"),
    ("{{#others}}{{#text}}{{text}}{{/text}}{{/others}}", "a&#124;b"),
    ("{{#others}}{{name}}: {{text}};{{/others}}", "odd: a&#124;b;"),
    ("{{#contacts}}\n- {{number}} {{story}}\n{{/contacts}}\n", "- 1 a\\*<br>b\n"),
    ("{{#is_unfinished}}x{{/is_unfinished}}", ""), ("{ {story} }}", "{ {story} }}"),
    ("|{{story}}|\r\n", "|a\\*<br>b|\r\n"),
  ]

  @Test(arguments: rows)
  func `tags print values as words`(_ template: String, _ text: String) throws {
    var sample = Sample()
    sample.add("story", "a*\nb")
    sample.add("odd", "a|b")
    sample.append("contacts", [Sample.field("department", "x")])
    let data = Documents.data(.record, of: sample.file, options: Templates.options())
    let export = try MarkdownExport(template: template, file: "t", kind: .record)
    #expect(data.map { export($0) } == [text])
  }

  @Test(arguments: DocumentKind.allCases)
  func `every line cut, doubled or left out is refused or printed`(_ kind: DocumentKind) throws {
    let lines = try Templates.text(kind, "zh-Hans").split(
      separator: "\n", omittingEmptySubsequences: false)
    let data = Documents.data(kind, of: SampleCases.report, options: Templates.options())
    for index in lines.indices {
      for replacement in [[], [lines[index], lines[index]], [lines[index].dropLast(3)]] {
        var changed = lines
        changed.replaceSubrange(index...index, with: replacement)
        let template = changed.joined(separator: "\n")
        do throws(ExportError) {
          let export = try MarkdownExport(template: template, file: "t", kind: kind)
          for value in data { _ = export(value) }
        } catch {
          #expect(error.text.en.hasPrefix("t"))
        }
      }
    }
  }
}
