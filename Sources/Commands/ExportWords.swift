import Exports

/// What may be typed after `export`.
enum ExportWords {
  static let documents = DocumentKind.allCases.map(\.rawValue)

  /// Whether no case is named among the words: none but options and what belongs to them.
  static func hasNoCase(_ words: [String]) -> Bool {
    let taking: Set<String> = ["--document", "--format", "-o", "--output", "--language"]
    var expectsValue = false
    for word in words {
      if expectsValue {
        expectsValue = false
      } else if taking.contains(word) {
        expectsValue = true
      } else if word == "--reception" || !word.hasPrefix("-") {
        return false
      }
    }
    return true
  }
}
