import Mustache

/// A text of a document as the template library prints it.
///
/// `{{x}}` gives one line, safe in any place of a document; `{{block(x)}}` keeps line breaks as
/// hard breaks, for a paragraph of its own.
struct MarkdownValue: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  let text: String

  var renderText: String { MarkdownText.escaped(text) }
  var isNull: Bool { false }

  /// Nothing: the library would look into the value itself, and print the bare text.
  func child(named: String) -> Any? { nil }

  func transform(_ name: String) -> Any? {
    name == "block" ? MarkdownBlock(text: text) : nil
  }
}

/// A text whose line breaks are kept.
struct MarkdownBlock: MustacheCustomRenderable, MustacheParent {
  let text: String

  var renderText: String { MarkdownText.block(text) }
  var isNull: Bool { false }

  func child(named: String) -> Any? { nil }
}

/// What is not known: a line to fill by hand where it is printed, nothing where it is a section.
struct MarkdownBlank: MustacheCustomRenderable, MustacheTransformable {
  var renderText: String { "＿＿＿＿＿＿" }
  var isNull: Bool { true }

  func transform(_ name: String) -> Any? {
    name == "block" ? self : nil
  }
}
