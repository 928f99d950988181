package import CaseRecord

/// Hears in a text what it says of the fields of a record: a story, an answer, a quick line.
///
/// Deterministic, and without anything but the text, its lexicon and today's date.
package struct Listener: Sendable {
  package private(set) var today: CivilDate
  private let chinese: ListenLexicon
  private let english: ListenLexicon
  private let offices: OfficeTable

  /// - Parameters:
  ///   - offices: The departments that the register knows.
  ///   - chinese: The words of Chinese texts.
  ///   - english: Those of English ones.
  ///   - today: The day from which relative dates are reckoned.
  package init(
    offices: [ChoiceMatcher.Entry], chinese: ListenLexicon, english: ListenLexicon, today: CivilDate
  ) {
    self.today = today
    self.chinese = chinese
    self.english = english
    self.offices = OfficeTable(offices)
  }

  /// The same listener on another day; its words are shared.
  package func on(_ today: CivilDate) -> Listener {
    var listener = self
    listener.today = today
    return listener
  }

  /// What a story says: the matter, the visitor, the contacts; in the order of the text.
  package func hear(_ text: String) -> [Finding] {
    let sentences = sentences(text)
    let (approaches, taken) = approaches(sentences)
    var findings = ContactFindings(sentences: sentences).findings(approaches)
    findings += MatterReader(
      sentences: sentences, taken: taken, approaches: approaches, today: today
    ).findings()
    findings += PersonReader(sentences: sentences).findings()
    return findings.sorted { ($0.range.lowerBound, $0.path) < ($1.range.lowerBound, $1.path) }
  }

  private func approaches(_ sentences: ListenSentences) -> ([Approach], Set<Int>) {
    if sentences.isChinese {
      let reader = ApproachReader(sentences)
      return (reader.approaches, reader.taken)
    }
    let reader = EnglishApproachReader(sentences)
    return (reader.approaches, reader.taken)
  }

  /// What an answer to the visitor promises: assignments with department, task and due date.
  package func hearResponse(_ text: String) -> [Finding] {
    AssignmentReader(sentences: sentences(text, prefer: .future)).findings()
  }

  /// What a line says that answers “which offices?”; pieces between semicolons are contacts.
  package func hearContacts(_ line: String) -> [Finding] {
    ContactLineReader(sentences: sentences(line)).findings()
  }

  func sentences(_ text: String, prefer: DatePreference = .past) -> ListenSentences {
    let listened = ListenText(text)
    let tokenizer = ListenTokenizer(
      lexicon: listened.isChinese ? chinese : english, offices: offices, today: today,
      prefer: prefer)
    return ListenSentences(listened, tokenizer.tokens(of: listened))
  }
}

extension Listener {
  /// The tokens of a text with their roles, a line each, to see why it is heard as it is.
  package func tokens(of text: String) -> [String] {
    let sentences = sentences(text)
    return sentences.segments.flatMap { segment in
      ["--"]
        + segment.tokens.map { index in
          let token = sentences.tokens[index]
          let roles = WordRole.allCases.filter { token.roles.has($0) }.map(\.name).joined(
            separator: " ")
          return
            "\(sentences.text.string(token.range))\t\(String(describing: token.kind).prefix(40))\t\(roles)"
        }
    }
  }
}
