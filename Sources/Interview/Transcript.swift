import CaseRecord

/// The talk as the events tell it, question and answer in the order and at the time they were said.
enum Transcript {
  /// One event in words.
  ///
  /// `title` gives the short name of a field, for events that do not say it themselves.
  static func entry(of event: Event, _ title: (FieldPath) -> String) -> CaseFile.Entry {
    let payload = event.payload
    var entry = CaseFile.Entry(kind: kind(of: event.kind), time: event.time, actor: event.actor)
    let path = payload["field"]?.string ?? payload["to"]?.string ?? ""
    entry.path = path
    entry.short =
      payload["short"]?.string ?? FieldPath(parsing: path).map(title) ?? ""
    entry.question = payload["question"]?.string ?? ""
    entry.text = payload["text"]?.string ?? payload["reason"]?.string ?? ""
    entry.old = payload["old"]?["text"]?.string ?? ""
    entry.status = payload["status"]?.string ?? ""
    if event.kind == .instanceDeleted { (entry.old, entry.text) = (entry.text, "") }
    if entry.kind == .other { entry.text = event.kind.rawValue }
    return entry
  }

  private static func kind(of kind: EventKind) -> CaseFile.Entry.Kind {
    switch kind {
    case .answered: .answer
    case .changed: .change
    case .remarked: .remark
    case .repeatOpened: .added
    case .instanceDeleted: .deleted
    case .jumped: .jump
    case .parked: .parked
    case .resumed: .resumed
    case .finished: .finished
    case .abandoned: .abandoned
    default: .other
    }
  }
}
