import Foundation
import Testing

/// The probe on a terminal of its own, and what a person would see there.
final class EditorRun {
  let terminal: PseudoTerminal
  private(set) var screen: ScreenModel
  /// All that the program has written.
  private(set) var written: [UInt8] = []
  let folder: URL

  /// The probe stands beside the tests.
  static let probe = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "LineEditorProbe")

  init(
    _ environment: [String] = [], columns: Int = 80, rows: Int = 24,
    joining: ScreenModel.Joining = .clusters, program: URL = EditorRun.probe,
    arguments: [String] = []
  ) throws {
    screen = ScreenModel(columns: columns, rows: rows, joining: joining)
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.path
    let files = ["DRAFT", "HALF", "LINES"].map { "PROBE_\($0)=\(path)/\($0)" }
    terminal = try PseudoTerminal(
      program, arguments, environment: files + environment, columns: columns, rows: rows)
    waitFor { $0.isPasteMarked || !$0.shown.isEmpty }
    settle()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func take(_ bytes: [UInt8]) {
    written += bytes
    screen.take(bytes)
  }

  func settle() {
    terminal.settle { take($0) }
  }

  /// Types text and waits until it has been dealt with.
  func type(_ text: String) {
    type(Array(text.utf8))
  }

  func type(_ bytes: [UInt8]) {
    terminal.type(bytes) { take($0) }
    settle()
  }

  /// Types without waiting: under a shell others take the keys.
  func typeBlindly(_ text: String) {
    terminal.type(Array(text.utf8)) { take($0) }
  }

  /// Lets time pass for the editor, such as it waits after ESC.
  func pause(_ seconds: Double) {
    usleep(UInt32(seconds * 1e6))
    settle()
  }

  func paste(_ text: String) {
    type("\u{1B}[200~\(text)\u{1B}[201~")
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    terminal.resize(columns: columns, rows: rows)
    usleep(2000)
    settle()
  }

  /// Reads until the screen is as wanted, or some seconds have passed.
  @discardableResult
  func waitFor(seconds: Double = 5, _ isThere: (ScreenModel) -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while !isThere(screen) {
      if Date() > end { return false }
      take(terminal.output(within: 0.05))
    }
    return true
  }

  /// Ends the line with Enter; the line as the program got it.
  func accept() -> String? {
    let before = lines.count
    type("\r")
    let end = Date(timeIntervalSinceNow: 5)
    while lines.count == before && Date() < end { settle() }
    return lines.count > before ? lines.last : nil
  }

  /// All lines that the program got.
  var lines: [String] {
    file("LINES").split(separator: "\u{0}", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  func file(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  var cursor: [Int] { [screen.row, screen.column] }
}
