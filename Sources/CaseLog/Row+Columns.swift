import GRDB

/// Columns of a register that may be damaged: GRDB's own subscript ends the program where a value
/// is not of the type that the schema promises.
extension Row {
  /// A text; a number as its digits, anything else as nothing.
  func text(_ column: String) -> String {
    optionalText(column) ?? ""
  }

  /// A text; nil for NULL and for bytes.
  func optionalText(_ column: String) -> String? {
    switch (self[column] as DatabaseValue?)?.storage {
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .blob, .null, nil: nil
    }
  }

  /// A whole number; 0 for anything else.
  func number(_ column: String) -> Int {
    if case .int64(let number)? = (self[column] as DatabaseValue?)?.storage {
      Int(number)
    } else {
      0
    }
  }
}
