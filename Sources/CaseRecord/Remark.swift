/// What the official noted beside a question, or on the visit as a whole.
package struct Remark: Hashable, Sendable {
  package let text: String
  package let time: String
  package let actor: String

  package init(text: String, time: String, actor: String) {
    self.text = text
    self.time = time
    self.actor = actor
  }
}
