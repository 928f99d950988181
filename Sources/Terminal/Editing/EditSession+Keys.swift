import CEditLine

extension EditSession {
  /// Does what a key asks for, or gives the code with which libedit will.
  func take(_ key: Key) -> Int32? {
    dismissList()
    if search != nil { return takeWhileSearching(key) }
    if isAfterControlX {
      isAfterControlX = false
      return key == .control(0x15) ? EditCommand.undo.code : nil
    }
    switch key {
    case .character(let scalar): return type(scalar)
    case .paste(let bytes):
      insert(incoming(String(decoding: bytes, as: UTF8.self)), .other)
      return nil
    case .control(0x18):
      isAfterControlX = true
      return nil
    case .escape where keys == .vi: return KeyMap.viEscape
    case .alt(let scalar):
      if keys == .vi && KeyMap.command(for: key) != .breakLine {
        queued = [.escape, scalar < 0x20 ? .control(UInt8(scalar)) : .character(scalar)] + queued
        return nil
      }
      if let command = KeyMap.command(for: key) { return command.code }
      return scalar >= 0x80 ? type(scalar) : nil
    default:
      let command = KeyMap.command(for: key)
      return command == .dismiss ? nil : command?.code
    }
  }

  /// Puts a typed character in.
  ///
  /// In vi's modes it may be a command, so libedit takes it.
  private func type(_ scalar: UInt32) -> Int32? {
    var scalar = scalar
    if scalar == 0x2028 || scalar == 0x2029 {
      scalar = request.isMultiline ? ScalarClass.lineBreak : 0x20
    } else if ScalarClass.isDangerous(scalar) {
      return nil
    }
    guard let buffer, buffer.count < Self.limit else { return nil }
    if keys == .vi && scalar != ScalarClass.lineBreak { return Int32(bitPattern: scalar) }
    insert(CollectionOfOne(scalar), .typing)
    return nil
  }

  /// Puts text in at the cursor, as much as a line may have.
  func insert(_ scalars: some Collection<UInt32>, _ kind: UndoHistory.Kind) {
    guard let buffer, !scalars.isEmpty else { return }
    noteChange(kind)
    buffer.insert(scalars.prefix(max(0, Self.limit - buffer.count)))
    finishMove()
  }

  /// Records what there is before a change.
  func noteChange(_ kind: UndoHistory.Kind) {
    undo.note(kind, state: undo.needsState(before: kind) ? state : nil)
    isStale = true
    isDraftDue = true
  }

  /// After a key that is no move up or down and no kill, those begin anew.
  func finishMove() {
    goalColumn = nil
    isWalking = false
    killRing.close()
  }

  var state: UndoHistory.State {
    synchronize()
    return UndoHistory.State(scalars: scene.text.scalars, cursor: buffer?.cursor ?? 0)
  }

  // MARK: - libedit's own changes, in vi's command mode

  /// Notes what there is before libedit does something by itself.
  func rememberForeignState() {
    synchronize()
    cursorBefore = buffer?.cursor ?? 0
  }

  /// Takes in what libedit did by itself: it counts scalars where people count characters.
  func adoptForeignChange() {
    guard let buffer, !isStale else { return }
    let old = scene.text
    let new = unsafe buffer.scalars.map { UInt32(bitPattern: $0) }
    if new != old.scalars {
      let prefix = zip(new, old.scalars).prefix { $0 == $1 }.count
      let rest = min(new.count, old.scalars.count) - prefix
      let suffix = zip(new.reversed(), old.scalars.reversed()).prefix(rest).prefix { $0 == $1 }
        .count
      let end = old.scalars.count - suffix
      let isTyped = end == prefix && new.count == old.scalars.count + 1
      let state = UndoHistory.State(scalars: old.scalars, cursor: cursorBefore)
      let kind = isTyped ? UndoHistory.Kind.typing : .other
      undo.note(kind, state: undo.needsState(before: kind) ? state : nil)
      isDraftDue = true
      if end > prefix && new.count == prefix + suffix {
        // Half a character is never left behind.
        let start = old.offset(of: old.index(at: prefix))
        let last = old.index(at: end)
        let stop = old.offset(of: last) == end ? end : old.offset(of: last + 1)
        let cursor = min(buffer.cursor, start)
        if start < prefix || stop > end {
          buffer.remove(start..<prefix + stop - end)
          buffer.move(to: cursor)
        }
      }
      isStale = true
    }
    synchronize()
    snapCursor(cameFrom: cursorBefore)
  }

  /// Moves the cursor out of the middle of a character.
  private func snapCursor(cameFrom before: Int) {
    guard let buffer else { return }
    let index = scene.text.index(at: buffer.cursor)
    let start = scene.text.offset(of: index)
    guard start < buffer.cursor else { return }
    let next = scene.text.offset(of: index + 1)
    buffer.move(to: buffer.cursor > before && next < scene.text.scalars.count ? next : start)
  }
}
