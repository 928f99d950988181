import Understanding

extension Talk {
  /// Whether a turn asks for details while the story is still far from its end.
  func interrupts(_ turn: HeardTurn) -> Bool {
    memory.parts < visitor.story.count - 1
      && turn.asked.contains { $0 != .story && $0 != .askMore }
  }

  mutating func moveMood(_ turn: HeardTurn, isInterrupting: Bool) {
    var change = MoodChange()
    for topic in turn.topics {
      guard let effect = manner.mood.topics[topic] else { continue }
      change += effect.isGood ? effect.scaled(worth(of: topic)) : effect
    }
    if isInterrupting {
      // Whoever is cut off again and again expects nothing else any more.
      let percent = [100, 100, 50, 25][min(memory.interruptions, 3)]
      change += effect(.interrupted).scaled(percent)
    }
    for _ in turn.jargon { change += effect(.jargon) }
    for _ in turn.forbidden { change += effect(.forbidden) }
    if turn.isDoubtful { change += effect(.notUnderstood) }
    if turn.namesDate {
      let promise = [Topic.promiseStep, .contactBack].filter(turn.done.contains)
      if let best = promise.map({ worth(of: $0) }).max() {
        change += effect(.dateGiven).scaled(best)
      }
    }
    if turn.assuresSecrecy, visitor.expects.confidential, turn.done.contains(.explainProcedure) {
      change += effect(.secrecy).scaled(worth(of: .explainProcedure))
    }
    mood = mood.changed(upset: change.upset, trust: change.trust)
  }

  /// Being asked twice for one thing annoys; the third time more.
  mutating func moveMood(askedAgain facts: [Fact.ID]) {
    guard let most = facts.map({ memory.askedAgain[$0, default: 0] }).max() else { return }
    let change = effect(.askedAgain).scaled(100 * min(3, most + 1))
    mood = mood.changed(upset: change.upset, trust: change.trust)
  }

  /// To have been heard to the end does good, the less the more often one was cut off.
  mutating func relieve(tellingPart speech: Speech) {
    guard speech.notes.contains(.story(visitor.story.count)) else { return }
    let percent = [100, 50, 0][min(memory.interruptions, 2)]
    let change = effect(.heardOut).scaled(percent)
    mood = mood.changed(upset: change.upset, trust: change.trust)
  }

  private func effect(_ event: MoodRules.Event) -> MoodChange {
    manner.mood.events[event] ?? MoodChange()
  }

  /// What is left of a good effect, in hundredths: kindness by rote does little.
  private func worth(of topic: Topic) -> Int {
    if memory.lastTopics.contains(topic) { return 20 }
    return [100, 60, 20, 10][min(memory.uses[topic, default: 0], 3)]
  }
}
