import CaseRecord

/// Tells whether a body is one of those complained about.
struct Departments {
  private let accusedUnits: [[String]]
  private let names: [[String]]

  init(_ facts: CaseFacts) {
    names = facts.options.departmentNames.map { $0.map(Self.folded) }
    accusedUnits = facts.file.instances("accused").flatMap(\.fields).compactMap { field in
      guard case .answer(let answer) = field, answer.name == "unit" else { return nil }
      return Self.names(of: answer)
    }
  }

  /// Whether material about the accused must not go to it (Regulations, article 30).
  ///
  /// In doubt yes: it costs the clerk a line by hand, the other way may cost the visitor more.
  func isAccused(_ department: CaseFile.AnswerField) -> Bool {
    let names = allNames(Self.names(of: department))
    return accusedUnits.contains { unit in
      unit.contains { unitName in
        names.contains { $0.contains(unitName) || unitName.contains($0) }
      }
    }
  }

  /// A department's words and, if they are on the list, what else it is called.
  private func allNames(_ words: [String]) -> [String] {
    words + names.filter { group in group.contains { words.contains($0) } }.flatMap(\.self)
  }

  private static func names(of answer: CaseFile.AnswerField) -> [String] {
    ([answer.text] + CaseFacts.choices(of: answer)).map(folded).filter { $0.count > 1 }
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { !$0.isWhitespace })
  }
}
