import Forms
import Understanding

extension Talk {
  /// Answers what a turn asks for, all of it in one breath.
  func answer(_ turn: HeardTurn, _ speech: inout Speech) {
    let ofContacts = Topic.ofContacts.filter(turn.asked.contains)
    var hasContacts = false
    for topic in turn.asked {
      if ofContacts.contains(topic) {
        if !hasContacts { answerOfContacts(ofContacts, turn, &speech) }
        hasContacts = true
        continue
      }
      switch topic {
      case .story: answerStory(turn, &speech)
      case .askMore: answerMore(turn, &speech)
      case .satisfaction: answerSatisfaction(&speech)
      default: answer(topic, turn, &speech)
      }
    }
  }

  func isTold(_ fact: Fact, _ speech: Speech) -> Bool {
    memory.told.contains(fact.id) || speech.told.contains(fact.id)
  }

  /// Whether it was told wrong, and has not been put right.
  func isToldWrong(_ fact: Fact) -> Bool {
    fact.first != nil && memory.told.contains(fact.id) && !memory.corrected.contains(fact.id)
  }

  func mayTell(_ fact: Fact) -> Bool {
    fact.tell != .trust || isTrusting
  }

  /// Tells a fact as one who is calm or upset does; the first time, perhaps, wrong.
  func tell(_ fact: Fact, _ speech: inout Speech) {
    let isFirst = !memory.told.contains(fact.id) && !memory.corrected.contains(fact.id)
    let words = isFirst ? fact.first ?? sayings(of: fact) : sayings(of: fact)
    let said = pick(words, for: fact.id)
    let mayPause = speech.isEmpty && fact.tell != .freely && said.first?.isPunctuation == false
    if mayPause, happens(onceIn: 8, for: "hesitates") { speech.say(pick(.hesitates)) }
    speech.say(said, telling: [fact.id])
  }

  /// An upset visitor has words of his own for it, or takes the shortest.
  private func sayings(of fact: Fact) -> Lines {
    guard isUpset else { return fact.say }
    if let upset = fact.upset { return upset }
    func shortest(_ wordings: [String]) -> [String] {
      wordings.min { $0.count < $1.count }.map { [$0] } ?? []
    }
    return Lines(zh: shortest(fact.say.zh), en: shortest(fact.say.en))
  }

  func correct(_ fact: Fact, _ speech: inout Speech) {
    let hasSaid = speech.notes.contains { if case .corrected = $0 { true } else { false } }
    if !hasSaid { speech.say(pick(.corrects)) }
    speech.say(pick(sayings(of: fact), for: fact.id), telling: [fact.id])
    speech.notes.append(.corrected(fact.id))
  }

  func withhold(_ fact: Fact, _ speech: inout Speech) {
    if !speech.isWithholding { speech.say(pick(.withheld)) }
    speech.notes.append(.withheld(fact.id))
  }

  func sayLack(of topic: Topic, _ speech: inout Speech) {
    let lines = visitor.lacks[topic] ?? manner.lacks[topic] ?? Lines(zh: [], en: [])
    speech.say(pick(lines, for: topic.rawValue))
  }

  /// Says again what was told, and that it was; or puts right what was told wrong.
  ///
  /// What was only told in passing may be asked for once: the official wants to be sure.
  func tellAgain(_ facts: [Fact], _ turn: HeardTurn, _ speech: inout Speech) {
    let wrong = facts.filter { isToldWrong($0) }
    guard wrong.isEmpty else {
      for fact in wrong.prefix(2) { correct(fact, &speech) }
      return
    }
    // "You said …, is that right?" is no asking again: the confirmation was said.
    guard !turn.done.contains(.summarize), !turn.done.contains(.readback) else { return }
    let some = facts.prefix(2)
    let again = some.map(\.id).filter(memory.answered.contains)
    if !memory.wasNotUnderstood, !again.isEmpty {
      if speech.askedAgain.isEmpty { speech.say(pick(.alreadySaid)) }
      speech.askedAgain += again
    }
    for fact in some { speech.say(pick(sayings(of: fact), for: fact.id), telling: [fact.id]) }
  }

