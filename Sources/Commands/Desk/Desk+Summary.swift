import CaseLog
import CaseRecord
import Forms

extension Desk {
  /// Shows what the reception came to: how many, how long, how satisfied, who has to act.
  func summarize() throws {
    let visits = try log.visits(of: reception.id)
    guard console.isInteractive, !visits.isEmpty else { return }
    let caseFiles = try CaseFiles(log: log, prompts: prompts, known: form.entry())
    let files = try visits.filter { $0.status == .finished }.map { summary in
      try caseFiles.file(summary, language)
    }
    console.show()
    say(
      .summary(
        received: visits.count, expected: reception.expected, finished: files.count,
        waiting: visits.count { $0.status.isUnfinished },
        abandoned: visits.count { $0.status == .abandoned }))
    guard !files.isEmpty else { return }
    let total = files.reduce(0) { $0 + $1.secondsSpent }
    say(
      .summaryTimes(
        mean: Clock.span(milliseconds: total * 1000 / files.count),
        total: Clock.span(milliseconds: total * 1000)))
    let satisfaction = counted(files.map { $0.text(FieldName.satisfaction) })
    if !satisfaction.isEmpty { say(.summarySatisfaction(satisfaction)) }
    let departments = counted(
      files.flatMap { $0.instances(FieldName.assignments) }.flatMap(\.fields).map { field in
        if case .answer(let answer) = field, answer.name == FieldName.department {
          answer.text
        } else {
          ""
        }
      })
    if !departments.isEmpty { say(.summaryDepartments(departments)) }
  }

  /// How often each text occurs, the most frequent first, equals in the order they came.
  private func counted(_ texts: [String]) -> [(String, Int)] {
    var counts: [(String, Int)] = []
    for text in texts where !text.isEmpty {
      if let index = counts.firstIndex(where: { $0.0 == text }) {
        counts[index].1 += 1
      } else {
        counts.append((text, 1))
      }
    }
    return counts.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element)
  }
}
