/// What a question got: its status, the value if there is one, the words, when and from whom.
package struct Answer: Hashable, Sendable {
  package let status: AnswerStatus
  /// Nil unless the status is `answered`.
  package let value: Value?
  /// What was typed, word for word.
  package let said: String
  /// Why a soft constraint was overridden; empty if it was not.
  package let reason: String
  /// RFC 3339, with the offset of the place.
  package let time: String
  /// Who recorded it.
  package let actor: String

  package init(
    status: AnswerStatus, value: Value? = nil, said: String = "", reason: String = "",
    time: String = "", actor: String = ""
  ) {
    self.status = status
    self.value = value
    self.said = said
    self.reason = reason
    self.time = time
    self.actor = actor
  }
}

extension Answer {
  /// What an `answered` or `changed` event says.
  package init(_ payload: JSONValue, event: Event) {
    self.init(
      status: AnswerStatus(rawValue: payload["status"]?.string ?? ""),
      value: payload["value"].flatMap { Value(json: $0) },
      said: payload["said"]?.string ?? "", reason: payload["reason"]?.string ?? "",
      time: event.time, actor: event.actor)
  }

  /// Whether two answers say the same, whenever and by whomever they were given.
  package func says(the other: Answer) -> Bool {
    status == other.status && value == other.value && reason == other.reason
  }
}
