extension Form {
  /// Reads a form from its YAML.
  ///
  /// - Parameters:
  ///   - yaml: The text of the form.
  ///   - file: Its name for the errors.
  ///   - list: Finds a choice list that the form does not hold itself; nil if there is none.
  /// - Returns: The form, which is whole and consistent.
  /// - Throws: Everything that is wrong with the form and its lists.
  package static func load(
    yaml: String, file: String, list: (String) -> (text: String, file: String)?
  ) throws(FormErrors) -> Form {
    let report = FormReport()
    let source = YAMLSource(file: file, text: yaml)
    let form = withoutActuallyEscaping(list) { list in
      let lists = ChoiceListDecoder(report: report, find: list)
      let decoder = FormDecoder(source: source, report: report, lists: lists)
      return YAMLComposer.compose(yaml, source, report).flatMap(decoder.form)
    }
    if let form { FormChecker(form: form, source: source, report: report).check() }
    guard let form, report.findings.isEmpty else { throw FormErrors(findings: report.sorted) }
    return form
  }
}
