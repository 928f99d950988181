import CaseRecord
import Forms
import Foundation
import Interview
import Practice
import Understanding

extension PracticeRoom {
  /// Puts into the record what the visitor has told and is not in it yet, as it would be typed.
  func takeDown() throws {
    guard sitting.interview.record.status.isUnfinished else { return say(.recordIsDone) }
    var isEmpty = true
    for fact in factsToTake() {
      guard let field = fact.field, let words = words(of: fact) else { continue }
      let (path, place) = path(of: field, contact: fact.contact)
      guard isOpen(path, fact) else { continue }
      isEmpty = false
      let name = sitting.interview.title(of: path)
      let drafts = sitting.interview.drafts(typed: words, for: path, at: Clock.now())
      guard let draft = drafts.last else {
        say(.notTaken(name))
        continue
      }
      try append(drafts.dropLast() + [naming(fact, draft)])
      if let contact = fact.contact { places[contact] = place }
      let text = draft.payload["text"]?.string ?? words
      console.show(
        PracticeWords.taken(name: sitting.interview.title(of: path), value: text).text(language),
        indent: 3)
    }
    if isEmpty { say(.nothingToTake) }
  }

  /// The event with the fact's name in it, so that a practice that is taken up again knows where the
  /// fact's contact stands.
  private func naming(_ fact: Fact, _ draft: EventDraft) -> EventDraft {
    guard case .object(let members) = draft.payload else { return draft }
    return EventDraft(draft.kind, .object(members + [.init("fact", .string(fact.id))]))
  }

  /// What was told, in the order of the visitor's file: a contact's department before the rest.
  private func factsToTake() -> [Fact] {
    talk.visitor.facts.filter { talk.told.contains($0.id) }
  }

  /// Whether nothing stands there yet, or what was told wrong and has been put right.
  private func isOpen(_ path: FieldPath, _ fact: Fact) -> Bool {
    guard let answer = sitting.interview.record.answers[path], answer.status == .answered else {
      return true
    }
    guard let first = fact.firstRecord, isCorrected(fact) else { return false }
    return answer.value
      == sitting.interview.value(typed: first(language), for: path, at: Clock.now())
  }

  /// As it was told: the wrong thing until it was put right.
  private func words(of fact: Fact) -> String? {
    if let first = fact.firstRecord, !isCorrected(fact) { return first(language) }
    return fact.record.first?(language)
  }

  private func isCorrected(_ fact: Fact) -> Bool {
    talk.lines.contains { $0.notes.contains(.corrected(fact.id)) }
  }

  /// Where a fact stands in the trainee's record: its contact may have another place there.
  ///
  /// The place of a contact is where its department stands; a contact that has none yet gets a new
  /// one.
  private func path(of field: FieldPath, contact: Int?) -> (FieldPath, Int?) {
    guard let contact, let step = field.steps.first else { return (field, nil) }
    let list = FieldPath(step.repeatName)
    let record = sitting.interview.record
    let number =
      places[contact] ?? record.instances[list]?.first { number in
        !places.values.contains(number) && isDepartment(of: contact, at: number, step.repeatName)
      } ?? max(record.nextInstance(of: list), (places.values.max() ?? 0) + 1)
    let steps = [FieldPath.Step(step.repeatName, number)] + field.steps.dropFirst()
    return (FieldPath(field.name, in: steps), number)
  }

  private func isDepartment(of contact: Int, at number: Int, _ list: String) -> Bool {
    let path = FieldPath("department", in: [FieldPath.Step(list, number)])
    guard let answer = sitting.interview.record.answers[path]?.value,
      let words = talk.visitor.fact("\(list)[\(contact)].department")?.record
    else { return false }
    return words.contains { some in
      sitting.interview.value(typed: some(language), for: path, at: Clock.now()) == answer
    }
  }
}
