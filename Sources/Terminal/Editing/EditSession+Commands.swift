import CEditLine

extension EditSession {
  /// What libedit calls for a key that is bound to one of our commands.
  func perform(_ key: Int32) -> UInt8 {
    if let command = EditCommand(code: key) ?? KeyMap.viCommands[key] {
      synchronize()
      perform(command)
    }
    // libedit paints nothing, and the text is taken from its buffer: any end will do.
    return UInt8(outcome == nil ? CC_NORM : CC_EOF)
  }

  private func perform(_ command: EditCommand) {
    guard let buffer else { return }
    let text = scene.text
    let index = text.index(at: buffer.cursor)
    switch command {
    case .accept: accept()
    case .breakLine: if request.isMultiline { insert([ScalarClass.lineBreak], .other) }
    case .interrupt: end(.interrupted(self.text))
    case .deleteOrEnd where text.isEmpty: end(.endOfInput)
    case .deleteOrEnd, .eraseForward: erase(index..<min(index + 1, text.count))
    case .eraseBack: erase(max(index - 1, 0)..<index)
    case .suspend: suspend(group: true)
    case .left: move(to: max(index - 1, 0))
    case .right: move(to: min(index + 1, text.count))
    case .wordLeft: move(to: Motion.wordStart(before: index, in: text))
    case .wordRight: move(to: Motion.wordEnd(after: index, in: text))
    case .lineStart: move(to: Motion.lineStart(of: index, in: text))
    case .lineEnd: move(to: Motion.lineEnd(of: index, in: text))
    case .textStart: move(to: 0)
    case .textEnd: move(to: text.count)
    case .up: moveVertically(by: -1, from: index)
    case .down: moveVertically(by: 1, from: index)
    case .killWordBack: kill(Motion.wordStart(before: index, in: text)..<index, before: true)
    case .killWordForward: kill(index..<Motion.wordEnd(after: index, in: text), before: false)
    case .killToStart:
      let start = Motion.lineStart(of: index, in: text)
      kill((start == index ? max(start - 1, 0) : start)..<index, before: true)
    case .killToEnd:
      let end = Motion.lineEnd(of: index, in: text)
      kill(index..<(end == index ? min(end + 1, text.count) : end), before: false)
    case .yank: insert(killRing.last, .other)
    case .transpose: transpose(at: index)
    case .undo: if let earlier = undo.undo(state) { restore(earlier) }
    case .redo: if let later = undo.redo(state) { restore(later) }
    case .search: beginSearch()
    case .complete: complete(at: index)
    case .clearScreen: clearScreen()
    case .dismiss: break
    }
    if ![.killToStart, .killToEnd, .killWordBack, .killWordForward].contains(command) {
      killRing.close()
    }
    if command != .up && command != .down {
      goalColumn = nil
      isWalking = false
    }
  }

  private func accept() {
    guard request.isMultiline, LineEnd.continues(text), let buffer else { return end(.line(text)) }
    noteChange(.other)
    buffer.remove(buffer.count - 1..<buffer.count)
    buffer.move(to: buffer.count)
    buffer.insert([ScalarClass.lineBreak])
  }

  private func move(to index: Int) {
    undo.close()
    buffer?.move(to: scene.text.offset(of: index))
  }

  private func erase(_ range: Range<Int>) {
    remove(range, .erasing)
  }

  private func remove(_ range: Range<Int>, _ kind: UndoHistory.Kind) {
    guard !range.isEmpty, let buffer else { return }
    let (start, end) = (
      scene.text.offset(of: range.lowerBound), scene.text.offset(of: range.upperBound)
    )
    noteChange(kind)
    buffer.remove(start..<end)
  }

  private func kill(_ range: Range<Int>, before: Bool) {
    guard !range.isEmpty else { return }
    let (start, end) = (
      scene.text.offset(of: range.lowerBound), scene.text.offset(of: range.upperBound)
    )
    killRing.kill(scene.text.scalars[start..<end], before: before)
    remove(range, .other)
  }

  private func transpose(at index: Int) {
    let text = scene.text
    let second = min(index, text.count - 1)
    guard second > 0, let buffer else { return }
    let start = text.offset(of: second - 1)
    let middle = text.offset(of: second)
    let end = text.offset(of: second + 1)
    noteChange(.other)
    let swapped = text.scalars[middle..<end] + text.scalars[start..<middle]
    buffer.remove(start..<end)
    buffer.insert(swapped)
  }

  /// Makes the line another one.
  func restore(_ state: UndoHistory.State) {
    guard let buffer else { return }
    buffer.remove(0..<buffer.count)
    buffer.insert(state.scalars)
    buffer.move(to: state.cursor)
    isStale = true
    isDraftDue = true
  }

  /// Moves by rows while there are any, then through the history.
  private func moveVertically(by distance: Int, from index: Int) {
    let row = scene.breaks.row(of: index)
    if !isWalking && scene.breaks.count > 1 && (0..<scene.breaks.count).contains(row + distance) {
      let column = goalColumn ?? scene.breaks.column(of: index, in: scene.text)
      goalColumn = column
      return move(to: scene.breaks.cluster(in: row + distance, column: column, of: scene.text))
    }
    guard let line = walk.step(distance, from: text) else { return }
    let scalars = incoming(line)
    noteChange(.other)
    restore(UndoHistory.State(scalars: scalars, cursor: scalars.count))
    isWalking = true
    goalColumn = nil
  }

  private func complete(at index: Int) {
    let completion = request.complete(text, index)
    if let replacement = completion.replacement {
      let from = min(max(completion.from, 0), index)
      let start = scene.text.offset(of: from)
      let end = scene.text.offset(of: index)
      let scalars = incoming(replacement)
      if Array(scene.text.scalars[start..<end]) != scalars, let buffer {
        noteChange(.other)
        buffer.remove(start..<end)
        buffer.insert(scalars)
      }
    }
    if !completion.items.isEmpty { showTransient(completion.items) }
  }

  private func clearScreen() {
    painter.forget()
    pending += Array("\u{1B}[H\u{1B}[2J".utf8)
  }
}
