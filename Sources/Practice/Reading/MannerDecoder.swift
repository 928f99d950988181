import Forms
import Understanding

/// Reads what any visitor says; what is wrong goes into the map's report.
struct MannerDecoder {
  let map: YAMLMap

  /// Nil, with a finding, if it has no version.
  func manner() -> Manner? {
    map.refuseKeys(except: [
      "version", "reactions", "lines", "stage", "lacks", "jargon", "forbidden", "words", "mood",
    ])
    let version = map.neededText("version")
    let reactions = all(Manner.reacting, "reactions") { $0.moodLines($1) }
    let lacks = all(Topic.asking, "lacks") { $0.lines($1) }
    let lines = all("lines", as: Manner.Line.self) { $0.moodLines($1) }
    let stage = all("stage", as: Manner.Stage.self) { $0.lines($1) }
    let words = all("words", as: Manner.Words.self) { $0.lines($1) }
    checkMeaning(lines)
    let jargon = map.neededLines("jargon")
    let forbidden = map.neededMaps("forbidden").compactMap(phrase)
    let mood = rules()
    guard let version else { return nil }
    return Manner(
      version: version, reactions: reactions, lines: lines, stage: stage, lacks: lacks,
      jargon: jargon ?? Lines(zh: [], en: []), forbidden: forbidden, words: words, mood: mood)
  }

  /// A map with a value for every one of some topics.
  private func all<Value>(
    _ topics: [Topic], _ key: String, _ read: (YAMLMap, String) -> Value?
  ) -> [Topic: Value] {
    let inside = map.neededMap(key)
    for topic in topics {
      if let inside, !inside.has(topic.rawValue) {
        inside.report.add(.missingKey(topic.rawValue), at: map.place(ofKey: key))
      }
    }
    return map.byTopic(key, allowed: topics, read)
  }

  /// A map with a value for every one of some names.
  private func all<Name: RawRepresentable<String> & CaseIterable & Hashable, Value>(
    _ key: String, as: Name.Type, _ read: (YAMLMap, String) -> Value?
  ) -> [Name: Value] {
    guard let inside = map.neededMap(key) else { return [:] }
    inside.refuseKeys(except: Name.allCases.map(\.rawValue))
    var values: [Name: Value] = [:]
    for name in Name.allCases {
      if inside.has(name.rawValue) {
        values[name] = read(inside, name.rawValue)
      } else {
        inside.report.add(.missingKey(name.rawValue), at: map.place(ofKey: key))
      }
    }
    return values
  }

  private func checkMeaning(_ lines: [Manner.Line: MoodLines]) {
    guard let meaning = lines[.asksMeaning], let inside = map.map("lines") else { return }
    let texts = [meaning.calm, meaning.upset].flatMap { $0.zh + $0.en }
    if !texts.allSatisfy({ $0.contains(Manner.wordsSign) }) {
      let key = Manner.Line.asksMeaning.rawValue
      inside.add(.visitor(.wordNeeded(Manner.wordsSign, key: key)), at: key)
    }
  }

  private func phrase(_ map: YAMLMap) -> ForbiddenPhrase? {
    map.refuseKeys(except: ["zh", "en", "instead"])
    for key in ["zh", "en", "instead"] where !map.has(key) {
      map.report.add(.missingKey(key), at: map.place)
    }
    let zh = map.texts("zh").map(\.text)
    let en = map.texts("en").map(\.text)
    guard let instead = map.localized("instead") else { return nil }
    return ForbiddenPhrase(phrases: Lines(zh: zh, en: en), instead: instead)
  }

  private func rules() -> MoodRules {
    guard let inside = map.neededMap("mood") else { return MoodRules(topics: [:], events: [:]) }
    let events = MoodRules.Event.allCases
    inside.refuseKeys(except: Topic.all.map(\.rawValue) + events.map(\.rawValue))
    var changes: [MoodRules.Event: MoodChange] = [:]
    for event in events {
      if !inside.has(event.rawValue) {
        inside.report.add(.missingKey(event.rawValue), at: map.place(ofKey: "mood"))
      }
      changes[event] = change(inside, event.rawValue)
    }
    var topics: [Topic: MoodChange] = [:]
    for topic in Topic.all { topics[topic] = change(inside, topic.rawValue) }
    return MoodRules(topics: topics, events: changes)
  }

  private func change(_ map: YAMLMap, _ key: String) -> MoodChange? {
    guard let change = map.map(key) else { return nil }
    change.refuseKeys(except: ["upset", "trust"])
    return MoodChange(
      upset: change.number("upset", in: -100...100) ?? 0,
      trust: change.number("trust", in: -100...100) ?? 0)
  }
}
