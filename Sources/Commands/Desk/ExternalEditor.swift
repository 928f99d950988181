import Foundation
import Terminal

/// The user's own editor, for an answer of many lines.
struct ExternalEditor {
  /// Where the text lies while it is written: beside the register, since it is as private.
  let folder: String

  /// What `VISUAL` or `EDITOR` names, else the first that is usual.
  var name: String {
    let environment = ProcessInfo.processInfo.environment
    for variable in ["VISUAL", "EDITOR"] {
      if let command = environment[variable], !command.isEmpty { return command }
    }
    let usual = ["/usr/bin/sensible-editor", "/usr/bin/nano", "/usr/bin/vim", "/usr/bin/vi"]
    return usual.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "vi"
  }

  /// The text as it was left; nil if the editor failed.
  func edit(_ text: String) -> String? {
    let path = folder + "/answer-\(UUID().uuidString).txt"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { unsafe unlink(path) }
    let data = Data((text.isEmpty ? "" : text + "\n").utf8)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard (try? file.write(contentsOf: data)) != nil, (try? file.close()) != nil else { return nil }

    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The command may hold options, so the shell splits it; the path is an argument of its own.
    process.arguments = ["-c", "exec \(name) \"$1\"", "sh", path]
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data = FileManager.default.contents(atPath: path)
    else { return nil }
    let written = TerminalText.input(String(decoding: data, as: UTF8.self))
    return String(written.reversed().drop { $0.isWhitespace }.reversed())
  }
}
