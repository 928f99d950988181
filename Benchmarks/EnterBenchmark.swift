import CaseLog
import Foundation
import GRDB

/// From Enter to the first byte of the next question, beside a bare commit on the same disk.
enum EnterBenchmark {
  /// Answers whose next questions follow at once; the visit goes round and round.
  private static let lines = ["城市管理局", "来信", "", "没有回音", "", ""]

  static func run(_ desk: Desk, count: Int) throws {
    let bare = try CaseLog.database(at: desk.folder + "/bare.sqlite")
    try bare.write { db in try db.execute(sql: "CREATE TABLE t (x TEXT)") }
    let terminal = try desk.atStory()
    var reads = terminal.output.count(of: BenchTerminal.reading)
    terminal.type("油烟扰民\r")
    reads += 1
    terminal.awaitRead(reads)
    var enters: [Double] = []
    var commits: [Double] = []
    for index in 0..<count {
      terminal.type(lines[index % lines.count])
      terminal.settle(3)
      let start = terminal.output.count
      let sent = BenchTerminal.now
      terminal.type("\r")
      let seen = terminal.wait(from: start) { shown in
        shown.firstRange(of: BenchTerminal.done).map { $0.upperBound < shown.endIndex } ?? false
      }
      guard let seen else { break }
      enters.append(Double(seen - sent) / 1e6)
      reads += 1
      terminal.awaitRead(reads)
      terminal.settle(3)
      let begin = BenchTerminal.now
      try bare.write { db in
        try db.cachedStatement(sql: "INSERT INTO t VALUES ('油烟扰民')").execute()
      }
      commits.append(Double(BenchTerminal.now - begin) / 1e6)
    }
    for (name, times) in [("Enter to next question", enters), ("bare commit", commits)] {
      Figures.row(
        name,
        [
          Figures.text(Figures.median(times)), Figures.text(Figures.percentile(0.99, times)),
          "\(times.count)",
        ])
    }
    Figures.row("paired ratio", [Figures.text(Figures.pairedRatio(enters, commits))])
  }
}
