import Forms

/// Answers for expressions to be evaluated against.
struct Answers: ExpressionContext {
  var values: [String: [Operand]] = [
    "name": [.string("王某")], "age": [.string("42")], "size": [.number(5)], "none": [.empty],
    "channel": [.string("hotline_12345")], "support": [.string("medical_aid legal_aid other")],
    "since": [.string("2025-03")], "due": [.string("2026-12-01")], "year": [.string("2023")],
    "agreed": [.bool(true)], "contacts": [.string("1"), .string("2"), .string("3")],
    "departments": [.string("城管局"), .empty, .string("环保局")],
    "amounts": [.number(100), .empty, .string("50.5")], "evidence": [],
  ]
  var current = Operand.string("12")
  var today = "2026-11-24"
  var now = "2026-11-24T14:52:07+08:00"
  var position = 2
  var attributes = ["level": "city"]

  func values(of name: String) -> [Operand] { values[name] ?? [] }
  func attribute(_ name: String) -> String { attributes[name] ?? "" }
}
