import CaseLog
import CaseRecord
import Forms
import Foundation
import Practice

/// One practice as its register keeps it.
struct PracticeEntry {
  let visit: VisitReference
  let visitor: String
  let seed: UInt64
  let language: Language
  /// RFC 3339.
  let time: String
  /// What its score says; nil if it was not ended.
  let score: JSONValue?

  var day: CivilDate { CivilDate(iso: String(time.prefix(10))) ?? CivilDate(daysSince1970: 0) }
}

extension CaseLog {
  /// The practices, oldest first.
  func practices() throws -> [PracticeEntry] {
    var scores: [Visit.ID: JSONValue] = [:]
    for event in try events(of: .practiceScored) {
      if let visit = event.visit { scores[visit] = event.payload["score"] }
    }
    return try events(of: .practiceBegun).compactMap { event in
      guard let visit = event.visit, let caseID = event.caseID,
        let visitor = event.payload["visitor"]?.string,
        let seed = event.payload["seed"]?.string.flatMap({ UInt64($0) })
      else { return nil }
      return PracticeEntry(
        visit: VisitReference(id: visit, caseID: caseID, formHash: event.formHash),
        visitor: visitor, seed: seed,
        language: event.payload["language"]?.string.flatMap(Language.init(tag:)) ?? .chinese,
        time: event.time, score: scores[visit])
    }
  }

  /// The practice that a number, counted from 1, means; the last if there is none.
  func practice(_ number: String?) throws -> (number: Int, entry: PracticeEntry) {
    let entries = try practices()
    guard !entries.isEmpty else { throw PracticeProblem.noPractices }
    guard let word = number else { return (entries.count, entries[entries.count - 1]) }
    guard let index = Int(word), (1...entries.count).contains(index) else {
      throw PracticeProblem.noSuchPractice(word)
    }
    return (index, entries[index - 1])
  }

  /// The lines of a practice's talk.
  func lines(of visit: Visit.ID) throws -> [TalkLine] {
    try events(of: visit).filter { $0.kind == .practiceSaid }
      .flatMap { $0.payload["lines"].flatMap { TalkJSON.lines($0) } ?? [] }
  }
}
