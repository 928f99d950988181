/// Where an answer stands in the record: a question's name inside the instances of its repeats.
///
/// Written `contacts[2].department`. Instances are numbered from 1 in the order they were added,
/// and a number is never used again, so a path means the same thing for ever.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  package let steps: [Step]
  package let name: String

  /// One instance of a repeat.
  package struct Step: Hashable, Sendable {
    package let repeatName: String
    package let instance: Int

    package init(_ repeatName: String, _ instance: Int) {
      self.repeatName = repeatName
      self.instance = instance
    }
  }

  package init(_ name: String, in steps: [Step] = []) {
    self.steps = steps
    self.name = name
  }

  /// Parses what `description` wrote; nil for anything else.
  package init?(parsing text: some StringProtocol) {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = parts.popLast(), !last.isEmpty, !last.contains("[") else { return nil }
    var steps: [Step] = []
    for part in parts {
      guard part.last == "]", let open = part.firstIndex(of: "["), open > part.startIndex,
        let instance = Int(part[part.index(after: open)...].dropLast())
      else { return nil }
      steps.append(Step(String(part[..<open]), instance))
    }
    self.init(String(last), in: steps)
  }

  package var description: String {
    steps.map { "\($0.repeatName)[\($0.instance)]." }.joined() + name
  }

  /// The path of another field in the same instance.
  package func sibling(_ name: String) -> FieldPath {
    FieldPath(name, in: steps)
  }
}
