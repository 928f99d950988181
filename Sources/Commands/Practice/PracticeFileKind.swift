/// Which file of practice a text is.
enum PracticeFileKind {
  case visitor, manner, rubric

  /// By the keys at its margin; nil for a form, or what is none of these.
  init?(of yaml: String) {
    let keys = yaml.split(whereSeparator: \.isNewline).filter { $0.first?.isLetter ?? false }
      .map { $0.prefix { $0 != ":" } }
    if keys.contains("visitor") {
      self = .visitor
    } else if keys.contains("reactions") {
      self = .manner
    } else if keys.contains("parts"), keys.contains("words") {
      self = .rubric
    } else {
      return nil
    }
  }
}
