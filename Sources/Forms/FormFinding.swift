/// One thing that is wrong with a form, and where.
package struct FormFinding: Hashable, Sendable {
  package let file: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1.
  package let column: Int
  package let problem: FormProblem

  package init(file: String, line: Int, column: Int, problem: FormProblem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// `file:line:column: sentence`.
  package func text(_ language: Language) -> String {
    "\(file):\(line):\(column): \(problem.text(language))"
  }
}
