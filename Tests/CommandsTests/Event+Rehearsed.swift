import CaseRecord

extension Event {
  /// An event of a sitting that no register keeps.
  static func rehearsed(_ draft: EventDraft, _ number: Int, at now: Moment) -> Event {
    Event(
      id: "\(number)", device: .init(rawValue: "d"), sequence: number,
      visit: .init(rawValue: "v"), caseID: .init(rawValue: "c"), time: now.time,
      clock: HybridClock(milliseconds: now.milliseconds), actor: "", kind: draft.kind,
      payload: draft.payload, formHash: "")
  }
}
