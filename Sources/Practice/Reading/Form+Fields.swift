import CaseRecord
import Forms

extension Form {
  /// The question whose answer stands at a path; nil if there is none.
  func question(at path: FieldPath) -> Question? {
    var inside = items
    for step in path.steps {
      guard case .repeats(let repeats)? = Self.item(step.repeatName, in: inside) else {
        return nil
      }
      inside = repeats.items
    }
    guard case .question(let question)? = Self.item(path.name, in: inside),
      question.type != .note
    else { return nil }
    return question
  }

  /// The paths of all fields, each in the first instance of its repeats.
  var fieldNames: [String] {
    func names(_ items: [Item], _ before: String) -> [String] {
      items.flatMap { item in
        switch item {
        case .question(let question): question.type == .note ? [] : [before + question.name]
        case .group(let group): names(group.items, before)
        case .repeats(let repeats): names(repeats.items, "\(before)\(repeats.name)[1].")
        }
      }
    }
    return names(items, "")
  }

  /// An item by name, looking into groups but not into repeats.
  private static func item(_ name: String, in items: [Item]) -> Item? {
    for item in items {
      if case .group(let group) = item {
        if let found = self.item(name, in: group.items) { return found }
      } else if item.name == name {
        return item
      }
    }
    return nil
  }
}
