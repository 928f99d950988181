import CEditLine
import Foundation

/// One editor on the program's terminal; it ends when its owner goes away.
///
/// Not copyable and not sendable: what opened it, on the main thread, is all that can use it. The
/// terminal is changed during a read only, so that a child such as `$EDITOR` finds it as it was.
@safe package struct LineEditor: ~Copyable {
  private let handle: OpaquePointer
  private let session: EditSession

  /// Opens the editor; nil if there is no terminal that can be used.
  package init?(program: String, keys: KeyBindings = .emacs) {
    let type = ProcessInfo.processInfo.environment["TERM"] ?? ""
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    guard !["", "dumb", "emacs"].contains(type), ceditline_watch_signals() >= 0 else { return nil }
    let session = EditSession(keys: keys)
    let data = unsafe Unmanaged.passUnretained(session).toOpaque()
    // C keeps these closures, so they capture nothing; what they need comes with the editor.
    let opened = unsafe ceditline_open(
      program, keys == .vi,
      { editor, character in
        guard let editor = unsafe editor, let character = unsafe character else { return 0 }
        return unsafe LineEditor.session(of: editor)?.nextCharacter(character) ?? 0
      },
      { editor, key in
        guard let editor = unsafe editor else { return UInt8(CC_EOF) }
        return unsafe LineEditor.session(of: editor)?.perform(key) ?? UInt8(CC_EOF)
      }, data)
    guard let opened = unsafe opened else { return nil }
    unsafe handle = opened
    self.session = session
    session.buffer = unsafe LineBuffer(handle: opened)
    guard keys == .vi else { return }
    for key in KeyMap.viCommands.keys {
      // In octal, because some of these characters mean something to libedit.
      let octal = String(key, radix: 8)
      let name = "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      let characters = name.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
      unsafe ceditline_bind_vi(handle, characters)
    }
  }

  deinit {
    unsafe el_end(handle)
  }

  /// Reads one line.
  package mutating func read(_ request: LineRequest) -> Reading {
    let killRing = session.killRing
    session.begin(request)
    ceditline_flush_output()
    ceditline_begin_read()
    var count: CInt = 0
    _ = unsafe el_wgets(handle, &count)
    ceditline_end_read()
    if request.isSecret { session.killRing = killRing }
    return session.outcome ?? .endOfInput
  }

  private static func session(of editor: OpaquePointer) -> EditSession? {
    guard let data = unsafe ceditline_client_data(editor) else { return nil }
    return unsafe Unmanaged<EditSession>.fromOpaque(data).takeUnretainedValue()
  }
}
