package import CaseRecord
import Forms
package import Understanding

extension Interview {
  /// Remembers what there is to listen to, and what came of it.
  mutating func listen(to event: Event) {
    let payload = event.payload
    let field = payload["field"]?.string.flatMap { FieldPath(parsing: $0) }
    switch event.kind {
    case .answered, .changed:
      if let field { useOffer(field, payload) }
      guard let field, outline.place(of: field)?.question.listens ?? false else { return }
      unheard.removeAll { $0.field == field && !$0.isRemark }
      // What was taken from another text was heard there.
      guard payload["proposal"] == nil, case .text(let text)? = record.answers[field]?.value
      else { return }
      unheard.append(HeardText(field: field, text: text, event: event.id))
    case .remarked:
      let isRisk = field.flatMap { outline.place(of: $0)?.question.isRisk } ?? false
      guard !isRisk, let text = payload["text"]?.string else { return }
      unheard.append(HeardText(field: field, isRemark: true, text: text, event: event.id))
    case .heard:
      unheard.removeAll { $0.event == payload["event"]?.string }
      remember(payload)
    case .repeatClosed:
      if let field { offeredInstances[field] = nil }
    default: break
    }
  }

  /// Keeps what was not taken: as defaults, or as what is not to be proposed again.
  private mutating func remember(_ payload: JSONValue) {
    let text = HeardText(
      field: payload["from"]?.string.flatMap { FieldPath(parsing: $0) },
      isRemark: payload["remark"]?.bool ?? false, text: "", event: "")
    var groups: [Int: [Offer]] = [:]
    for item in payload["left"]?.array ?? [] {
      guard let part = Proposal.Part(left: item) else { continue }
      guard item["offered"]?.bool ?? false else {
        declined.insert(part.key)
        continue
      }
      let offer = Offer(part: part, origin: part.origin(in: text))
      if let group = item["group"]?.integer {
        groups[group, default: []].append(offer)
      } else if let path = item["field"]?.string.flatMap({ FieldPath(parsing: $0) }) {
        offers[path] = offer
      }
    }
    for group in groups.sorted(by: { $0.key < $1.key }).map(\.value) {
      guard let list = group.first?.part.finding.repeatName else { continue }
      offeredInstances[FieldPath(list), default: []].append(group)
    }
  }

  /// A new instance uses up the one that was offered for it, taken or not.
  private mutating func useOffer(_ field: FieldPath, _ payload: JSONValue) {
    guard let step = field.steps.last, field.steps.count == 1 else { return }
    let list = FieldPath(step.repeatName)
    guard let offered = offeredInstances[list]?.first,
      record.fields(in: step, of: list).count == 1
    else { return }
    // What was taken from another text has its own place there.
    if let origin = payload["proposal"], !offered.contains(where: { $0.isFrom(origin) }) { return }
    offeredInstances[list]?.removeFirst()
    if offeredInstances[list]?.isEmpty ?? false { offeredInstances[list] = nil }
  }

  /// Takes what a listener heard in a text: it is put to the official with the next prompt.
  package mutating func hear(_ findings: [Finding], in text: HeardText, at now: Moment) {
    unheard.removeAll { $0.event == text.event }
    let proposals = proposals(from: findings, in: text, at: now)
    hearing = proposals.isEmpty ? nil : Hearing(text: text, proposals: proposals)
  }

  /// Puts nothing to the official for now; the text may be listened to again.
  package mutating func stopHearing() {
    if let hearing { unheard.insert(hearing.text, at: 0) }
    hearing = nil
  }

  // MARK: Proposals

  private func proposals(
    from findings: [Finding], in text: HeardText, at now: Moment
  ) -> [Proposal] {
    var groups: [[Finding]] = []
    var indices: [String: Int] = [:]
    for finding in findings {
      let key = finding.repeatName.map { "\($0)[\(finding.instance)]" } ?? finding.field
      if let index = indices[key] {
        groups[index].append(finding)
      } else {
        indices[key] = groups.count
        groups.append([finding])
      }
    }
    let evaluation = evaluation(at: now)
    var used: Set<FieldPath.Step> = []
    var added: [String: Int] = [:]
    let all = groups.compactMap { group -> Proposal? in
      guard let list = group[0].repeatName else {
        return single(group, in: text, evaluation)
      }
      let proposal = instance(
        group, of: FieldPath(list), in: text, beside: added[list] ?? 0, &used, evaluation)
      if let proposal, proposal.instance == nil { added[list, default: 0] += 1 }
      return proposal
    }
    let asked = after(all, at: now).evaluation(at: now)
    return all.filter { proposal in
      proposal.list != nil || proposal.parts.contains { asked.isRelevant(FieldPath($0.name)) }
    }
  }

