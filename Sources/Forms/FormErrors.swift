/// Everything that is wrong with a form, in the order of its lines.
package struct FormErrors: Error, Hashable, Sendable {
  package let findings: [FormFinding]

  package init(findings: [FormFinding]) {
    self.findings = findings
  }

  /// One line for each finding.
  package func text(_ language: Language) -> String {
    findings.map { $0.text(language) }.joined(separator: "\n")
  }
}