  /// Answers a question about the matter or the person.
  private func answer(_ topic: Topic, _ turn: HeardTurn, _ speech: inout Speech) {
    let facts = visitor.facts.filter { $0.topic == topic && $0.contact == nil }
    guard !facts.isEmpty else { return sayLack(of: topic, &speech) }
    let named = FactSearch(facts: facts, text: turn.text).named()
      .filter { !turn.asksOn || !isTold($0, speech) }
    if !named.isEmpty { return tellNamed(named, turn, &speech) }
    let untold = facts.filter { !isTold($0, speech) }
    if let next = untold.first(where: mayTell) {
      tell(next, &speech)
    } else if let hidden = untold.first {
      withhold(hidden, &speech)
    } else if turn.asksOn {
      speech.say(pick(.nothingElse))
    } else {
      tellAgain(facts, turn, &speech)
    }
  }

  private func tellNamed(_ named: [Fact], _ turn: HeardTurn, _ speech: inout Speech) {
    let untold = named.filter { !isTold($0, speech) }
    let open = untold.filter(mayTell)
    if !open.isEmpty {
      for fact in open.prefix(2) { tell(fact, &speech) }
    } else if let hidden = untold.first {
      withhold(hidden, &speech)
    } else {
      tellAgain(named, turn, &speech)
    }
  }

  /// Answers a question about how it went: by its words, else by going on with the story.
  private func answerStory(_ turn: HeardTurn, _ speech: inout Speech) {
    let facts = visitor.facts.filter { $0.topic == .story && $0.contact == nil }
    let search = FactSearch(facts: facts, text: turn.text)
    let named = search.named().filter { !turn.asksOn || !isTold($0, speech) }
    if !named.isEmpty { return tellNamed(named, turn, &speech) }
    if memory.parts < visitor.story.count { return tellOn(&speech) }
    let akin = search.akin().filter { !turn.asksOn || !isTold($0, speech) }
    if !akin.isEmpty { return tellNamed(akin, turn, &speech) }
    if let next = facts.first(where: { !isTold($0, speech) && mayTell($0) }) {
      tell(next, &speech)
    } else {
      tellOn(&speech)
    }
  }

  /// Answers "anything else?": the story first, then what a visitor tells without being asked.
  private func answerMore(_ turn: HeardTurn, _ speech: inout Speech) {
    if memory.parts < visitor.story.count { return tellOn(&speech) }
    if memory.hasJustNamed, !turn.asked.contains(.department) {
      let left = unnamedContacts().filter { mayTell($0) && !isTold($0, speech) }
      guard left.isEmpty else {
        for fact in left { tell(fact, &speech) }
        return
      }
    }
    if let fact = unasked([.freely], speech) {
      tell(fact, &speech)
    } else {
      speech.say(pick(.nothingElse))
    }
  }

  /// The next thing that is worth telling without being asked for, in the order of the seed.
  func unasked(
    _ tellings: Set<Fact.Telling>, _ speech: Speech, except topics: [Topic] = []
  ) -> Fact? {
    visitor.facts.enumerated().filter { _, fact in
      tellings.contains(fact.tell) && !topics.contains(fact.topic) && !isTold(fact, speech)
        && isWorthTelling(fact)
    }.min { one, other in
      let order = dice.roll(1000, line: 0, for: one.element.id)
      let otherOrder = dice.roll(1000, line: 0, for: other.element.id)
      return (order, one.offset) < (otherOrder, other.offset)
    }?.element
  }

  /// Nobody comes out with a telephone number, or with what there is not.
  private func isWorthTelling(_ fact: Fact) -> Bool {
    guard Topic.worthTelling.contains(fact.topic),
      !fact.record.contains(where: { $0.en == "no" || $0.en == "none" })
    else { return false }
    guard let contact = fact.contact, fact.topic != .department else { return true }
    return namedContacts().contains(contact)
  }

  /// Says how satisfied the visitor is, as the talk has made it.
  private func answerSatisfaction(_ speech: inout Speech) {
    let steps: [Topic] = [.promiseStep, .contactBack, .explainProcedure, .refer, .refuse]
    let isAnswered = steps.contains { memory.uses[$0, default: 0] > 0 }
    let line: Manner.Line =
      if mood.upset <= 45, mood.trust >= 55, isAnswered {
        .satisfied
      } else if mood.upset <= 65, mood.trust >= 35 {
        .fairly
      } else {
        .dissatisfied
      }
    speech.say(reaction(to: .satisfaction))
    speech.say(pick(line))
  }
}
