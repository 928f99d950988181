import Forms
import Understanding

/// Reads a visitor from the map of its file; what is wrong goes into the map's report.
struct VisitorDecoder {
  let map: YAMLMap
  let records: RecordDecoder
  private let facts: FactDecoder
  /// Where each name of a fact or a contact was first given.
  private let lines = NameLines()

  init(map: YAMLMap, records: RecordDecoder) {
    self.map = map
    self.records = records
    facts = FactDecoder(records: records)
  }

  /// The lines on which names were first given.
  private final class NameLines {
    var byName: [String: Int] = [:]
    /// Those of facts, even of facts that were refused.
    var ofFacts: Set<String> = []
  }

  /// Nil, with at least one finding, if something that it cannot do without is missing.
  func visitor(file: String) -> Visitor? {
    map.refuseKeys(except: [
      "visitor", "version", "title", "scene", "level", "mood", "story", "grievance", "contacts",
      "facts", "lacks", "manner", "truth", "expects",
    ])
    let name = map.neededName("visitor")
    checkName(name, file)
    let version = map.neededText("version")
    let title = map.neededLocalized("title")
    let scene = map.neededLocalized("scene")
    let level = map.neededNumber("level", in: 1...3)
    let mood = readMood()
    let grievance = map.neededLines("grievance")
    let (contacts, contactFacts) = readContacts()
    let allFacts = contactFacts + readFacts()
    let story = readStory(allFacts)
    let lacks = map.byTopic("lacks", allowed: Topic.asking) { $0.lines($1) }
    let manner = map.byTopic("manner", allowed: Manner.reacting) { $0.moodLines($1) }
    let truth = readTruth()
    let expects = readExpectations()
    guard let name, let version, let title, let scene, let level, let mood, let grievance else {
      return nil
    }
    return Visitor(
      name: name, version: version, title: title, scene: scene, level: level, mood: mood,
      story: story, grievance: grievance, contacts: contacts, facts: allFacts, lacks: lacks,
      manner: manner, truth: truth, expects: expects)
  }

  /// The program finds a visitor by the name of its file.
  private func checkName(_ name: String?, _ file: String) {
    let last = file.split(separator: "/").last ?? ""
    guard let name, last.hasSuffix(".yaml") else { return }
    let expected = String(last.dropLast(5))
    if name != expected {
      map.add(.visitor(.otherFileName(name, expected: expected)), at: "visitor")
    }
  }

  private func readMood() -> Mood? {
    guard let mood = map.neededMap("mood") else { return nil }
    mood.refuseKeys(except: ["upset", "trust"])
    let upset = mood.neededNumber("upset", in: 0...100)
    let trust = mood.neededNumber("trust", in: 0...100)
    guard let upset, let trust else { return nil }
    return Mood(upset: upset, trust: trust)
  }

  private func readStory(_ facts: [Fact]) -> [StoryPart] {
    let known = lines.ofFacts.union(facts.map(\.id))
    return map.neededMaps("story").compactMap { part in
      part.refuseKeys(except: ["say", "tells"])
      let tells = part.texts("tells")
      for name in tells where !known.contains(name.text) {
        let nearest = NearName.of(name.text, among: known.sorted())
        part.report.add(.visitor(.unknownFact(name.text, nearest: nearest)), at: name.place)
      }
      return part.neededLines("say").map { StoryPart(say: $0, tells: tells.map(\.text)) }
    }
  }

  private func readContacts() -> ([VisitorContact], [Fact]) {
    var contacts: [VisitorContact] = []
    var contactFacts: [Fact] = []
    for (index, contact) in map.maps("contacts").enumerated() {
      contact.refuseKeys(except: ["name", "tell", "words"] + FactDecoder.contactTopics)
      let name = contact.neededName("name")
      define(name, contact)
      let tell = contact.word("tell", as: Fact.Telling.self) ?? .asked
      let words = contact.neededLines("words")
      if !contact.has("department") {
        contact.report.add(.missingKey("department"), at: contact.place)
      }
      contactFacts += facts.facts(ofContact: contact, number: index + 1, tell: tell)
      contacts.append(
        VisitorContact(name: name ?? "", tell: tell, words: words ?? Lines(zh: [], en: [])))
    }
    return (contacts, contactFacts)
  }

  private func readFacts() -> [Fact] {
    map.neededMaps("facts").compactMap { fact in
      let name = fact.neededName("name")
      define(name, fact)
      if let name { lines.ofFacts.insert(name) }
      return facts.fact(fact, name: name)
    }
  }

  /// Notes a name, and reports it if it was given before.
  private func define(_ name: String?, _ map: YAMLMap) {
    guard let name else { return }
    if let first = lines.byName[name] {
      map.add(.duplicateName(name, firstLine: first), at: "name")
    } else {
      lines.byName[name] = map.place(ofKey: "name").line
    }
  }

  private func readTruth() -> [String: [LocalizedText]] {
    guard let truth = map.map("truth") else { return [:] }
    var values: [String: [LocalizedText]] = [:]
    for name in truth.names {
      let path = records.field(name, truth.report, at: truth.place(ofKey: name))
      values[name] = records.values(
        truth, name, for: path.flatMap { records.form.question(at: $0) }, .listed)
    }
    return values
  }

  private func readExpectations() -> Expectations {
    var expects = Expectations()
    guard let map = map.map("expects") else { return expects }
    map.refuseKeys(except: [
      "act", "refer", "confidential", "hardship", "representatives", "information", "old_promise",
    ])
    let act = map.texts("act")
    for department in act { records.checkDepartment(department, map.report) }
    expects.act = act.map(\.text)
    expects.refer = map.lines("refer")
    expects.confidential = map.flag("confidential")
    expects.hardship = map.flag("hardship")
    expects.representatives = map.flag("representatives")
    expects.information = map.flag("information")
    expects.oldPromise = map.flag("old_promise")
    return expects
  }
}
