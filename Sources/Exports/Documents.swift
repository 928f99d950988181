package import CaseRecord

/// The data of the documents: what each says of a case, and nothing that it must not say.
///
/// Who may learn what is decided here and not in the templates: what is not allowed is not in the
/// data, so no edited template can print it.
package enum Documents {
  /// The data of one kind of document.
  ///
  /// One object for `record`, `transcript` and `receipt`; for `slip` one for each department of
  /// the assignments, none if there are none.
  package static func data(
    _ kind: DocumentKind, of file: CaseFile, options: DocumentOptions
  ) -> [JSONValue] {
    let facts = CaseFacts(file, options)
    return switch kind {
    case .record: [RecordDocument(facts).data]
    case .transcript: [TranscriptDocument(facts).data]
    case .receipt: [ReceiptDocument(facts).data]
    case .slip: SlipDocument(facts).data
    }
  }
}
