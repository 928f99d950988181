import CaseRecord
package import Forms

/// The totals of many practices as a plot of text, with a table and what got better.
package enum HistoryPlot {
  /// `entries` oldest first; of more than fit in the width, and in the table, the latest are shown.
  package static func text(_ entries: [HistoryEntry], _ language: Language, width: Int) -> String {
    guard !entries.isEmpty else {
      return LocalizedText(zh: "还没有练习过。", en: "No practice yet.")(language) + "\n"
    }
    let width = max(40, width)
    var rows = plot(entries, width)
    rows += [""] + table(entries, language, width)
    rows += [""] + progress(entries, language, width)
    return rows.joined(separator: "\n") + "\n"
  }

  private static let axis = 5
  private static let mostRows = 12

  /// One mark a practice, the height its total, dates below where there is room.
  private static func plot(_ entries: [HistoryEntry], _ width: Int) -> [String] {
    let room = width - axis - 1
    let shown = entries.suffix(room / 2)
    let step = max(2, min(8, room / max(1, shown.count)))
    var rows: [String] = []
    for level in stride(from: 100, through: 0, by: -10) {
      var line = ScoreText.rightAligned(level % 20 == 0 ? "\(level)" : "", to: axis - 2)
      line += level % 20 == 0 ? " ┤" : " │"
      for entry in shown {
        let isHere = (entry.total + 5) / 10 * 10 == level
        let mark = isHere ? "●" : level % 20 == 0 ? "·" : " "
        line += String(repeating: " ", count: step - 1) + mark
      }
      rows.append(line.trimmingBlanks)
    }
    rows.append(
      String(repeating: " ", count: axis - 1) + "└"
        + String(repeating: "─", count: step * shown.count))
    rows.append(dates(shown, step))
    return rows
  }

  /// Month and day below the marks, as many as stand apart; the last is always there.
  private static func dates(_ entries: ArraySlice<HistoryEntry>, _ step: Int) -> String {
    var columns = Array(repeating: Character(" "), count: axis + step * entries.count)
    var next = columns.count + 1
    for (index, entry) in entries.enumerated().reversed() {
      let label = day(entry)
      let end = axis + step * (index + 1)
      let start = end - label.count
      guard end < next, start >= 0 else { continue }
      columns.replaceSubrange(start..<end, with: label)
      next = start
    }
    return String(columns).trimmingBlanks
  }

  private static func day(_ entry: HistoryEntry) -> String {
    String(entry.date.iso.dropFirst(5))
  }

  private static func table(
    _ entries: [HistoryEntry], _ language: Language, _ width: Int
  ) -> [String] {
    let heads = LocalizedText(zh: "日期 来访人 分数 最弱", en: "date visitor total weakest")(language)
      .split(separator: " ").map(String.init)
    let shown = entries.suffix(mostRows)
    let cells = shown.map { entry in
      [
        entry.date.iso, ScoreText.shortened(entry.visitor, to: 24), "\(entry.total)",
        entry.weakest.map { "\($0.title) \(percent($0.share))" } ?? "",
      ]
    }
    let widths = (0..<heads.count).map { column in
      ([heads] + cells).map { ScoreText.width($0[column]) }.max() ?? 0
    }
    return ([heads] + cells).map { row in
      row.enumerated().map { column, cell in
        column == 2
          ? ScoreText.rightAligned(cell, to: widths[column])
          : ScoreText.padded(cell, to: widths[column])
      }.joined(separator: "  ").trimmingBlanks
    }.map { ScoreText.width($0) > width ? ScoreText.shortened($0, to: width) : $0 }
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))%"
  }

  /// The part that rose most from the first half of the practices to the second.
  private static func progress(
    _ entries: [HistoryEntry], _ language: Language, _ width: Int
  ) -> [String] {
    guard entries.count > 1 else {
      let text = LocalizedText(
        zh: "只练了一次，再练一次就能比较。", en: "One practice so far; a second one can be compared.")
      return wrapped(text(language), width)
    }
    let old = shares(entries.prefix(entries.count / 2))
    let new = shares(entries.suffix(entries.count - entries.count / 2))
    let names = entries.flatMap(\.parts).reduce(into: [HistoryEntry.Part]()) { parts, part in
      if !parts.contains(where: { $0.name == part.name }) { parts.append(part) }
    }
    let changes = names.compactMap { part -> (title: String, from: Double, to: Double)? in
      guard let from = old[part.name], let to = new[part.name] else { return nil }
      return (part.title, from, to)
    }
    guard let best = changes.max(by: { $0.to - $0.from < $1.to - $1.from }),
      percent(best.to) != percent(best.from), best.to > best.from
    else {
      let text = LocalizedText(
        zh: "还没有哪一部分见好；看看每次最弱的一项。",
        en: "No part has got better yet; look at the weakest of each practice.")
      return wrapped(text(language), width)
    }
    let (from, to) = (percent(best.from), percent(best.to))
    let text = LocalizedText(
      zh: "进步最大：\(best.title)，从 \(from) 到 \(to)（前半与后半的平均）。",
      en: "Most improved: \(best.title), from \(from) to \(to) (first half and second, on average)."
    )
    return wrapped(text(language), width)
  }

  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    ScoreText.wrapped(text, to: width, first: "", indent: "")
  }

  /// The mean share of each part, in those practices that have it.
  private static func shares(_ entries: ArraySlice<HistoryEntry>) -> [String: Double] {
    Dictionary(grouping: entries.flatMap(\.parts), by: \.name).mapValues { parts in
      parts.reduce(0) { $0 + $1.share } / Double(parts.count)
    }
  }
}
