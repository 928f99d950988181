import CaseRecord
import Foundation

/// How well stories are heard: precision and recall by field, replies and demands by their words.
package struct ListenMeasure: Sendable {
  /// Counts of one field.
  package struct Count: Hashable, Sendable {
    package var right = 0
    package var extra = 0
    package var missed = 0

    package var precision: Double { right + extra == 0 ? 1 : Double(right) / Double(right + extra) }
    package var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  }

  package private(set) var counts: [String: Count] = [:]
  /// Sums of F1 by words, and over how many.
  private var overlaps: [String: (sum: Double, count: Int)] = [:]
  package private(set) var contacts = Count()
  package private(set) var stories = 0

  package init() {}

  /// Counts one story; returns what is wrong, a line each.
  @discardableResult
  package mutating func count(_ story: MarkedStory, _ findings: [Finding]) -> [String] {
    stories += 1
    let scalars = Array(story.text.unicodeScalars)
    func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    var problems: [String] = []
    let pairs = pairing(story, findings)
    var matched: Set<Int> = []
    for mark in story.marks {
      let candidates = findings.indices.filter { index in
        let finding = findings[index]
        guard finding.field == mark.field, !matched.contains(index) else { return false }
        guard let contact = mark.contact else { return finding.repeatName == nil }
        return finding.repeatName == "contacts" && pairs[contact] == finding.instance
      }
      if Self.byWords.contains(mark.field) {
        let score = candidates.first.map { Self.overlap(words(mark.range), findings[$0].text) } ?? 0
        let known = overlaps[mark.field] ?? (0, 0)
        overlaps[mark.field] = (known.sum + score, known.count + 1)
        if let first = candidates.first { matched.insert(first) }
        if score < 0.6 {
          problems.append(
            "\(mark.field)[\(mark.contact ?? 0)] \(Int(score * 100))%: \(words(mark.range)) | \(candidates.first.map { findings[$0].text } ?? "-")"
          )
        }
        continue
      }
      let right = candidates.first { agrees(mark, findings[$0], words(mark.range)) }
      if let right {
        matched.insert(right)
        counts[mark.field, default: Count()].right += 1
      } else {
        counts[mark.field, default: Count()].missed += 1
        problems.append(
          "MISSED \(mark.field)[\(mark.contact ?? 0)] \(mark.value): \(words(mark.range))"
            + (candidates.first.map {
              " | as \(findings[$0].text) \(Self.text(findings[$0].value))"
            } ?? ""))
      }
    }
    for (index, finding) in findings.enumerated() where !matched.contains(index) {
      if Self.byWords.contains(finding.field) {
        let known = overlaps[finding.field] ?? (0, 0)
        overlaps[finding.field] = (known.sum, known.count + 1)
      } else {
        counts[finding.field, default: Count()].extra += 1
      }
      problems.append(
        "EXTRA  \(finding.path): \(finding.text) \(Self.text(finding.value)) (\(finding.rule))")
    }
    countContacts(story, findings, pairs)
    return problems
  }

  /// Which contact of the findings is which of the truth, by their offices, else by their order.
  private func pairing(_ story: MarkedStory, _ findings: [Finding]) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var used: Set<Int> = []
    let truth = Set(story.marks.compactMap(\.contact)).sorted()
    let found = Set(findings.filter { $0.repeatName == "contacts" }.map(\.instance)).sorted()
    // By the most of what they share.
    var scores: [(score: Double, truth: Int, found: Int)] = []
    for one in truth {
      for other in found {
        var score = 0.0
        for mark in story.marks where mark.contact == one {
          for finding in findings
          where finding.instance == other && finding.repeatName == "contacts"
            && finding.field == mark.field
          {
            let shared = mark.range.clamped(to: finding.range).count
            if shared > 0 { score += mark.field == "department" ? 3 : 1 }
            if mark.field == "department", agrees(mark, finding, "") { score += 0.5 }
          }
        }
        if score > 0 { scores.append((score, one, other)) }
      }
    }
    for (_, one, other) in scores.sorted(by: {
      ($1.score, $0.truth, $0.found) < ($0.score, $1.truth, $1.found)
    }) where pairs[one] == nil && !used.contains(other) {
      pairs[one] = other
      used.insert(other)
    }
    return pairs
  }

  /// A contact is put together rightly if its department, channel and date are those of the truth.
  private mutating func countContacts(
    _ story: MarkedStory, _ findings: [Finding], _ pairs: [Int: Int]
  ) {
    for contact in Set(story.marks.compactMap(\.contact)) {
      guard let pair = pairs[contact] else {
        contacts.missed += 1
        continue
      }
      let isRight = ["department", "channel", "date"].allSatisfy { field in
        let mark = story.marks.first { $0.contact == contact && $0.field == field }
        let finding = findings.first {
          $0.repeatName == "contacts" && $0.instance == pair && $0.field == field
        }
        guard let mark else { return finding == nil }
        return finding.map { agrees(mark, $0, "") } ?? false
      }
      if isRight { contacts.right += 1 } else { contacts.missed += 1 }
    }
  }

  /// Whether a finding has the value of a mark.
  private func agrees(_ mark: MarkedStory.Mark, _ finding: Finding, _ words: String) -> Bool {
    switch finding.value {
    case .choices(let choices):
      let choice = choices.first
      if mark.field == "department", mark.value == "-" || choice?.isListed != true {
        // Not on the list, or not by one of the two: the same words must be meant.
        return mark.range.overlaps(finding.range)
      }
      return choice?.name == mark.value
    case .date(let date):
      let season = date.season.map { "-" + $0.rawValue } ?? ""
      return date.iso + season == mark.value
    case .quantity(let quantity): return quantity.value == Decimal(string: mark.value)
    case .text(let text):
      if mark.field == "place" || mark.field == "visitor_address" {
        return mark.range.overlaps(finding.range)
      }
      return Self.bare(text) == Self.bare(mark.value)
    case .time, .acknowledged: return false
    }
  }

  private static func bare(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .choices(let choices): choices.map(\.name).joined(separator: "+")
    case .date(let date): date.iso + (date.season?.rawValue ?? "")
    case .quantity(let quantity): "\(quantity.value)"
    default: ""
    }
  }

  private static let byWords: Set = ["reply", "demand", "hardship_words"]

  /// F1 over words, of Chinese over characters.
  static func overlap(_ one: String, _ other: String) -> Double {
    func bag(_ text: String) -> [String: Int] {
      var bag: [String: Int] = [:]
      let isChinese = text.contains(where: \.isHan)
      if isChinese {
        for character in text where character.isLetter || character.isNumber {
          bag[String(character), default: 0] += 1
        }
      } else {
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
          bag[String(word), default: 0] += 1
        }
      }
      return bag
    }
    let (left, right) = (bag(one), bag(other))
    let shared = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    let total = left.values.reduce(0, +) + right.values.reduce(0, +)
    return total == 0 ? 1 : 2 * Double(shared) / Double(total)
  }

  /// The figures, a line for each field.
  package var text: String {
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)" }
    var lines = ["stories: \(stories)"]
    for (field, count) in counts.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(field): precision \(percent(count.precision)) recall \(percent(count.recall)) (\(count.right) right, \(count.extra) extra, \(count.missed) missed)"
      )
    }
    for (field, overlap) in overlaps.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "\(field): F1 by words \(percent(overlap.sum / Double(max(1, overlap.count)))) of \(overlap.count)"
      )
    }
    lines.append(
      "contacts put together: \(percent(contacts.recall)) of \(contacts.right + contacts.missed)")
    return lines.joined(separator: "\n")
  }
}
