extension EditSession {
  /// Begins to search the history for a text, as it is typed.
  func beginSearch() {
    search = HistorySearch(before: state)
    showPattern()
  }

  /// Does what a key asks for while a pattern is typed; one that does not belong to it ends that.
  func takeWhileSearching(_ key: Key) -> Int32? {
    guard var search else { return nil }
    switch key {
    case .character(let scalar) where !ScalarClass.isDangerous(scalar): extend(&search, [scalar])
    case .paste(let bytes):
      let text = TerminalText.input(String(decoding: bytes, as: UTF8.self), keepingLineBreaks: true)
      let line = text.prefix { $0 != "\n" }
      extend(&search, line.unicodeScalars.map(\.value))
    case .control(0x12):
      if search.pattern.isEmpty {
        extend(&search, lastPattern)
      } else {
        search.look(in: walk, before: search.match ?? walk.count)
      }
    case .control(0x08), .control(0x7F):
      let pattern = Clusters(search.pattern)
      search.pattern.removeSubrange(pattern.offset(of: max(0, pattern.count - 1))...)
      search.look(in: walk, before: walk.count)
    case .escape, .control(0x07), .control(0x03):
      endSearch(search, isKept: false)
      return key == .control(0x03) ? EditCommand.interrupt.code : nil
    case .character, .ignored: return nil
    default:
      endSearch(search, isKept: true)
      return take(key)
    }
    self.search = search
    showMatch(search)
    showPattern()
    return nil
  }

  private func extend(_ search: inout HistorySearch, _ scalars: [UInt32]) {
    search.pattern += scalars
    search.look(in: walk, before: search.match.map { $0 + 1 } ?? walk.count)
  }

  /// Puts the found line into the line, with the cursor at what was found.
  private func showMatch(_ search: HistorySearch) {
    guard let match = search.match else { return restore(search.before) }
    let scalars = incoming(walk[match])
    let starts = scalars.indices.filter { scalars[$0...].starts(with: search.pattern) }
    restore(UndoHistory.State(scalars: scalars, cursor: starts.first ?? scalars.count))
  }

  private func showPattern() {
    let sign = search?.hasFailed == true ? "! " : ""
    let pattern = Clusters.text(search?.pattern ?? [])
    scene.search = Clusters(TerminalText.sanitized(request.searchLabel) + sign + pattern)
  }

  private func endSearch(_ search: HistorySearch, isKept: Bool) {
    if !search.pattern.isEmpty { lastPattern = search.pattern }
    if !isKept {
      restore(search.before)
    } else if search.match != nil {
      undo.note(.other, state: search.before)
    }
    self.search = nil
    scene.search = nil
  }
}
