import CaseRecord
import Understanding

extension Talk {
  /// Says what a visitor says to a turn.
  func reply(
    to turn: HeardTurn, isInterrupting: Bool, wrongInRecord: [FieldDifference],
    _ speech: inout Speech
  ) {
    react(to: turn, &speech)
    if turn.done.contains(.readback) {
      confirm(.readback, turn, wrongInRecord, &speech)
    } else if turn.done.contains(.summarize) {
      confirm(.summarize, turn, [], &speech)
    }
    if listens(turn) { tellOn(&speech) }
    let place = speech.pieces.count
    answer(turn, &speech)
    if isInterrupting, memory.interruptions < 2, !speech.isWithholding {
      speech.insert(pick(.interrupted), at: place)
    }
    if turn.done.contains(.farewell) {
      speech.say(reaction(to: .farewell))
    } else if turn.isDoubtful {
      speech.say(reaction(to: .unclear))
    } else {
      addUnasked(turn, &speech)
    }
    if speech.isEmpty { speech.say(pick(.storyDone)) }
  }

  /// Whether a turn only lets the visitor speak on.
  private func listens(_ turn: HeardTurn) -> Bool {
    if turn.isNod || turn.done.contains(.listenInvite) { return turn.asked.isEmpty }
    let hasStoryLeft = memory.parts < visitor.story.count
    return turn.done.contains(.empathy) && turn.asked.isEmpty && hasStoryLeft
  }

  /// One reaction to what is done, be it several things.
  private func react(to turn: HeardTurn, _ speech: inout Speech) {
    if !turn.forbidden.isEmpty, !turn.done.contains(.dismiss) {
      return speech.say(reaction(to: .dismiss))
    }
    let weighty = Topic.byWeight.first(where: turn.done.contains)
    if let word = turn.jargon.first, turn.asked.isEmpty, weighty != .dismiss, weighty != .blame {
      let question = pick(.asksMeaning)
      return speech.say(question.replacing(Manner.wordsSign, with: word))
    }
    if let weighty { return speech.say(reaction(to: weighty)) }
    let isConfirming = turn.done.contains(.readback) || turn.done.contains(.summarize)
    guard turn.asked.isEmpty, !isConfirming, !turn.done.contains(.farewell) else { return }
    if let courtesy = Topic.courtesies.first(where: turn.done.contains) {
      speech.say(reaction(to: courtesy))
    }
  }

  func reaction(to topic: Topic) -> String {
    guard let lines = visitor.manner[topic] ?? manner.reactions[topic] else { return "" }
    return pick(isUpset ? lines.upset : lines.calm, for: topic.rawValue)
  }

  /// Agrees to what is said back, or puts right what is wrong: in what was told, in the record.
  private func confirm(
    _ topic: Topic, _ turn: HeardTurn, _ differences: [FieldDifference],
    _ speech: inout Speech
  ) {
    let wrong = visitor.facts.filter { isToldWrong($0) }.prefix(2)
    for fact in wrong { correct(fact, &speech) }
    let corrected = Set(wrong.compactMap { $0.field?.description })
    let voiced = differences.filter { !corrected.contains($0.field) }.prefix(2)
    for (index, difference) in voiced.enumerated() {
      if index == 0 { speech.say(pick(.recordWrong)) }
      let fact = visitor.facts.first {
        $0.field?.description == difference.field && memory.told.contains($0.id)
      }
      speech.say(difference.text(language), telling: fact.map { [$0.id] } ?? [])
      speech.notes.append(.recordWrong(difference.field))
      // What was told wrong and is put right by the record is right from now on.
      if let fact, fact.first != nil, !memory.corrected.contains(fact.id) {
        speech.notes.append(.corrected(fact.id))
      }
    }
    guard wrong.isEmpty, voiced.isEmpty else { return }
    if let fact = factSaidBackWrong(turn.words) {
      speech.say(pick(.recordWrong))
      speech.say(pick(fact.say, for: fact.id), telling: [fact.id])
      speech.notes.append(.recordWrong(fact.field?.description ?? fact.id))
    } else {
      speech.say(reaction(to: topic))
    }
  }

  /// The next part of the story, or that it is told.
  func tellOn(_ speech: inout Speech) {
    guard !speech.tellsStory else { return }
    if memory.parts < visitor.story.count {
      tellStory(&speech)
    } else {
      speech.say(pick(.storyDone))
    }
  }

  /// The next part of the story, if there is one.
  func tellStory(_ speech: inout Speech) {
    guard memory.parts < visitor.story.count else { return }
    let part = visitor.story[memory.parts]
    speech.say(pick(part.say, for: "story"), telling: part.tells)
    speech.notes.append(.story(memory.parts + 1))
  }

  /// What an upset visitor comes back to, and what a calm one adds.
  private func addUnasked(_ turn: HeardTurn, _ speech: inout Speech) {
    guard !speech.tellsStory else { return }
    if isUpset {
      if happens(onceIn: 3, for: "grievance") {
        speech.say(pick(visitor.grievance, for: "grievance words"))
      }
    } else if isTalkative(after: turn), happens(onceIn: 4, for: "volunteers"),
      let fact = unasked([.freely, .asked], speech, except: [.demand, .department])
    {
      speech.say(pick(.volunteers))
      tell(fact, &speech)
      speech.notes.append(.volunteered(fact.id))
    }
  }

  /// Whether a calm visitor may add something of his own, now and then.
  private func isTalkative(after turn: HeardTurn) -> Bool {
    let closing: [Topic] = [.askMore, .satisfaction, .readback]
    return mood.upset <= Self.calmUpTo && mood.trust >= Self.openFrom
      && memory.parts == visitor.story.count && !memory.hasJustVolunteered && !turn.isSlight
      && !closing.contains(where: turn.topics.contains)
  }

  private static let calmUpTo = 35
  private static let openFrom = 55
}
