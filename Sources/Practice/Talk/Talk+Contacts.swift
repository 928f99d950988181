import Understanding

extension Talk {
  /// The contacts whose departments were told, counted from 1.
  func namedContacts() -> Set<Int> {
    Set(
      visitor.facts.filter { $0.topic == .department && memory.told.contains($0.id) }
        .compactMap(\.contact))
  }

  /// The departments that were not told yet, in the order in which they were turned to.
  func unnamedContacts() -> [Fact] {
    visitor.facts.filter {
      $0.topic == .department && $0.contact != nil && !memory.told.contains($0.id)
    }
  }

  /// Answers what is asked of earlier contacts: which, by what way, when, with what answer.
  func answerOfContacts(_ topics: [Topic], _ turn: HeardTurn, _ speech: inout Speech) {
    guard !visitor.contacts.isEmpty else {
      return sayLack(of: topics.first ?? .department, &speech)
    }
    let details = topics.filter { $0 != .department }
    let mentioned = visitor.contacts.indices.map { $0 + 1 }.filter { number in
      let words = visitor.contacts[number - 1].words
      return (words.zh + words.en).contains { turn.text.has(SpokenText($0)) }
    }
    guard topics.contains(.department) else {
      let targets = targets(mentioned, details, turn)
      return tell(details, of: Array(targets.prefix(2)), turn, &speech)
    }
    let fresh = freshContacts(mentioned, turn)
    let open = fresh.filter(mayTell)
    guard !open.isEmpty else {
      return answerKnownContacts(hidden: fresh.first, mentioned, details, turn, &speech)
    }
    // With all that is asked of them, no more than two go into one breath.
    for fact in open.prefix(details.isEmpty ? open.count : 2) {
      tell(fact, &speech)
      if let contact = fact.contact, !details.isEmpty {
        tell(details, of: [contact], turn, &speech)
      }
    }
  }

  /// The departments that a question brings out: those mentioned, else what is told at this stage.
  private func freshContacts(_ mentioned: [Int], _ turn: HeardTurn) -> [Fact] {
    let unnamed = unnamedContacts()
    let called = unnamed.filter { mentioned.contains($0.contact ?? 0) }
    if !called.isEmpty { return called }
    if !mentioned.isEmpty, !turn.asksOn { return [] }
    let isLast = !unnamed.contains { $0.tell == .freely }
    return unnamed.filter { fact in
      switch fact.tell {
      case .freely: true
      case .asked: turn.asksOn || isLast
      case .trust: isTrusting || (isLast && !unnamed.contains { $0.tell == .asked })
      }
    }
  }

  /// Answers a question for departments that brings out none.
  private func answerKnownContacts(
    hidden: Fact?, _ mentioned: [Int], _ details: [Topic], _ turn: HeardTurn,
    _ speech: inout Speech
  ) {
    let named = namedContacts()
    if !details.isEmpty, !named.isEmpty {
      let targets = mentioned.isEmpty ? focus(for: details) : mentioned
      tell(details, of: Array(targets.prefix(2)), turn, &speech)
    } else if let hidden {
      withhold(hidden, &speech)
    } else if turn.asksOn {
      speech.say(pick(.noMoreContacts))
    } else {
      let facts = visitor.facts.filter { fact in
        guard fact.topic == .department, let contact = fact.contact else { return false }
        return named.contains(contact) && (mentioned.isEmpty || mentioned.contains(contact))
      }
      tellAgain(facts, turn, &speech)
    }
  }

  /// The contacts that a question for details is about.
  private func targets(_ mentioned: [Int], _ details: [Topic], _ turn: HeardTurn) -> [Int] {
    let named = namedContacts()
    let known = mentioned.filter(named.contains)
    if details.contains(.channel), !named.isEmpty {
      // "By the hotline, or in person?" offers ways; it names no contact.
      let offers = ["还是", "or"].contains { turn.text.has(SpokenText($0)) }
      return offers || known.isEmpty ? focus(for: details) : known
    }
    if !known.isEmpty { return known }
    return mentioned.isEmpty ? focus(for: details) : mentioned
  }

  /// The contacts that a question without a name is about.
  private func focus(for details: [Topic]) -> [Int] {
    let named = namedContacts().sorted()
    func hasNews(_ contact: Int) -> Bool {
      visitor.facts.contains {
        $0.contact == contact && details.contains($0.topic) && !memory.told.contains($0.id)
      }
    }
    let first = visitor.contacts.firstIndex { $0.tell != .trust }.map { [$0 + 1] } ?? [1]
    let near = !memory.focus.isEmpty ? memory.focus : named.isEmpty ? first : named
    let news = near.filter(hasNews)
    if !news.isEmpty { return news }
    let others = named.filter(hasNews)
    return others.isEmpty ? near : others
  }

  /// Tells some things of some contacts, contact by contact.
  private func tell(
    _ topics: [Topic], of contacts: [Int], _ turn: HeardTurn, _ speech: inout Speech
  ) {
    let facts = contacts.flatMap { contact in
      topics.compactMap { topic in
        visitor.facts.first { $0.contact == contact && $0.topic == topic }
      }
    }
    let untold = facts.filter { !isTold($0, speech) }
    let news = Set(untold.map(\.topic))
    var lacking = topics.filter { topic in !facts.contains { $0.topic == topic } }
    for fact in facts {
      if !isTold(fact, speech) {
        if mayTell(fact) { tell(fact, &speech) } else { withhold(fact, &speech) }
      } else if !news.contains(fact.topic), !speech.told.contains(fact.id) {
        tellAgain([fact], turn, &speech)
      }
    }
    // A form without its reply, or a number without its paper, need not be missed aloud.
    if facts.contains(where: { speech.told.contains($0.id) }) { lacking = Array(lacking.prefix(1)) }
    for topic in lacking { sayLack(of: topic, &speech) }
  }
}
