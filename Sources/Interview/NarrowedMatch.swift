import Understanding

/// The matcher for a line that follows “several are meant”: numbers count among the few shown.
enum NarrowedMatch {
  static func matcher(_ few: ChoiceMatcher?, _ all: ChoiceMatcher?) -> ChoiceMatcher? {
    guard let few, let all else { return all }
    let rest = all.entries.filter { entry in !few.entries.contains { $0.name == entry.name } }
    return ChoiceMatcher(entries: few.entries + rest)
  }
}
