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
      let words = sentences.text.string(sentences.tokens[office].range)
      let choice =
        approach.name?.listed.map { Value.Choice($0) } ?? Value.Choice(words, isListed: false)
      add("department", .choices([choice]), office..<office + 1, approach.officeConfidence)
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
}
