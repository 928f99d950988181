import Forms
import Understanding

/// Reads one item of a rubric.
struct RubricItemReader {
  let map: YAMLMap
  let reader: RubricReader

  /// The name of a check as the file writes it.
  private enum Check: String, CaseIterable {
    case said, before, penalty, facts, record, contacts, listened, department, date, handling
    case accusedUnit = "accused_unit"
    case representatives, pace

    /// The keys that it takes beside those of every item.
    var keys: [String] {
      switch self {
      case .said: ["topics", "words", "with", "with_referral", "place", "times", "field"]
      case .before: ["topics", "other"]
      case .penalty: ["topics", "notes", "most"]
      case .record: ["invented", "enough", "told", "except"]
      case .date: ["topics", "words"]
      case .accusedUnit: ["cost"]
      case .representatives: ["most"]
      case .pace: ["full", "none", "turns"]
      case .facts, .contacts, .listened, .department, .handling: []
      }
    }
  }

  func item() -> RubricItem? {
    let name = map.neededName("item")
    let title = map.neededLocalized("title")
    let points = reader.number("points", in: map)
    let earned = map.localized("earned")
    let missed = map.localized("missed")
    if !map.has("check") { map.report.add(.missingKey("check"), at: map.place) }
    guard let word = map.word("check", as: Check.self) else { return nil }
    let common = [
      "item", "title", "points", "check", "when", "unless", "earned", "missed", "instead",
    ]
    map.refuseKeys(except: common + word.keys)
    let check = check(word)
    guard let name, let title, let points, let check else { return nil }
    return RubricItem(
      name: name, title: title, points: points, check: check,
      when: reader.names("when", in: map, allowed: RubricCondition.allCases),
      unless: reader.names("unless", in: map, allowed: RubricCondition.allCases),
      earned: earned ?? title, missed: missed ?? title, instead: map.localized("instead"))
  }

  private func check(_ word: Check) -> RubricCheck? {
    switch word {
    case .said: .said(saying())
    case .before: .before(topics("topics"), topics("other"))
    case .penalty:
      number("most").map { most in
        .penalty(
          topics: topics("topics"),
          notes: reader.names("notes", in: map, allowed: RubricNote.allCases), most: most)
      }
    case .facts: .facts
    case .record: record()
    case .contacts: .contacts
    case .listened: .listened
    case .department: .department
    case .date: .date(topics("topics"), reader.lines("words", in: map) ?? Lines(zh: [], en: []))
    case .handling: .handling
    case .accusedUnit: number("cost").map { .accusedUnit(cost: $0) }
    case .representatives: number("most").map { .representatives(most: Int($0)) }
    case .pace: pace()
    }
  }

  private func saying() -> RubricSaying {
    RubricSaying(
      topics: topics("topics"), words: reader.lines("words", in: map) ?? Lines(zh: [], en: []),
      with: reader.lines("with", in: map), withReferral: map.flag("with_referral"),
      place: map.word("place", as: RubricSaying.Place.self) ?? .anywhere,
      times: map.has("times") ? Int(number("times") ?? 1) : 1, field: map.text("field"))
  }

  private func record() -> RubricCheck? {
    let invented = number("invented")
    guard let enough = reader.number("enough", in: map, to: 1), let invented else { return nil }
    return .record(
      RubricRecord(
        invented: invented, enough: enough, told: map.texts("told").map(\.text),
        except: map.texts("except").map(\.text)))
  }

  private func pace() -> RubricCheck? {
    let full = reader.number("full", in: map, to: 86_400)
    let none = reader.number("none", in: map, to: 86_400)
    guard let turns = number("turns"), let full, let none else { return nil }
    guard none > full else {
      map.add(.badValue("\(Int(none))", key: "none", allowed: ["> \(Int(full))"]), at: "none")
      return nil
    }
    return .pace(RubricPace(full: Int(full), none: Int(none), turns: Int(turns)))
  }

  private func number(_ key: String) -> Double? {
    reader.number(key, in: map)
  }

  private func topics(_ key: String) -> [Topic] {
    reader.names(key, in: map, allowed: Topic.all)
  }
}
