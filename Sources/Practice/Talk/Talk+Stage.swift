import Understanding

extension Talk {
  /// What is to be seen of the visitor after the trainee's words.
  mutating func rise(
    _ turn: HeardTurn, from before: Mood, wasStanding: Bool, at milliseconds: Int
  ) {
    guard !turn.done.contains(.farewell) else { return }
    if wasStanding {
      if !isUpset { stage(.sitsDown, noting: .satDown, at: milliseconds) }
    } else if mood.upset >= Self.standsFrom {
      stage(.standsUp, noting: .stoodUp, at: milliseconds)
    } else if before.upset >= Self.upsetFrom, !isUpset {
      stage(.calms, at: milliseconds)
    } else if turn.done.contains(.empathy), memory.uses[.empathy] == 1,
      before.upset >= Self.weepsFrom, happens(onceIn: 3, for: "weeps")
    {
      stage(.weeps, at: milliseconds)
    }
  }

  private static let weepsFrom = 50

  /// One who is standing already, and is treated badly so many times more, goes.
  ///
  /// Not sooner: who has come a long way waits for an answer, and a trainee must have the chance to
  /// make it good.
  static let slightsBorne = 3

  mutating func leaveIfSlighted(at milliseconds: Int) {
    guard memory.isStanding, memory.slights >= Self.slightsBorne, !isOver else { return }
    stage(.leaves, noting: .left, at: milliseconds)
  }

  private mutating func stage(
    _ stage: Manner.Stage, noting note: TalkNote? = nil, at milliseconds: Int
  ) {
    let lines = manner.stage[stage] ?? Lines(zh: [], en: [])
    add(
      .stage, pick(lines, for: stage.rawValue), noting: note.map { [$0] } ?? [],
      at: milliseconds)
  }
}
