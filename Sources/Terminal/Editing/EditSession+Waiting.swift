import CEditLine
import Foundation

extension EditSession {
  /// Waits for a key, a signal or the time at which something is due.
  func wait() {
    let start = Self.now
    var due = nextTick
    if isDraftDue { due = min(due, lastKey + request.pause) }
    let patience = decoder.patience
    if let patience { due = min(due, start + patience) }
    switch source.wait(seconds: max(0, due - start)) {
    case .bytes: break
    case .end, .failure: end(.gone(text))
    case .signals: takeSignals(during: true)
    case .timeout:
      let now = Self.now
      if let patience, now >= start + patience - 0.001, let key = decoder.timeout() {
        queued.append(key)
      }
      if now >= nextTick {
        nextTick = now + max(request.tick, 0.05)
        refreshStatus()
      }
      if isDraftDue, now >= lastKey + request.pause - 0.001 { saveDraft() }
    }
  }

  private func saveDraft() {
    isDraftDue = false
    synchronize()
    guard scene.text.scalars != drafted else { return }
    drafted = scene.text.scalars
    request.draft(scene.text.text(0...))
  }

  func refreshStatus() {
    let new = request.status()
    guard new != status || scene.status.isEmpty else { return }
    status = new
    scene.setStatus(new)
  }

  /// Does what signals ask for: all of them during the read, before it only those that end it.
  func takeSignals(during isReading: Bool) {
    let signals = ceditline_take_signals()
    func has(_ signal: ceditline_signal) -> Bool { signals & signal.rawValue != 0 }
    if has(CEDITLINE_GONE) { return end(.gone(text)) }
    if has(CEDITLINE_INTERRUPT) { return end(.interrupted(text)) }
    guard isReading else { return }
    if has(CEDITLINE_STOP) { return suspend(group: false) }
    if has(CEDITLINE_CONTINUED) { takeTerminalBack() }
    if has(CEDITLINE_RESIZED) || has(CEDITLINE_CONTINUED) { resize() }
  }

  /// Leaves the terminal to the shell until it continues this program.
  func suspend(group: Bool) {
    guard let handle = unsafe buffer?.handle else { return }
    leaveLine()
    unsafe ceditline_prepare_terminal(handle, false)
    ceditline_stop(group)
    unsafe ceditline_prepare_terminal(handle, true)
    let signals = ceditline_take_signals()
    pending = Array("\u{1B}[?2004h".utf8)
    if signals & CEDITLINE_GONE.rawValue != 0 { return end(.gone(text)) }
    resize()
  }

  /// Continues after a stop that nobody announced, such as SIGSTOP.
  private func takeTerminalBack() {
    guard let handle = unsafe buffer?.handle else { return }
    unsafe ceditline_prepare_terminal(handle, false)
    unsafe ceditline_prepare_terminal(handle, true)
    // A shell that controls jobs has written since. Without one the screen is as it was.
    let parent = getppid()
    let isUnderShell = getsid(parent) == getsid(0) && getpgid(parent) != getpgrp()
    if isUnderShell { painter.forget() } else { pending += painter.restart() }
    pending += Array("\u{1B}[?2004h".utf8)
  }

  private func resize() {
    let size = TerminalSize.current
    guard size != layout.size else { return }
    // xterm cuts rows where others break them anew.
    let isRewrapped = unsafe getenv("XTERM_VERSION") == nil
    pending += painter.reflow(columns: size.columns, isRewrapped: isRewrapped)
    layout.size = size
    layout.measure(scene.prompt)
    synchronize()
    layout.breakRows(of: &scene, changed: 0)
    layOutList()
  }
}
