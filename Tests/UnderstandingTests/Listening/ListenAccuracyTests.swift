import Testing

@testable import Understanding

/// Floors, a few points under what was measured: a change that hears worse fails.
@Suite struct ListenAccuracyTests {
  static let measures = ["zh", "en"].map { language in
    var measure = ListenMeasure()
    for file in Hearing.files where file.hasPrefix(language) {
      for (story, findings) in Hearing.heard[file] ?? [] { measure.count(story, findings) }
    }
    return (language: language, measure: measure)
  }

  @Test(arguments: [
    ("zh", "department", 0.91, 0.88), ("zh", "channel", 0.92, 0.88), ("zh", "date", 0.91, 0.82),
    ("en", "department", 0.94, 0.89), ("en", "channel", 0.95, 0.88), ("en", "date", 0.91, 0.82),
    // Both together.
    ("", "department", 0.93, 0.89), ("", "channel", 0.94, 0.88), ("", "date", 0.91, 0.82),
    ("", "amount", 0.79, 0.78), ("", "people_affected", 0.86, 0.88), ("", "since", 0.83, 0.61),
    ("", "happened_on", 0.63, 0.77), ("", "document_number", 0.84, 0.69),
    ("", "legal_proceedings", 0.83, 0.79), ("", "visitor_name", 0.94, 0.68),
    ("", "visitor_phone", 0.95, 0.95),
  ])
  func `a field is heard no worse than it was`(
    language: String, field: String, precision: Double, recall: Double
  ) {
    var sum = ListenMeasure.Count()
    for (_, measure) in Self.measures.filter({ $0.language.hasPrefix(language) }) {
      let count = measure.counts[field] ?? ListenMeasure.Count()
      sum.right += count.right
      sum.extra += count.extra
      sum.missed += count.missed
    }
    #expect(sum.right > 0)
    #expect(sum.precision >= precision, "precision of \(field)")
    #expect(sum.recall >= recall, "recall of \(field)")
  }

  @Test(arguments: [("zh", 220, 0.76), ("en", 220, 0.77)])
  func `contacts are put together no worse than they were`(
    language: String, stories: Int, recall: Double
  ) throws {
    let measure = try #require(Self.measures.first { $0.language == language }?.measure)
    #expect(measure.stories >= stories)
    #expect(measure.contacts.recall >= recall)
  }
}
