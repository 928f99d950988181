import CaseLog
import CaseRecord
import Forms
import Practice
import Understanding

/// The visitors one can practise with, easy ones first, with the best score so far.
struct VisitorList {
  let visitors: [Visitor]
  let rows: [String]
  /// What is wrong with files that are no visitors.
  let problems: [FormErrors]

  init(files: PracticeFiles, log: CaseLog?, language: Language) throws {
    let form = try FormLibrary(prompts: files.prompts).load("reception").form
    var visitors: [Visitor] = []
    var problems: [FormErrors] = []
    for name in files.visitorNames() {
      do {
        visitors.append(try files.visitor(name, form))
      } catch let error as FormErrors {
        // One mistaken file must not keep the others from being practised with.
        problems.append(error)
      }
    }
    self.problems = problems
    self.visitors = visitors.sorted { ($0.level, $0.name) < ($1.level, $1.name) }
    var best: [String: Int] = [:]
    for entry in try log?.practices() ?? [] {
      guard let total = entry.score?["total"]?.integer else { continue }
      best[entry.visitor] = max(best[entry.visitor] ?? 0, total)
    }
    let cells = self.visitors.enumerated().map { index, visitor in
      [
        String(index + 1), visitor.name, visitor.title(language),
        PracticeWords.level(visitor.level).text(language),
        PracticeWords.best(best[visitor.name]).text(language),
      ]
    }
    rows = Table.aligned(cells)
  }

  /// The visitor that a number, a name or a part of the title means; nil if none or several.
  func name(_ words: String) -> String? {
    if let number = Int(words), number > 0, number <= visitors.count {
      return visitors[number - 1].name
    }
    let folded = Folding.fold(words)
    if let visitor = visitors.first(where: { $0.name == folded }) { return visitor.name }
    let fitting = visitors.filter { visitor in
      [visitor.name, visitor.title.zh, visitor.title.en].contains {
        Folding.fold($0).contains(folded)
      }
    }
    return fitting.count == 1 ? fitting[0].name : nil
  }
}
