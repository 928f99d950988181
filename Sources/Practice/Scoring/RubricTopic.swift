package import Forms

/// What a topic is called, and a good question for it.
package struct RubricTopic: Hashable, Sendable {
  package let title: LocalizedText
  /// Asks for it; nil for what is no question.
  ///
  /// `${contact}` stands for the department.
  package let question: LocalizedText?
  /// Asks for one thing among several of the topic.
  ///
  /// `${words}` stands for it.
  package let about: LocalizedText?

  package init(title: LocalizedText, question: LocalizedText? = nil, about: LocalizedText? = nil) {
    self.title = title
    self.question = question
    self.about = about
  }
}
