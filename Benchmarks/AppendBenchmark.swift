import CaseLog
import CaseRecord
import Foundation
import GRDB

/// Compares an answer's way into the log with the least that SQLite needs for it.
enum AppendBenchmark {
  static func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jiefang-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let bare = try CaseLog.database(at: folder.appending(path: "bare.sqlite").path)
    try bare.write { db in try db.execute(sql: "CREATE TABLE t (x TEXT)") }
    let log = try CaseLog(
      CaseLog.database(at: folder.appending(path: "log.sqlite").path), newDevice: "bench")
    let now = Moment(
      time: "2026-11-24T14:52:00+08:00", milliseconds: 1_764_000_000_000,
      day: CivilDate(daysSince1970: 20_781))
    let (visit, _) = try log.startVisit(
      formHash: "", formName: "f", formVersion: "1", reception: nil, queryCode: "ABC", by: "李某",
      at: now)
    let draft = EventDraft(
      .answered,
      [
        "field": "story", "status": "answered", "value": ["type": "text", "value": "油烟扰民"],
        "said": "油烟扰民", "question": "请您说说，遇到了什么事？", "short": "情况", "text": "油烟扰民",
      ])
    var commits: [Double] = []
    var appends: [Double] = []
    for _ in 0..<400 {
      commits.append(
        try milliseconds {
          try bare.write { db in
            try db.cachedStatement(sql: "INSERT INTO t VALUES ('油烟扰民')").execute()
          }
        })
      appends.append(
        try milliseconds {
          _ = try log.append([draft], to: visit, by: "李某", at: now, clearsDraft: true)
        })
    }
    Figures.row("bare commit, ms", [Figures.text(Figures.median(commits), 3)])
    Figures.row("append of an answer, ms", [Figures.text(Figures.median(appends), 3)])
    Figures.row("append / commit", [Figures.text(Figures.pairedRatio(appends, commits))])
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body) / .milliseconds(1)
  }
}
