/// Something that was accepted, as the log keeps it; never changed afterwards.
package struct Event: Hashable, Sendable {
  /// UUIDv7.
  package let id: String
  package let device: Device.ID
  /// Counts the device's events from 1: with the device, an event's natural key.
  package let sequence: Int
  package let visit: Visit.ID?
  package let caseID: Case.ID?
  /// RFC 3339 with the offset of the place; what a clock on the wall showed.
  package let time: String
  /// The hybrid logical clock, which never goes back.
  package let clock: HybridClock
  package let actor: String
  package let kind: EventKind
  package let payload: JSONValue
  /// SHA-256 of the form it was asked from, in hexadecimal; empty outside a form.
  package let formHash: String

  package init(
    id: String, device: Device.ID, sequence: Int, visit: Visit.ID?, caseID: Case.ID?,
    time: String, clock: HybridClock, actor: String, kind: EventKind, payload: JSONValue,
    formHash: String
  ) {
    self.id = id
    self.device = device
    self.sequence = sequence
    self.visit = visit
    self.caseID = caseID
    self.time = time
    self.clock = clock
    self.actor = actor
    self.kind = kind
    self.payload = payload
    self.formHash = formHash
  }
}

/// What an event will say, before the log gives it its place and time.
package struct EventDraft: Hashable, Sendable {
  package let kind: EventKind
  package let payload: JSONValue

  package init(_ kind: EventKind, _ payload: JSONValue) {
    self.kind = kind
    self.payload = payload
  }
}
