package import CaseRecord

/// Cases as JSON, for programs that go on from there; docs/record.md describes it.
package enum JSONExport {
  /// Names the format for good; `version` tells its changes apart.
  package static let schema = "jiefang:record"
  /// Grows when a member changes its meaning or goes; new members may come without.
  package static let version = 1
  /// Names the format of single documents.
  package static let documentSchema = "jiefang:document"

  /// Whole records with their transcripts: everything, what is internal marked as such.
  ///
  /// For the office itself; what may leave it are the documents. `exportedAt` is an RFC 3339 time.
  package static func value(
    _ cases: [CaseFile], generator: String, exportedAt: String
  ) -> JSONValue {
    [
      "schema": .string(schema),
      "version": .integer(version),
      "generator": .string(generator),
      "exported_at": .string(exportedAt),
      "cases": .array(cases.map { CaseJSON($0).value }),
    ]
  }

  /// What a transcript, receipt or slip says, as data: with the privacy of the paper.
  ///
  /// Null stands for a line to fill by hand. A record has a format of its own: `value`.
  package static func documents(
    _ kind: DocumentKind, of cases: [CaseFile], options: DocumentOptions, generator: String,
    exportedAt: String
  ) -> JSONValue {
    [
      "schema": .string(documentSchema),
      "version": .integer(version),
      "generator": .string(generator),
      "exported_at": .string(exportedAt),
      "document": .string(kind.rawValue),
      "documents": .array(cases.flatMap { Documents.data(kind, of: $0, options: options) }),
    ]
  }
}
