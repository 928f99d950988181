import CaseRecord

/// One case of a JSON export.
struct CaseJSON {
  let file: CaseFile

  init(_ file: CaseFile) {
    self.file = file
  }

  var value: JSONValue {
    [
      "case_id": .string(file.caseID),
      "case_number": .string(file.caseNumber),
      "query_code": .string(file.queryCode),
      "visit_id": .string(file.visitID),
      "group": file.group.map { .integer($0) } ?? .null,
      "status": .string(file.status),
      "abandon_reason": .string(file.abandonReason),
      "received_at": .text(file.receivedAt),
      "ended_at": .text(file.endedAt),
      "seconds_spent": .integer(file.secondsSpent),
      "language": .string(file.language),
      "form": [
        "name": .string(file.formName), "version": .string(file.formVersion),
        "hash": .string(file.formHash),
      ],
      "reception": [
        "place": .string(file.reception.place), "official": .string(file.reception.official),
        "office_kind": .string(file.reception.officeKind), "date": .string(file.reception.date),
      ],
      "values": ValuesJSON.object(file.fields),
      "fields": .array(file.fields.map { FieldJSON.value($0) }),
      "read_back": .array(file.readback.map { .string($0) }),
      "open_points": .array(file.openPoints.map { .string($0) }),
      "remarks": .array(file.remarks.map { FieldJSON.value($0) }),
      "transcript": .array(file.transcript.map { entry($0) }),
    ]
  }

  private func entry(_ entry: CaseFile.Entry) -> JSONValue {
    [
      "kind": .string(entry.kind.rawValue),
      "time": .string(entry.time),
      "actor": .string(entry.actor),
      "path": .text(entry.path),
      "short": .string(entry.short),
      "question": .string(entry.question),
      "text": .string(entry.text),
      "old": .string(entry.old),
      "status": .text(entry.status),
      "internal": .bool(isInternal(entry.path)),
    ]
  }

  private func isInternal(_ path: String) -> Bool {
    let name = FieldPath(parsing: path)?.name
    return name == "risk" || riskPaths.contains(path)
  }

  private var riskPaths: [String] {
    file.fields.answers.filter(\.isAboutRisk).map(\.path)
  }
}
