package import Forms

/// A score on one screen: the total, the parts, what went well, what to better, what was not asked.
package enum ScorePage {
  /// At most 78 columns wide.
  package static func text(_ score: Score, _ language: Language) -> String {
    let words = Words(language: language)
    var rows = [heading(score, words), ""]
    rows += score.parts.map { row($0, score, words) }
    let choice = ScoreChoice(score)
    rows += section(words.best, choice.best(3).map { praise($0, words) })
    rows += section(words.better, choice.corrections(5).map { correction($0, words) })
    rows += notUnderstood(score, words)
    rows += missed(score, words)
    return rows.joined(separator: "\n") + "\n"
  }

  static let columns = 78
  private static let mostMissed = 8

  private static func heading(_ score: Score, _ words: Words) -> String {
    let left = "── \(words.title) · \(ScoreText.shortened(score.title, to: 40)) "
    let right = " \(words.total(score.total)) · \(score.word) ──"
    let gap = columns - ScoreText.width(left) - ScoreText.width(right)
    return left + String(repeating: "─", count: max(2, gap)) + right
  }

  private static func row(_ part: ScorePart, _ score: Score, _ words: Words) -> String {
    let titles = score.parts.map { ScoreText.width($0.title) }
    let points = ScoreText.rightAligned(ScoreText.fixed(part.points), to: 5)
    let most = ScoreText.rightAligned(ScoreText.fixed(part.most), to: 4)
    let filled = max(0, min(bar, Int((part.share * Double(bar)).rounded())))
    return "  " + ScoreText.padded(part.title, to: titles.max() ?? 0) + "  \(points) / \(most)  "
      + String(repeating: "█", count: filled) + String(repeating: "·", count: bar - filled)
  }

  private static let bar = 30

  private static func section(_ title: String, _ items: [[String]]) -> [String] {
    items.isEmpty ? [] : ["", title] + items.joined()
  }

  private static func praise(_ weighed: ScoreChoice.Weighed, _ words: Words) -> [String] {
    let item = weighed.item
    let line = item.evidence.first { if case .line = $0.place { true } else { false } }
    let quote = line.map { words.evidence($0, to: 44) } ?? ""
    return wrapped(words.joined(item.title, quote), mark: "+")
  }

  private static func correction(_ weighed: ScoreChoice.Weighed, _ words: Words) -> [String] {
    let item = weighed.item
    let quotes = item.evidence.prefix(1).map { words.evidence($0, to: 36) }
    let what = words.joined(item.title, item.why) + quotes.map { words.bracketed($0) }.joined()
    let rows = wrapped(what, mark: "-")
    guard !item.instead.isEmpty else { return rows }
    return rows
      + ScoreText.wrapped(item.instead, to: columns, first: "    → ", indent: "      ")
  }

  private static func notUnderstood(_ score: Score, _ words: Words) -> [String] {
    guard !score.notUnderstood.isEmpty else { return [] }
    let lines = score.notUnderstood.prefix(mostNotUnderstood).flatMap {
      wrapped(words.evidence($0, to: 50), mark: "~")
    }
    let rest = score.notUnderstood.count - mostNotUnderstood
    return ["", words.notUnderstood] + lines + (rest > 0 ? ["  " + words.more(rest)] : [])
  }

  private static let mostNotUnderstood = 4

  private static func missed(_ score: Score, _ words: Words) -> [String] {
    guard !score.missed.isEmpty else { return [] }
    var rows = ["", words.missed(score.missed.count)]
    for missed in score.missed.prefix(mostMissed) {
      let ending = missed.withheld.map { words.bracketed(words.withheld($0)) } ?? ""
      rows += wrapped(words.joined(missed.title, missed.question) + ending, mark: "?")
    }
    let rest = score.missed.count - mostMissed
    return rest > 0 ? rows + ["  " + words.more(rest)] : rows
  }

  private static func wrapped(_ text: String, mark: String) -> [String] {
    ScoreText.wrapped(text, to: columns, first: "  \(mark) ", indent: "    ")
  }
}

extension ScorePage {
  /// The words of the page in one language.
  struct Words {
    let language: Language

    private func text(_ zh: String, _ en: String) -> String {
      LocalizedText(zh: zh, en: en)(language)
    }

    var title: String { text("练习成绩", "Practice") }
    var best: String { text("做得好", "What went well") }
    var better: String { text("最该改进", "What would help most") }
    var never: String { text("从未", "never") }

    func total(_ total: Int) -> String { text("\(total) 分", "\(total) of 100") }
    var notUnderstood: String {
      text("没听懂的（不扣分；换个说法再问）", "Not understood (costs nothing; put it another way)")
    }
    func missed(_ count: Int) -> String {
      text("没问出来的（\(count) 项），可以这样问", "Not found (\(count)), and how to ask")
    }
    func withheld(_ line: Int) -> String {
      text("第 \(line) 行问过，没肯说", "asked in line \(line), not told")
    }
    func more(_ count: Int) -> String { text("另有 \(count) 项", "and \(count) more") }
    func joined(_ left: String, _ right: String) -> String {
      right.isEmpty ? left : text("\(left)：\(right)", "\(left): \(right)")
    }
    func bracketed(_ words: String) -> String { text("（\(words)）", " (\(words))") }

    func place(_ evidence: ScoreEvidence) -> String {
      switch evidence.place {
      case .line(let line): text("第 \(line) 行", "line \(line)")
      case .field(_, let short): text("记录·\(short)", "record, \(short)")
      }
    }

    func evidence(_ evidence: ScoreEvidence, to columns: Int) -> String {
      let words = ScoreText.shortened(evidence.words, to: columns)
      return text("\(place(evidence))“\(words)”", "\(place(evidence)) “\(words)”")
    }
  }
}
