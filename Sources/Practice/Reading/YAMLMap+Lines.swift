import Forms
import Understanding

extension YAMLMap {
  /// The text in both languages at a key that must be there.
  func neededLocalized(_ key: String) -> LocalizedText? {
    if !has(key) { report.add(.missingKey(key), at: place) }
    return localized(key)
  }

  /// The wordings at a key in every language; a plain text stands for all of them.
  func lines(_ key: String) -> Lines? {
    guard has(key) else { return nil }
    if isText(key) { return text(key).map { Lines(zh: [$0], en: [$0]) } }
    guard let map = map(key) else { return nil }
    map.refuseKeys(except: ["zh", "en"])
    let zh = wordings(map, "zh", .chinese, of: key)
    let en = wordings(map, "en", .english, of: key)
    return zh.isEmpty || en.isEmpty ? nil : Lines(zh: zh, en: en)
  }

  /// The wordings at a key that must be there.
  func neededLines(_ key: String) -> Lines? {
    if !has(key) { report.add(.missingKey(key), at: place) }
    return lines(key)
  }

  private func wordings(
    _ map: YAMLMap, _ name: String, _ language: Language, of key: String
  ) -> [String] {
    if !map.has(name) {
      report.add(.missingTranslation(language, key: key), at: place(ofKey: key))
      return []
    }
    if map.isEmpty(name) {
      report.add(.visitor(.noWordings(language, key: key)), at: map.place(ofKey: name))
      return []
    }
    return map.texts(name).map(\.text)
  }

  /// What is said when calm and what when upset, at a key.
  func moodLines(_ key: String) -> MoodLines? {
    guard let map = map(key) else { return nil }
    map.refuseKeys(except: ["calm", "upset"])
    let calm = map.neededLines("calm")
    let upset = map.neededLines("upset")
    guard let calm, let upset else { return nil }
    return MoodLines(calm: calm, upset: upset)
  }

  /// The topic at a key that must be there, one that asks.
  func neededAskingTopic(_ key: String) -> Topic? {
    neededText(key).flatMap { topic($0, in: key, at: place(ofKey: key), allowed: Topic.asking) }
  }

  /// A map of topics at a key: what is read at each of them.
  func byTopic<Value>(
    _ key: String, allowed: [Topic], _ read: (YAMLMap, String) -> Value?
  ) -> [Topic: Value] {
    guard let map = map(key) else { return [:] }
    var values: [Topic: Value] = [:]
    for name in map.names {
      let topic = self.topic(name, in: key, at: map.place(ofKey: name), allowed: allowed)
      let value = read(map, name)
      if let topic, let value { values[topic] = value }
    }
    return values
  }

  private func topic(
    _ name: String, in key: String, at place: FormReport.Place, allowed: [Topic]
  ) -> Topic? {
    let topic = Topic(rawValue: name)
    if allowed.contains(topic) { return topic }
    guard !Topic.all.contains(topic) else {
      report.add(.visitor(.topicNotFor(name, key: key)), at: place)
      return nil
    }
    let nearest = NearName.of(name, among: allowed.map(\.rawValue))
    report.add(.visitor(.unknownTopic(name, nearest: nearest)), at: place)
    return nil
  }
}
