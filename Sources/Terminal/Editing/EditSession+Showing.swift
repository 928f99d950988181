import Foundation

extension EditSession {
  /// Brings the scene's text up to libedit's.
  func synchronize() {
    guard isStale, let buffer else { return }
    isStale = false
    let changed = unsafe scene.text.update(buffer.scalars)
    if let changed { layout.breakRows(of: &scene, changed: changed) }
    // What was typed may have joined what stands behind the cursor.
    let index = scene.text.index(at: buffer.cursor)
    if scene.text.offset(of: index) < buffer.cursor {
      buffer.move(to: scene.text.offset(of: index + 1))
    }
  }

  /// Shows the line as it is now, in one write.
  func show() {
    synchronize()
    scene.cursor = buffer?.cursor ?? 0
    refreshLive()
    layout.layOut(scene, in: &frame)
    let bytes = painter.paint(&frame, columns: layout.size.columns)
    if pending.isEmpty {
      send(bytes)
    } else {
      send(pending + bytes)
      pending = []
    }
  }

  /// Asks for the list that goes with the text, if the text has changed.
  private func refreshLive() {
    guard let live = request.live, !isListTransient else { return }
    guard request.liveStarts.isEmpty || beginsLive else {
      if items.isEmpty { return }
      (liveText, items) = (nil, [])
      return layOutList()
    }
    guard liveText != scene.text.scalars else { return }
    liveText = scene.text.scalars
    items = live(scene.text.text(0...))
    layOutList()
  }

  private var beginsLive: Bool {
    guard let first = scene.text.scalars.first.flatMap(Unicode.Scalar.init) else { return false }
    return request.liveStarts.contains(first)
  }

  /// Breaks the list's items into rows of the present width.
  func layOutList() {
    let clean = items.map { TerminalText.sanitized($0) }
    scene.list = TerminalText.columns(clean, width: max(layout.size.columns - 1, 1)).map {
      Clusters($0)
    }
  }

  /// Shows a list until the next key.
  func showTransient(_ list: [String]) {
    items = list
    isListTransient = true
    layOutList()
  }

  func dismissList() {
    guard isListTransient else { return }
    isListTransient = false
    liveText = nil
    items = []
    scene.list = []
  }

  /// Ends the read: what is seen stays, without the rows under it, and the cursor goes below.
  func end(_ reading: Reading) {
    guard outcome == nil else { return }
    outcome = reading
    leaveLine()
  }

  /// Shows the line without the rows under it, goes below and lets pastes come unmarked.
  func leaveLine() {
    synchronize()
    let list = (scene.search, scene.ghost)
    (scene.search, scene.ghost) = (nil, Clusters())
    layout.layOutWhole(scene, in: &frame)
    (scene.search, scene.ghost) = list
    // A text that was scrolled in its window is shown once more from its beginning.
    if frame.rows.count > layout.size.rows || layout.top > 0 { pending += painter.restart() }
    pending += painter.paint(&frame, columns: layout.size.columns)
    send(pending + Array("\r\n\u{1B}[?2004l".utf8))
    pending = []
    painter.forget()
  }

  /// Writes to the terminal; one that takes nothing any more is gone.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe write(STDOUT_FILENO, buffer.baseAddress.map { unsafe $0 + sent }, bytes.count - sent)
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        var poller = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        unsafe poll(&poller, 1, 1000)
      } else if errno != EINTR {
        if outcome == nil { outcome = .gone(text) }
        return
      }
    }
  }
}
