// Reads lines with the editor until told otherwise, and prints each: what tests and measurements
// drive through a pseudo-terminal. The environment sets up the reads.

import Foundation
import Terminal

let environment = ProcessInfo.processInfo.environment
let words = ["城市管理局", "城管执法大队", "采购中心", "chengguan", "chengjian"]

func escaped(_ text: String) -> String {
  text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
}

/// Completes the last word before the cursor from `words`.
func complete(_ text: String, _ cursor: Int) -> Completion {
  let before = text.prefix(cursor)
  let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init)
  guard let word, !word.isEmpty else { return .none }
  let fitting = words.filter { $0.hasPrefix(word) }
  return .candidates(fitting, from: cursor - word.count, typed: word)
}

func write(_ text: String, toFileIn variable: String) {
  guard let path = environment[variable] else { return }
  try? text.write(toFile: path, atomically: true, encoding: .utf8)
}

/// Hands a line over, on the terminal or in a file in which NUL ends each.
func report(_ line: String, mark: String = "") {
  guard let path = environment["PROBE_LINES"] else { return print("\(mark)<\(escaped(line))>") }
  let file = FileHandle(forWritingAtPath: path)
  if file == nil { _ = FileManager.default.createFile(atPath: path, contents: nil) }
  guard let file = file ?? FileHandle(forWritingAtPath: path) else { return }
  _ = try? file.seekToEnd()
  try? file.write(contentsOf: Data((mark + line + "\u{0}").utf8))
  try? file.close()
}

var request = LineRequest(prompt: environment["PROBE_PROMPT"] ?? "> ")
request.text = environment["PROBE_TEXT"] ?? ""
request.ghost = environment["PROBE_GHOST"] ?? ""
request.history = (environment["PROBE_HISTORY"] ?? "").split(separator: "|").map(String.init)
request.isMultiline = environment["PROBE_SINGLE"] == nil
request.isSecret = environment["PROBE_SECRET"] != nil
request.pause = environment["PROBE_PAUSE"].flatMap(Double.init) ?? request.pause
request.complete = complete
request.draft = { write($0, toFileIn: "PROBE_DRAFT") }
if environment["PROBE_CRASH"] != nil { request.draft = { _ in abort() } }
if environment["PROBE_STATUS"] != nil {
  var ticks = 0
  request.tick = 0.1
  request.status = {
    ticks += 1
    return "第 3 批 · 2/14\t0:\(ticks) / 7:00"
  }
}
if environment["PROBE_LIVE"] != nil {
  request.live = { $0.hasPrefix("/") ? ["/back", "/goto", "/park"].filter($0.isPrefix) : [] }
}

extension String {
  /// Whether this text is what another begins with.
  func isPrefix(_ other: String) -> Bool { other.hasPrefix(self) }
}

if environment["PROBE_PLAIN"] != nil {
  var reader = PlainReader()
  while case .line(let line) = reader.read(prompt: request.prompt) { report(line) }
  exit(0)
}
let keys = environment["PROBE_KEYS"].flatMap(KeyBindings.init) ?? .emacs
guard var editor = LineEditor(program: "LineEditorProbe", keys: keys) else {
  print("no terminal")
  exit(1)
}
reading: while true {
  switch editor.read(request) {
  case .line(let line):
    report(line)
    if !request.isSecret { request.history.append(line) }
  case .interrupted(let line): report(line, mark: "^")
  case .endOfInput: break reading
  case .gone(let line):
    write(line, toFileIn: "PROBE_HALF")
    exit(3)
  }
  request.text = ""
}
