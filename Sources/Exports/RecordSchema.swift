package import CaseRecord

/// The JSON Schema (draft 2020-12) of `JSONExport.value`, as `jiefang schema` prints it.
///
/// docs/record.schema.json is its text; a test compares the two.
package enum RecordSchema {
  package static var text: String { value.indentedText }

  package static var value: JSONValue {
    var members: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("$id", "urn:jiefang:record:1"),
      .init("title", "jiefang record"),
      .init("description", "Cases of a reception of petitioners: record and transcript."),
    ]
    let body = object([
      ("schema", ["const": .string(JSONExport.schema)]),
      ("version", ["const": .integer(JSONExport.version)]),
      ("generator", words), ("exported_at", time), ("cases", list(of: "case")),
    ])
    if case .object(let rest) = body { members += rest }
    members.append(
      .init(
        "$defs",
        [
          "case": caseFile, "field": ["oneOf": [reference("answer"), reference("repeat")]],
          "answer": answer, "repeat": repeats, "instance": instance, "value": value(types),
          "remark": remark, "entry": entry, "bare": bare,
        ]))
    return .object(members)
  }

  private static let caseFile = object([
    ("case_id", words), ("case_number", words), ("query_code", words), ("visit_id", words),
    ("group", described(["type": ["integer", "null"]], "Number of the visit in its reception.")),
    ("status", described(words, "open, parked, finished, abandoned; a newer program may add one.")),
    ("abandon_reason", words), ("received_at", orNull(time)), ("ended_at", orNull(time)),
    ("seconds_spent", ["type": "integer", "minimum": 0]), ("language", words),
    ("form", object([("name", words), ("version", words), ("hash", words)])),
    (
      "reception",
      object([("place", words), ("official", words), ("office_kind", words), ("date", words)])
    ),
    ("values", reference("bare")),
    ("fields", described(list(of: "field"), "In the order of the form.")),
    ("read_back", ["type": "array", "items": words]),
    ("open_points", ["type": "array", "items": words]),
    ("remarks", list(of: "remark")), ("transcript", list(of: "entry")),
  ])

  private static let answer = object([
    ("kind", ["const": "answer"]), ("name", words), ("path", words), ("short", words),
    ("label", words),
    (
      "status",
      described(
        words,
        "answered, dont_know, refused, not_applicable, deferred, skipped; more may come.")
    ),
    ("value", ["oneOf": [["type": "null"], reference("value")]]),
    ("text", described(words, "The value in words.")),
    ("said", described(words, "What was typed, word for word.")),
    ("reason", described(words, "Why a soft rule was set aside.")),
    ("remarks", list(of: "remark")), ("answered_at", orNull(time)),
    ("answered_by", orNull(words)),
    ("internal", described(["type": "boolean"], "Never on a paper for visitor or department.")),
  ])

  private static let repeats = object([
    ("kind", ["const": "repeat"]), ("name", words), ("short", words),
    ("instances", list(of: "instance")),
  ])

  private static let instance = object([
    ("number", ["type": "integer", "minimum": 1]), ("fields", list(of: "field")),
  ])

  private static let remark = object([("text", words), ("time", words), ("actor", words)])

  private static let entry = object([
    (
      "kind",
      [
        "enum": [
          "answer", "change", "remark", "added", "deleted", "jump", "parked", "resumed",
          "finished", "abandoned", "short_of_time", "time_up", "other",
        ]
      ]
    ),
    ("time", words), ("actor", words), ("path", orNull(words)), ("short", words),
    ("question", words), ("text", words), ("old", words), ("status", orNull(words)),
    ("internal", ["type": "boolean"]),
  ])

  /// The typed values, one object each.
  private static let types: [JSONValue] = [
    object([("type", ["const": "text"]), ("value", words)]),
    object([
      ("type", ["const": "quantity"]), ("value", ["type": ["number", "null"]]),
      ("approximate", ["enum": ["exact", "about", "at_least", "at_most"]]), ("said", words),
    ]),
    object([
      ("type", ["const": "date"]),
      ("value", ["type": "string", "pattern": "^[0-9]{4,}(-[0-9]{2}(-[0-9]{2})?)?$"]),
      ("precision", ["enum": ["day", "month", "season", "year"]]),
      ("season", ["enum": ["spring", "summer", "autumn", "winter", .null]]),
      ("bound", ["enum": ["on", "before", "after"]]), ("said", words),
    ]),
    object([
      ("type", ["const": "time"]), ("value", ["type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"]),
    ]),
    object([
      ("type", ["const": "choices"]),
      (
        "value",
        [
          "type": "array",
          "items": object([
            ("name", words), ("label", orNull(words)), ("listed", ["type": "boolean"]),
          ]),
        ]
      ),
    ]),
    object([("type", ["const": "acknowledged"]), ("value", ["const": true])]),
  ]

  private static let bare: JSONValue = [
    "type": "object",
    "description": "Bare values by field name; repeats are arrays of objects with a number.",
    "additionalProperties": [
      "anyOf": [
        ["type": ["string", "number", "boolean", "null"]],
        ["type": "array", "items": ["anyOf": [["type": "string"], reference("bare")]]],
      ]
    ],
  ]

  private static let words: JSONValue = ["type": "string"]
  private static let time: JSONValue = ["type": "string", "format": "date-time"]

  private static func value(_ types: [JSONValue]) -> JSONValue { ["oneOf": .array(types)] }

  private static func reference(_ name: String) -> JSONValue {
    ["$ref": .string("#/$defs/" + name)]
  }

  private static func list(of name: String) -> JSONValue {
    ["type": "array", "items": reference(name)]
  }

  private static func orNull(_ schema: JSONValue) -> JSONValue {
    ["oneOf": [schema, ["type": "null"]]]
  }

  private static func described(_ schema: JSONValue, _ words: String) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object(members + [.init("description", .string(words))])
  }

  /// An object with exactly these members; a newer version may have more, so more are allowed.
  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    [
      "type": "object",
      "required": .array(members.map { .string($0.0) }),
      "properties": .object(members.map { .init($0.0, $0.1) }),
    ]
  }
}
