import CaseRecord
import Forms
import Understanding

extension ScoreSitting {
  /// An item for each fact; what was told before the trainee had said anything counts neither way.
  func facts(_ item: RubricItem) -> [ScoreItem] {
    let start = talk.trainee.first?.number ?? .max
    return visitor.facts.compactMap { fact in
      let line = talk.told[fact.id]
      if let line, line.number < start { return nil }
      let most = item.points * (rubric.weights[fact.weight] ?? 1)
      return self.fact(fact, toldIn: line, most: most, item)
    }
  }

  private func fact(
    _ fact: Fact, toldIn line: TalkLine?, most: Double, _ item: RubricItem
  ) -> ScoreItem {
    let title = title(of: fact)
    let name = "\(item.name).\(fact.id)"
    guard let line else {
      let withheld = talk.withheld[fact.id]
      let turn = withheld.flatMap { talk.turn(before: $0) }
      return ScoreItem(
        name: name, title: title, points: 0, most: most,
        why: (withheld == nil ? item.missed : ScoreReasons.withheld)(language),
        instead: question(for: fact),
        evidence: [turn, withheld].compactMap(\.self).map { .init($0) })
    }
    let evidence = [talk.turn(before: line), line].compactMap(\.self).map { ScoreEvidence($0) }
    if fact.first != nil, !talk.corrected.contains(fact.id) {
      return ScoreItem(
        name: name, title: title, points: most / 2, most: most,
        why: ScoreReasons.notPutRight(language), instead: ScoreReasons.readBack(language),
        evidence: evidence)
    }
    return ScoreItem(
      name: name, title: title, points: most, most: most, why: item.earned(language),
      evidence: evidence)
  }

  /// The facts that were not found, the weightiest first.
  var missed: [ScoreMissed] {
    let facts = visitor.facts.filter { talk.told[$0.id] == nil }
    return Fact.Weight.allCases.flatMap { weight in
      facts.filter { $0.weight == weight }.map { fact in
        ScoreMissed(
          fact: fact.id, title: title(of: fact), weight: weight, question: question(for: fact),
          withheld: talk.withheld[fact.id].flatMap { talk.turn(before: $0) }?.number)
      }
    }
  }

  /// What a fact is called: its topic, with the department or the words that tell it from others.
  func title(of fact: Fact) -> String {
    let topic = rubric.title(of: fact.topic)(language)
    if let contact = fact.contact, fact.topic.rawValue != "department" {
      return language == .chinese
        ? "\(name(ofContact: contact))：\(topic)" : "\(name(ofContact: contact)): \(topic)"
    }
    let isOneOfSeveral = visitor.facts.contains { $0.topic == fact.topic && $0.id != fact.id }
    guard fact.contact == nil, isOneOfSeveral, let word = fact.words(language).first else {
      return topic
    }
    return language == .chinese ? "\(topic)（\(word)）" : "\(topic) (\(word))"
  }

  /// A question that would have found a fact.
  func question(for fact: Fact) -> String {
    let topic = rubric.topics[fact.topic]
    let isOneOfSeveral = visitor.facts.contains { $0.topic == fact.topic && $0.id != fact.id }
    if fact.contact == nil, isOneOfSeveral, let about = topic?.about?(language),
      let word = fact.words(language).first
    {
      return about.replacing("${words}", with: word)
    }
    let question = topic?.question?(language) ?? rubric.title(of: fact.topic)(language)
    return question.replacing("${contact}", with: fact.contact.map { name(ofContact: $0) } ?? "")
  }

  /// The department of a contact, by its number from 1.
  func name(ofContact number: Int) -> String {
    let department = visitor.facts.first {
      $0.contact == number && $0.topic.rawValue == "department"
    }
    return department?.record.first?(language)
      ?? (language == .chinese ? "第 \(number) 个部门" : "office \(number)")
  }

  /// The three questions of the sitting, for every contact.
  ///
  /// Half of each for its being told, half for its standing in the record.
  func contacts(_ item: RubricItem) -> [ScoreItem] {
    let start = talk.trainee.first?.number ?? .max
    return visitor.contacts.indices.flatMap { index in
      Self.threeQuestions.compactMap { topic in
        visitor.facts.first { $0.contact == index + 1 && $0.topic == topic }
      }.map { contact($0, start, item) }
    }
  }

  private static let threeQuestions = ["department", "channel", "reply"].map {
    Topic(rawValue: $0)
  }

  private func contact(_ fact: Fact, _ start: Int, _ item: RubricItem) -> ScoreItem {
    let half = item.points / 2
    let line = talk.told[fact.id]
    let isFree = line.map { $0.number < start } ?? false
    let result = fields.first { $0.fact == fact.id }
    let share = result?.grade.share ?? 0
    let turn = line.flatMap { talk.turn(before: $0) }
    var evidence = [turn, line].compactMap(\.self).map { ScoreEvidence($0) }
    if let result, !result.recorded.isEmpty {
      evidence.append(
        ScoreEvidence(.field(result.field.description, short: result.short), result.recorded))
    }
    let title =
      language == .chinese
      ? "\(name(ofContact: fact.contact ?? 0))：\(rubric.title(of: fact.topic)(language))"
      : "\(name(ofContact: fact.contact ?? 0)): \(rubric.title(of: fact.topic)(language))"
    return ScoreItem(
      name: "\(item.name).\(fact.id)", title: title,
      points: (line != nil && !isFree ? half : 0) + half * share, most: isFree ? half : half * 2,
      why: ScoreReasons.contact(isTold: line != nil, share: share)(language),
      instead: line == nil ? question(for: fact) : "", evidence: evidence)
  }
}
