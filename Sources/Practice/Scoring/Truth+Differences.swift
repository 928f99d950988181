import CaseRecord
import Forms

extension Truth {
  /// What is wrong in the record of that which was told, as the visitor hears it at a read-back.
  ///
  /// In the language of the record; what is half right is let pass, as visitors do.
  package var differences: [FieldDifference] {
    results.filter { $0.fact != nil && [.wrong, .firstTold].contains($0.grade) }.map { result in
      FieldDifference(
        field: result.field.description, title: LocalizedText(result.short),
        recorded: result.recorded, right: LocalizedText(result.truth))
    }
  }
}