  /// A field outside every repeat; of several values for one the surest.
  private func single(
    _ findings: [Finding], in text: HeardText, _ evaluation: Evaluation
  ) -> Proposal? {
    guard let finding = Self.surest(findings) else { return nil }
    let path = FieldPath(finding.field)
    guard text.isRemark || text.field != path else { return nil }
    var parts: [Proposal.Part] = []
    var standing: Proposal.Standing = .certain
    if let part = part(finding, at: path, evaluation), !declined.contains(part.key),
      let known = self.standing(of: part, at: path, evaluation)
    {
      parts = [known.part]
      standing = known.standing
    }
    // The words that tell of hardship are what hardship it is.
    let whatPath = FieldPath(FieldName.hardshipWhat)
    if finding.field == FieldName.hardship, finding.value == .choices([Value.Choice("yes")]),
      record.answers[whatPath]?.status != .answered, !Self.contradicts(standing)
    {
      let words = Finding(
        field: whatPath.name, value: .text(finding.text), text: finding.text, range: finding.range,
        confidence: finding.confidence, rule: finding.rule)
      if let part = part(words, at: whatPath, evaluation), !declined.contains(part.key) {
        parts.append(part)
      }
    }
    guard !parts.isEmpty else { return nil }
    if standing == .certain, !parts.contains(where: \.isCertain) { standing = .uncertain }
    return proposal(title(of: path), parts, standing, nil, nil, in: text)
  }

  /// One instance of a repeat: a new one, or what one that is recorded lacks.
  private func instance(
    _ findings: [Finding], of list: FieldPath, in text: HeardText, beside added: Int,
    _ used: inout Set<FieldPath.Step>, _ evaluation: Evaluation
  ) -> Proposal? {
    guard let definition = outline.repeats[list.name] else { return nil }
    let fields = Dictionary(grouping: findings, by: \.field).values.compactMap(Self.surest)
      .sorted { ($0.range.lowerBound, $0.field) < ($1.range.lowerBound, $1.field) }
    let next = FieldPath.Step(list.name, record.nextInstance(of: list))
    var parts = fields.compactMap {
      part($0, at: FieldPath($0.field, in: [next]), evaluation)
    }
    // In the order of the form, as it is asked.
    parts.sort { order($0.name, in: list) < order($1.name, in: list) }
    let numbers = record.instances[list] ?? []
    let same = numbers.first { number in
      let step = FieldPath.Step(list.name, number)
      return !used.contains(step) && isSame(parts, as: step)
    }
    if let same {
      let step = FieldPath.Step(list.name, same)
      used.insert(step)
      parts.removeAll { part in
        let path = FieldPath(part.name, in: [step])
        return text.field == path || !isFree(path) || declined.contains(part.key)
      }
    } else {
      let maximum = definition.maximum.map { evaluation.value(of: $0, in: []).number } ?? .nan
      if Double(numbers.count + added) >= maximum { return nil }
      // A reply alone is nobody's.
      guard parts.contains(where: { !Self.isText($0.value) }) else { return nil }
      if parts.allSatisfy({ declined.contains($0.key) }) { return nil }
    }
    guard !parts.isEmpty else { return nil }
    let standing: Proposal.Standing =
      parts.contains(where: \.isCertain) ? .certain : .uncertain
    var name = definition.short(language)
    if let same, let index = numbers.firstIndex(of: same) {
      name += language == .chinese ? "（\(index + 1)）" : " (\(index + 1))"
    }
    return proposal(name, parts, standing, list, same, in: text)
  }

