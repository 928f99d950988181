import CaseRecord

/// Makes the approaches that were put together into findings of contacts.
struct ContactFindings {
  let sentences: ListenSentences

  func findings(_ approaches: [Approach]) -> [Finding] {
    approaches.enumerated().flatMap { number, approach in findings(of: approach, number) }
  }

  private func findings(of approach: Approach, _ number: Int) -> [Finding] {
    var findings: [Finding] = []
    func add(_ field: String, _ value: Value, _ tokens: Range<Int>, _ confidence: Double) {
      let range = sentences.trimmed(sentences.range(tokens))
      findings.append(
        Finding(
          field: field, in: "contacts", instance: number, value: value,
          text: sentences.text.string(range), range: range, confidence: confidence,
          rule: approach.rule))
    }
    if let office = approach.office {
      let range = withoutArticle(sentences.tokens[office].range)
      let words = sentences.text.string(range)
      let choice =
        approach.name?.listed.map { Value.Choice($0) } ?? Value.Choice(words, isListed: false)
      findings.append(
        Finding(
          field: "department", in: "contacts", instance: number, value: .choices([choice]),
          text: words, range: range, confidence: approach.officeConfidence, rule: approach.rule))
    }
    if let (value, tokens, confidence) = approach.channel {
      add("channel", .choices([Value.Choice(value)]), tokens, confidence)
    }
    if let date = approach.date, let value = sentences.tokens[date].date {
      add("date", .date(value), date..<date + 1, approach.dateConfidence)
    }
    if let reply = approach.reply {
      let range = sentences.trimmed(sentences.range(reply))
      add("reply", .text(sentences.text.string(range)), reply, approach.replyConfidence)
    }
    if let document = approach.documentNumber {
      add(
        "document_number", .text(sentences.text.string(sentences.tokens[document].range)),
        document..<document + 1, 0.9)
    }
    return findings
  }

  /// “The council” is the council.
  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    let words = sentences.text.foldedString(range)
    for article in ["the ", "my ", "our ", "your ", "their ", "a "]
    where words.hasPrefix(article) && words.count > article.count {
      return range.lowerBound + article.unicodeScalars.count..<range.upperBound
    }
    return range
  }
}
