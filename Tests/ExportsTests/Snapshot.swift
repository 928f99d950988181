import Foundation
import Testing

/// Compares a whole text with a file; `RECORD_SNAPSHOTS=1` records it anew, and fails that run.
enum Snapshot {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  static func compare(_ text: String, with file: URL) throws {
    if isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "\(file.lastPathComponent) differs; RECORD_SNAPSHOTS=1 records it")
  }

  static func compare(_ text: String, named name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    try compare(text, with: folder.appending(path: "Snapshots/\(name)"))
  }
}