  private func proposal(
    _ name: String, _ parts: [Proposal.Part], _ standing: Proposal.Standing, _ list: FieldPath?,
    _ instance: Int?, in text: HeardText
  ) -> Proposal {
    let isText = parts.count > 1 && list == nil
    let words = parts.filter { !isText || Self.isText($0.value) }.map { typed($0, in: list) }
    let quoted = parts.filter(\.isQuoted).map(\.finding.range)
    let unseen = parts.map(\.finding).filter { !quoted.contains($0.range) }
    return Proposal(
      name: name, parts: parts, standing: standing, source: SourceWords.text(unseen, in: text.text),
      line: words.joined(separator: " "), list: list, instance: instance)
  }

  func typed(_ part: Proposal.Part, in list: FieldPath?) -> String {
    let path = FieldPath(part.name, in: list.map { [FieldPath.Step($0.name, 1)] } ?? [])
    guard let question = outline.place(of: path)?.question else { return part.finding.text }
    return typed(part.value, question)
  }

  /// A finding as a part, if the form has its field and allows its value.
  private func part(
    _ finding: Finding, at path: FieldPath, _ evaluation: Evaluation
  ) -> Proposal.Part? {
    guard let place = outline.place(of: path), place.question.type.takesAnswer,
      let value = fitted(finding, to: place.question, at: path, evaluation),
      holds(value, place.question, at: path, soft: false, evaluation)
    else { return nil }
    return Proposal.Part(
      name: path.name, value: value,
      words: ValueText.text(of: value, place.question, language), finding: finding,
      isCertain: finding.isCertain && holds(value, place.question, at: path, soft: true, evaluation)
    )
  }

  // MARK: What is known

  /// How a part stands to what is recorded; nil if it says nothing new.
  private func standing(
    of part: Proposal.Part, at path: FieldPath, _ evaluation: Evaluation
  ) -> (part: Proposal.Part, standing: Proposal.Standing)? {
    guard let place = outline.place(of: path) else { return nil }
    let free = (part, part.isCertain ? Proposal.Standing.certain : .uncertain)
    let isRelevant = evaluation.isRelevant(place, in: path.steps)
    guard let answer = record.answers[path], !isFree(path), isRelevant else {
      if Evaluation.operand(of: part.value) == evaluation.operand(path) { return nil }
      return free
    }
    guard answer.status == .answered, let old = answer.value else {
      return (part, .contradiction(answer.status, ""))
    }
    if Self.agree(old, part.value) { return nil }
    // Free talk does not contradict free talk.
    if place.question.listens { return nil }
    if place.question.type == .selectMultiple, case .choices(let known) = old,
      case .choices(let more) = part.value
    {
      let new = more.filter { !known.contains($0) }
      if new.isEmpty { return nil }
      let value = Value.choices(known + new)
      let union = Proposal.Part(
        name: part.name, value: value,
        words: ValueText.text(of: value, place.question, language), finding: part.finding,
        isCertain: part.isCertain)
      return (union, free.1)
    }
    return (part, .contradiction(.answered, ValueText.text(of: old, place.question, language)))
  }

  /// Whether a field has no answer that counts: never asked, passed over, put off.
  private func isFree(_ path: FieldPath) -> Bool {
    guard let status = record.answers[path]?.status else { return true }
    return status == .skipped || status == .deferred
  }

  /// Whether a recorded instance tells of the same: what both know agrees, a choice among it.
  private func isSame(_ parts: [Proposal.Part], as step: FieldPath.Step) -> Bool {
    var hasChoice = false
    for part in parts {
      guard let old = record.answers[FieldPath(part.name, in: [step])]?.value,
        !Self.isText(old)
      else { continue }
      guard Self.agree(old, part.value) else { return false }
      if case .choices = old { hasChoice = true }
    }
    return hasChoice
  }

  private func order(_ name: String, in list: FieldPath) -> Int {
    outline.place(Outline.key(name, in: [list.name]))?.order ?? 0
  }

  private static func surest(_ findings: [Finding]) -> Finding? {
    findings.enumerated().max {
      ($0.element.confidence, $1.offset) < ($1.element.confidence, $0.offset)
    }?.element
  }

  private static func isText(_ value: Value) -> Bool {
    if case .text = value { true } else { false }
  }

  private static func contradicts(_ standing: Proposal.Standing) -> Bool {
    if case .contradiction = standing { true } else { false }
  }
}
