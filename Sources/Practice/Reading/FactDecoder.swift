import CaseRecord
import Forms
import Understanding

/// Reads facts: those that stand by themselves, and those of an earlier contact.
struct FactDecoder {
  let records: RecordDecoder

  /// What may be known of a contact, in the order it is asked.
  static let contactTopics = [
    "department", "channel", "date", "reply", "reply_form", "document_number", "reply_satisfied",
  ]

  /// What facts of both kinds are made of.
  private static let keys = [
    "tell", "weight", "words", "record", "first", "first_record", "say", "upset",
  ]

  /// Nil, with a finding, if it has no name, no topic or no words.
  func fact(_ map: YAMLMap, name: String?) -> Fact? {
    map.refuseKeys(except: Self.keys + ["name", "topic", "field"])
    let topic = map.neededAskingTopic("topic")
    let field = topic.flatMap { self.field(map, $0) }
    let tell = map.word("tell", as: Fact.Telling.self) ?? .asked
    return fact(map, id: name, topic: topic, contact: nil, field: field, tell: tell)
  }

  /// The facts of one contact, which is counted from 1.
  func facts(ofContact map: YAMLMap, number: Int, tell: Fact.Telling) -> [Fact] {
    Self.contactTopics.compactMap { name in
      guard let fact = map.map(name) else { return nil }
      fact.refuseKeys(except: Self.keys)
      let path = FieldPath(name, in: [FieldPath.Step("contacts", number)])
      let hasField = records.form.question(at: path) != nil
      // What belongs to a contact told only in trust is told only in trust.
      let usual = name == "department" || tell == .trust ? tell : .asked
      return self.fact(
        fact, id: path.description, topic: Topic(rawValue: name), contact: number,
        field: hasField ? path : nil,
        tell: fact.word("tell", as: Fact.Telling.self) ?? usual)
    }
  }

  private func fact(
    _ map: YAMLMap, id: Fact.ID?, topic: Topic?, contact: Int?, field: FieldPath?,
    tell: Fact.Telling
  ) -> Fact? {
    let say = map.neededLines("say")
    let question = field.flatMap { records.form.question(at: $0) }
    let strictness: RecordDecoder.Strictness = contact == nil ? .slips : .listed
    let record = records.values(map, "record", for: question, strictness)
    let first = map.lines("first")
    let firstRecord = records.values(map, "first_record", for: question, strictness)
    if map.has("first"), map.has("record"), !map.has("first_record") {
      map.add(.keyNeeds(key: "first", other: "first_record"), at: "first")
    }
    if map.has("first_record"), !map.has("first") {
      map.add(.keyNeeds(key: "first_record", other: "first"), at: "first_record")
    }
    let weight = map.word("weight", as: Fact.Weight.self) ?? .should
    let words = map.lines("words") ?? Lines(zh: [], en: [])
    let upset = map.lines("upset")
    guard let id, let topic, let say else { return nil }
    return Fact(
      id: id, topic: topic, contact: contact, field: field, tell: tell, weight: weight, say: say,
      upset: upset, record: record, first: first, firstRecord: firstRecord.first, words: words)
  }

  /// The field that the file names, else the one that is called like the topic.
  private func field(_ map: YAMLMap, _ topic: Topic) -> FieldPath? {
    if let text = map.text("field") {
      return records.field(text, map.report, at: map.place(ofKey: "field"))
    }
    let path = FieldPath(topic.rawValue)
    guard map.has("record") else { return nil }
    // The story is told, not looked up: a detail of it has no field of its own.
    guard topic.rawValue != "story", records.form.question(at: path) != nil else {
      map.add(.visitor(.noField), at: "record")
      return nil
    }
    return path
  }
}
