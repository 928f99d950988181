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
    if let proposal = payload["proposal"], proposal["remark"]?.bool != true {
      entry.heardIn = proposal["from"]?.string.flatMap { FieldPath(parsing: $0) }.map(title) ?? ""
    }
    // Where nothing was said before there is nothing to correct.
    if entry.kind == .change, entry.old.isEmpty { entry.kind = .answer }
    entry.text = spoken(payload) ?? entry.text
    if event.kind == .instanceDeleted { (entry.old, entry.text) = (entry.text, "") }
    if entry.kind == .shortOfTime || entry.kind == .timeUp {
      entry.text =
        (payload["moved"] ?? payload["open_points"])?.array?.compactMap(\.string)
        .joined(separator: " · ") ?? ""
    }
    if entry.kind == .timeUp {
      entry.status = payload["closes"] == .bool(true) ? "closed" : "went_on"
    }
    if entry.kind == .other { entry.text = event.kind.rawValue }
    return entry
  }

  /// Dates and numbers as they were said, with what was understood.
  private static func spoken(_ payload: JSONValue) -> String? {
    guard ["date", "quantity"].contains(payload["value"]?["type"]?.string ?? ""),
      let said = payload["said"]?.string, let text = payload["text"]?.string, said != text
    else { return nil }
    let isHan = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    return isHan ? "\(said)（\(text)）" : "\(said) (\(text))"
  }

  private static func kind(of kind: EventKind) -> CaseFile.Entry.Kind {
    switch kind {
    case .answered, .confirmed: .answer
    case .changed: .change
    case .remarked: .remark
    case .repeatOpened: .added
    case .instanceDeleted: .deleted
    case .jumped: .jump
    case .shortOfTime: .shortOfTime
    case .timeUp: .timeUp
    case .parked: .parked
    case .resumed: .resumed
    case .finished: .finished
    case .abandoned: .abandoned
    default: .other
    }
  }
}
