import Yams

/// What was found and seen while a form is read.
///
/// One is shared by everything that reads parts of the same form.
package final class FormReport {
  package private(set) var findings: [FormFinding] = []
  /// Every `${name}` that was read.
  private(set) var uses: [Use] = []
  /// Where each name was first given to a question, group or repeat.
  private(set) var names: [String: Place] = [:]
  private var places: [String: Place] = [:]

  /// A place that mentions a name.
  struct Use {
    let name: String
    /// Only looked for when there is something to report.
    let place: () -> Place
  }

  /// A place in one of the files.
  package struct Place: Hashable {
    package let file: String
    package let line: Int
    package let column: Int
  }

  package init() {}

  package func add(_ problem: FormProblem, at place: Place) {
    let finding = FormFinding(
      file: place.file, line: place.line, column: place.column, problem: problem)
    if !findings.contains(finding) { findings.append(finding) }
  }

  func use(_ name: String, at place: @escaping () -> Place) {
    uses.append(Use(name: name, place: place))
  }

  /// Notes the name of an item, and reports it if another inside the same repeats has it already.
  func define(_ name: String, in scope: [String], at place: Place) {
    let key = Self.key(name, in: scope)
    if let first = places[key] {
      add(.duplicateName(name, firstLine: first.line), at: place)
    } else {
      places[key] = place
      if names[name] == nil { names[name] = place }
    }
  }

  func place(ofName name: String, in scope: [String]) -> Place? {
    places[Self.key(name, in: scope)]
  }

  /// A name with the repeats around it; the same name may stand in several.
  static func key(_ name: String, in scope: [String]) -> String {
    (scope + [name]).joined(separator: ".")
  }

  /// The findings in the order of the files and their lines.
  package var sorted: [FormFinding] {
    var files: [String] = []
    for finding in findings where !files.contains(finding.file) { files.append(finding.file) }
    return files.flatMap { file in
      findings.filter { $0.file == file }.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
  }
}
