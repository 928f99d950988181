/// A tag of a template, and the line it stands on.
package struct TemplateTag: Hashable, Sendable {
  package let name: String
  package let line: Int

  package init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}
