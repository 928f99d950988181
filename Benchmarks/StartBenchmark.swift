import CaseLog
import CaseRecord
import Foundation
import GRDB

/// The start with a register of many cases, and the memory of a sitting.
enum StartBenchmark {
  static func run(_ desk: Desk, cases: Int, runs: Int) throws {
    try fill(desk, cases)
    var times: [Double] = []
    for run in 0...runs {
      let terminal = try desk.start()
      guard let seen = terminal.awaitRead(1) else { throw CocoaError(.fileReadUnknown) }
      // The first start brings the files into the page cache.
      if run > 0 { times.append(Double(seen - terminal.started) / 1e6) }
    }
    Figures.row(
      "start with \(cases) cases, ms",
      [
        Figures.text(Figures.median(times), 1), Figures.text(Figures.percentile(0.99, times), 1),
        "\(runs)",
      ])
    let terminal = try desk.atStory()
    let kinds = [("VmHWM", "peak"), ("RssAnon", "its own")]
    for (field, name) in kinds {
      Figures.row("memory at the story, \(name), MiB", [Figures.text(terminal.memory(field), 1)])
    }
    terminal.type("油烟扰民\r城市管理局\r来信\r\r没有回音\r\r\r\r")
    terminal.settle(300)
    for (field, name) in kinds {
      Figures.row("memory later on, \(name), MiB", [Figures.text(terminal.memory(field), 1)])
    }
  }

  /// Finished visits with a dozen answers each, written without waiting for the disk.
  private static func fill(_ desk: Desk, _ cases: Int) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF")
    }
    let log = try CaseLog(
      DatabaseQueue(path: desk.register, configuration: configuration), newDevice: "bench")
    let reception = try log.latestReception()?["reception"]?.string.map {
      Reception.ID(rawValue: $0)
    }
    let fields = [
      "story", "contacts[1].department", "contacts[1].channel", "contacts[1].reply", "demand",
      "visitor_name", "visitor_phone", "visitor_address", "response", "contact_back", "readback",
      "satisfaction",
    ]
    let drafts =
      fields.map { field in
        EventDraft(
          .answered,
          [
            "field": .string(field), "status": "answered",
            "value": ["type": "text", "value": "小区楼下的饭店油烟扰民"],
            "said": "小区楼下的饭店油烟扰民", "question": "请您说说，遇到了什么事？", "short": "情况",
            "text": "小区楼下的饭店油烟扰民",
          ])
      } + [EventDraft(.finished, [:])]
    for index in 0..<cases {
      let now = Moment(
        time: "2026-01-0\(index / 1200 + 1)T09:00:00+08:00",
        milliseconds: 1_767_229_200_000 + index * 60_000,
        day: CivilDate(daysSince1970: 20_454))
      let (visit, _) = try log.startVisit(
        formHash: "", formName: "reception", formVersion: "1", reception: reception,
        queryCode: "ABC345", by: "李某", at: now)
      try log.append(drafts, to: visit, by: "李某", at: now)
    }
  }
}
