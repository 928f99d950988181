package import Forms

/// A score as a Markdown document, with every point and where it comes from.
package enum ScoreMarkdown {
  package static func text(_ score: Score, _ language: Language) -> String {
    let words = ScorePage.Words(language: language)
    let chinese = language == .chinese
    var rows = [
      "# \(words.title) · \(escaped(score.title))", "",
      "**\(words.total(score.total)) · \(escaped(score.word))** · "
        + ScoreReasons.clock(score.milliseconds / 1000)
        + (chinese ? " · \(score.turns) 句" : " · \(score.turns) turns"),
      "", chinese ? "| 部分 | 得分 | 满分 | 依据 |" : "| part | points | of | rests on |",
      "|---|---:|---:|---|",
    ]
    rows += score.parts.map { part in
      "| \(escaped(part.title)) | \(ScoreText.fixed(part.points)) | \(ScoreText.fixed(part.most)) "
        + "| \(escaped(part.source)) |"
    }
    for part in score.parts { rows += section(part, words, chinese) }
    if !score.notUnderstood.isEmpty {
      rows += ["", "## \(words.notUnderstood)", ""]
      rows += score.notUnderstood.map { "- " + escaped(words.evidence($0, to: 80)) }
    }
    rows += missed(score, chinese)
    return rows.joined(separator: "\n") + "\n"
  }

  private static func section(
    _ part: ScorePart, _ words: ScorePage.Words, _ chinese: Bool
  ) -> [String] {
    let head =
      chinese ? "| 项目 | 得分 | 为什么 | 出处 | 可以这样 |" : "| item | points | why | where | instead |"
    let rows = part.items.map { item -> String in
      let points = ScoreText.number(item.points) + " / " + ScoreText.number(item.most)
      let places = item.evidence.map { escaped(words.evidence($0, to: 80)) }
      let place = places.isEmpty ? words.never : places.joined(separator: "<br>")
      return "| \(escaped(item.title)) | \(points) | \(escaped(item.why)) | \(place) "
        + "| \(escaped(item.instead)) |"
    }
    return ["", "## \(escaped(part.title))", "", head, "|---|---:|---|---|---|"] + rows
  }

  private static func missed(_ score: Score, _ chinese: Bool) -> [String] {
    guard !score.missed.isEmpty else { return [] }
    let rows = score.missed.map { missed in
      "- \(escaped(missed.title))" + (chinese ? "：" : ": ") + escaped(missed.question)
        + (missed.withheld.map {
          chinese ? "（第 \($0) 行问过，没肯说）" : " (asked in line \($0), not told)"
        }
          ?? "")
    }
    return ["", chinese ? "## 没问出来的" : "## Not found", ""] + rows
  }

  /// Words that stay words, whatever signs are in them.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in ScoreText.clean(text) {
      if "\\`*_[]<>|#{}~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
