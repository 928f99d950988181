package import Forms

/// Reads the files of practice: visitors, and what any of them says.
package enum VisitorReader {
  /// Reads a visitor from its YAML.
  ///
  /// The form tells which fields there are, and what they take. Throws everything that is wrong,
  /// in the order of the lines.
  package static func visitor(
    yaml: String, file: String, form: Form
  ) throws(FormErrors) -> Visitor {
    let report = FormReport()
    let visitor = YAMLMap(yaml: yaml, file: file, report: report).flatMap { map in
      VisitorDecoder(map: map, records: RecordDecoder(form: form)).visitor(file: file)
    }
    guard let visitor, report.findings.isEmpty else { throw FormErrors(findings: report.sorted) }
    return visitor
  }

  /// Reads what any visitor says, and how mood moves.
  package static func manner(yaml: String, file: String) throws(FormErrors) -> Manner {
    let report = FormReport()
    let manner = YAMLMap(yaml: yaml, file: file, report: report).flatMap {
      MannerDecoder(map: $0).manner()
    }
    guard let manner, report.findings.isEmpty else { throw FormErrors(findings: report.sorted) }
    return manner
  }
}
